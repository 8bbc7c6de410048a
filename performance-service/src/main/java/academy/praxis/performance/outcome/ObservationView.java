package academy.praxis.performance.outcome;

import java.time.Instant;
import java.util.UUID;

/**
 * An observation as clients see it.
 *
 * @param recordedByClient the machine client that sent it, where no member recorded it
 * @param supersededAt when a correction took its place; absent for the value that holds
 */
record ObservationView(
        UUID id,
        UUID outcomeId,
        UUID unitId,
        String period,
        double value,
        Double denominator,
        UUID recordedBy,
        String recordedByClient,
        Instant recordedAt,
        Instant supersededAt) {

    static ObservationView of(Observation observation) {
        return new ObservationView(
                observation.id,
                observation.outcomeId,
                observation.unitId,
                observation.period,
                observation.value,
                observation.denominator,
                observation.recordedBy,
                observation.recordedByClient,
                observation.recordedAt,
                observation.supersededAt);
    }
}
