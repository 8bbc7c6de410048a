package academy.praxis.performance.outcome;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells the other services which results the academy works for. */
@ApplicationScoped
class OutcomeEvents {
    private static final String TOPIC = "performance.outcome";
    private static final String CHANGED = "academy.praxis.performance.outcome-changed.v1";

    private final UnitOfWork work;

    OutcomeEvents(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> changed(OutcomeView outcome) {
        return work.append(new DomainEvent(TOPIC, CHANGED, outcome.id(), OutcomeState.of(outcome)));
    }

    /** The state of an outcome on the bus; contracts/events/performance promises it. */
    record OutcomeState(
            UUID id,
            long version,
            String title,
            String why,
            UUID ownerId,
            Instant ownerAcceptedAt,
            Metric metric,
            UnitOfAnalysis unitOfAnalysis,
            Cadence cadence,
            Instant updatedAt) {

        static OutcomeState of(OutcomeView outcome) {
            return new OutcomeState(
                    outcome.id(),
                    outcome.version(),
                    outcome.title(),
                    outcome.why(),
                    outcome.ownerId(),
                    outcome.ownerAcceptedAt(),
                    outcome.metric(),
                    outcome.unitOfAnalysis(),
                    outcome.cadence(),
                    outcome.updatedAt());
        }
    }
}
