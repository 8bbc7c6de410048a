package academy.praxis.performance.outcome;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * An outcome as clients see it.
 *
 * @param ownerAcceptedAt since when the owner answers for it; absent while they have not said so
 * @param ownerDeclinedAt since when the owner says that they do not; absent otherwise
 * @param ownerDeclineReason why; only for managers and the owner
 * @param source where the values come from, in words; may be empty
 * @param sourceClientId the client that may send them; only for managers and the owner
 */
record OutcomeView(
        UUID id,
        long version,
        String title,
        String why,
        UUID ownerId,
        Instant ownerAcceptedAt,
        Instant ownerDeclinedAt,
        String ownerDeclineReason,
        Metric metric,
        UnitOfAnalysis unitOfAnalysis,
        Cadence cadence,
        String source,
        String sourceClientId,
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
                outcome.ownerDeclinedAt,
                outcome.ownerDeclineReason,
                outcome.metric(),
                outcome.unitOfAnalysis,
                outcome.cadence,
                outcome.source,
                outcome.sourceClientId,
                outcome.createdAt,
                outcome.updatedAt);
    }

    /** The same without what concerns only managers and the owner. */
    OutcomeView forOthers() {
        return new OutcomeView(
                id,
                version,
                title,
                why,
                ownerId,
                ownerAcceptedAt,
                ownerDeclinedAt,
                null,
                metric,
                unitOfAnalysis,
                cadence,
                source,
                null,
                createdAt,
                updatedAt);
    }
}
