package academy.praxis.performance.obstacle;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Tells the other services of obstacles: never in words, and never who reported one who wishes to be anonymous. */
@ApplicationScoped
class ObstacleEvents {
    private static final String TOPIC = "performance.obstacle";

    private final UnitOfWork work;

    ObstacleEvents(UnitOfWork work) {
        this.work = work;
    }

    /** What is told; the data are the whole state each time, as the topic is compacted. */
    enum What {
        REPORTED,
        ROUTED,
        CHANGED,
        RESOLVED
    }

    /** Within the transaction of the change, after it is flushed. */
    Uni<Void> tell(What what, Obstacle obstacle) {
        return work.append(new DomainEvent(
                TOPIC,
                "academy.praxis.performance.obstacle-" + what.name().toLowerCase(Locale.ROOT) + ".v1",
                obstacle.id,
                ObstacleState.of(obstacle)));
    }

    /** The state of an obstacle on the bus; contracts/events/performance promises it. */
    record ObstacleState(
            UUID id,
            long version,
            ObstacleStatus status,
            Cause cause,
            UUID taskId,
            boolean anonymous,
            UUID reporterId,
            UUID teamId,
            UUID ownerId,
            LocalDate dueOn,
            Escalation escalation,
            UUID mergedInto,
            int voices,
            boolean resolvedWithoutTraining,
            Instant reportedAt,
            Instant closedAt) {

        static ObstacleState of(Obstacle obstacle) {
            return new ObstacleState(
                    obstacle.id,
                    obstacle.version,
                    obstacle.status,
                    obstacle.cause,
                    obstacle.taskId,
                    obstacle.anonymous,
                    obstacle.anonymous ? null : obstacle.reporterId,
                    obstacle.teamId,
                    obstacle.ownerId,
                    obstacle.dueOn,
                    obstacle.escalation,
                    obstacle.mergedInto,
                    obstacle.voices,
                    obstacle.isResolvedWithoutTraining(),
                    obstacle.reportedAt,
                    obstacle.closedAt);
        }
    }
}
