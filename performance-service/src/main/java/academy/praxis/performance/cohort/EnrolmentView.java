package academy.praxis.performance.cohort;

import academy.praxis.performance.directory.Member;
import java.time.Instant;
import java.util.UUID;

/**
 * A member's place in a cohort, as the cohort's people see it.
 *
 * @param leader whether they lead
 * @param enrolledAt absent while they wait
 * @param leftBecause absent while they are in
 * @param leftWords what was said to that; only for those who run the cohort
 * @param movedTo the cohort in which they go on
 */
record EnrolmentView(
        UUID id,
        long version,
        UUID cohortId,
        Person member,
        EnrolmentStatus status,
        boolean leader,
        Instant enrolledAt,
        Instant startedAt,
        Instant completedAt,
        Instant leftAt,
        LeftBecause leftBecause,
        String leftWords,
        UUID movedTo) {

    /** @param displayName absent when the directory has not told of this member */
    record Person(UUID id, String displayName) {

        /** @param member {@code null} when the directory has not told of them */
        static Person of(UUID id, Member member) {
            return new Person(id, member == null ? null : member.displayName());
        }
    }

    /** @param member {@code null} when the directory has not told of them */
    static EnrolmentView of(Enrolment enrolment, Member member, boolean withWords) {
        return new EnrolmentView(
                enrolment.id,
                enrolment.version,
                enrolment.cohortId,
                Person.of(enrolment.memberId, member),
                enrolment.status,
                enrolment.leader,
                enrolment.enrolledAt,
                enrolment.startedAt,
                enrolment.completedAt,
                enrolment.leftAt,
                enrolment.leftBecause,
                withWords ? enrolment.leftWords : null,
                enrolment.movedTo);
    }
}
