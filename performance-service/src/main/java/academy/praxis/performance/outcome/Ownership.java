package academy.praxis.performance.outcome;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody began, or ceased, to answer for an outcome. */
@Entity
@Table(name = "outcome_ownership")
class Ownership {
    @Id
    UUID id;

    @Column(name = "outcome_id")
    UUID outcomeId;

    @Enumerated(EnumType.STRING)
    What what;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "by_id")
    UUID byId;

    String reason;

    @Column(name = "\"at\"")
    Instant at;

    /** What happened. */
    @Schema(name = "OwnershipChange")
    enum What {
        ACCEPTED,
        DECLINED,
        HANDED_OVER
    }

    /** For Hibernate. */
    Ownership() {}

    static Ownership of(Outcome outcome, What what, UUID by, String reason) {
        Ownership ownership = new Ownership();
        ownership.id = Ids.next();
        ownership.outcomeId = outcome.id;
        ownership.what = what;
        ownership.ownerId = outcome.ownerId;
        ownership.byId = by;
        ownership.reason = reason;
        ownership.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return ownership;
    }
}
