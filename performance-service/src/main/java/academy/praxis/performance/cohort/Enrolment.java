package academy.praxis.performance.cohort;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A member's place in a cohort, or their wait for one. A member has one at most in a cohort, also when they leave and come back. */
@Entity
class Enrolment {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "cohort_id")
    UUID cohortId;

    @Column(name = "member_id")
    UUID memberId;

    @Enumerated(EnumType.STRING)
    EnrolmentStatus status;

    boolean leader;

    @Column(name = "joined_at")
    Instant joinedAt;

    /** {@code null} while they wait. */
    @Column(name = "enrolled_at")
    Instant enrolledAt;

    @Column(name = "due_not_before")
    LocalDate dueNotBefore;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "completed_at")
    Instant completedAt;

    @Column(name = "left_at")
    Instant leftAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_because")
    LeftBecause leftBecause;

    @Column(name = "left_words")
    String leftWords;

    @Column(name = "moved_to")
    UUID movedTo;

    @Column(name = "last_activity_at")
    Instant lastActivityAt;

    @Column(name = "reminded_at")
    Instant remindedAt;

    /** Whether the place was given within this unit of work, for the first time. */
    @Transient
    boolean isNew;

    /** For Hibernate. */
    Enrolment() {}

    static Enrolment of(UUID cohortId, UUID memberId, boolean leader) {
        Enrolment enrolment = new Enrolment();
        enrolment.id = Ids.next();
        enrolment.cohortId = cohortId;
        enrolment.memberId = memberId;
        enrolment.leader = leader;
        return enrolment;
    }

    /** Gives a place. @param notBefore nothing is due before this day; {@code null} for no such day */
    void enrol(Instant now, LocalDate notBefore) {
        isNew = enrolledAt == null;
        if (status != EnrolmentStatus.WAITING) {
            joinedAt = now;
        }
        enrolledAt = now;
        dueNotBefore = notBefore;
        status = startedAt == null ? EnrolmentStatus.ENROLLED : EnrolmentStatus.STARTED;
        comeBack();
    }

    void await(Instant now) {
        joinedAt = now;
        status = EnrolmentStatus.WAITING;
        comeBack();
    }

    /** @return whether that was new */
    boolean start(Instant now) {
        lastActivityAt = now;
        if (status != EnrolmentStatus.ENROLLED) {
            return false;
        }
        status = EnrolmentStatus.STARTED;
        startedAt = now;
        return true;
    }

    /** Notes how far they are. @return whether that changes where they stand */
    boolean progressed(boolean all, Instant now) {
        boolean started = start(now);
        if (all && status == EnrolmentStatus.STARTED) {
            status = EnrolmentStatus.COMPLETED;
            completedAt = now;
            return true;
        }
        if (!all && status == EnrolmentStatus.COMPLETED) {
            status = EnrolmentStatus.STARTED;
            completedAt = null;
            return true;
        }
        return started;
    }

    void leave(LeftBecause because, String words, Instant now) {
        status = because == LeftBecause.TRANSFERRED ? EnrolmentStatus.TRANSFERRED : EnrolmentStatus.LEFT;
        leftAt = now;
        leftBecause = because;
        leftWords = words;
    }

    /** Whether other services were told of it: not while they only waited. */
    boolean isKnown() {
        return enrolledAt != null;
    }

    private void comeBack() {
        leftAt = null;
        leftBecause = null;
        leftWords = null;
        movedTo = null;
    }
}
