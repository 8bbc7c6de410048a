package academy.praxis.performance.outcome;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * An outcome as clients see it.
 *
 * @param ownerAcceptedAt since when the owner answers for it; absent while they have not said so
 */
record OutcomeView(
        UUID id,
        long version,
        String title,
        String why,
        UUID ownerId,
        Instant ownerAcceptedAt,
        Metric metric,
        UnitOfAnalysis unitOfAnalysis,
        Cadence cadence,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static OutcomeView of(Outcome outcome) {
        return new OutcomeView(
                outcome.id,
                outcome.version,
                outcome.title,
                outcome.why,
                outcome.ownerId,
                outcome.ownerAcceptedAt,
                outcome.metric(),
                outcome.unitOfAnalysis,
                outcome.cadence,
                outcome.createdAt,
                outcome.updatedAt);
    }
}
