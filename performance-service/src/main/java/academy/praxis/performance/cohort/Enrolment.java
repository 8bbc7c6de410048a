package academy.praxis.performance.cohort;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A member's place in a cohort. */
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

    @Column(name = "enrolled_at")
    Instant enrolledAt;

    /** For Hibernate. */
    Enrolment() {}

    static Enrolment of(UUID cohortId, UUID memberId, Instant at) {
        Enrolment enrolment = new Enrolment();
        enrolment.id = Ids.next();
        enrolment.cohortId = cohortId;
        enrolment.memberId = memberId;
        enrolment.enrolledAt = at;
        return enrolment;
    }
}
