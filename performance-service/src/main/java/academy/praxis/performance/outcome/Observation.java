package academy.praxis.performance.outcome;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One measured value for one unit in one period. It is never changed: a correction follows it. */
@Entity
class Observation {
    @Id
    UUID id;

    @Column(name = "outcome_id")
    UUID outcomeId;

    @Column(name = "unit_id")
    UUID unitId;

    String period;

    @Column(name = "period_start")
    LocalDate periodStart;

    @Column(name = "\"value\"")
    double value;

    Double denominator;

    @Column(name = "recorded_by")
    UUID recordedBy;

    /** Instead of a member, when a machine client sent it. */
    @Column(name = "recorded_by_client")
    String recordedByClient;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "superseded_at")
    Instant supersededAt;

    /** For Hibernate. */
    Observation() {}

    static Observation of(UUID outcomeId, Measurement measured, UUID by, Instant at) {
        Observation observation = new Observation();
        observation.id = Ids.next();
        observation.outcomeId = outcomeId;
        observation.unitId = measured.unitId();
        observation.period = measured.period().text();
        observation.periodStart = measured.period().start();
        observation.value = measured.value();
        observation.denominator = measured.denominator();
        observation.recordedBy = by;
        observation.recordedAt = at;
        return observation;
    }

    /** Whether the measurement says nothing new. */
    boolean says(Measurement measured) {
        return value == measured.value() && Objects.equals(denominator, measured.denominator());
    }
}
