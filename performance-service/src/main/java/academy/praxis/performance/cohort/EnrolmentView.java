package academy.praxis.performance.cohort;

import academy.praxis.performance.directory.Member;
import java.time.Instant;
import java.util.UUID;

/** A member's place in a cohort, as the cohort's people see it. */
record EnrolmentView(UUID id, UUID cohortId, Person member, Instant enrolledAt) {

    /** @param displayName absent when the directory has not told of this member */
    record Person(UUID id, String displayName) {}

    /** @param member {@code null} when the directory has not told of them */
    static EnrolmentView of(Enrolment enrolment, Member member) {
        return new EnrolmentView(
                enrolment.id,
                enrolment.cohortId,
                new Person(enrolment.memberId, member == null ? null : member.displayName()),
                enrolment.enrolledAt);
    }
}
