package academy.praxis.performance.obstacle;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that became of an obstacle. It is never changed. */
@Entity
@Table(name = "obstacle_step")
class ObstacleStep {
    @Id
    UUID id;

    @Column(name = "obstacle_id")
    UUID obstacleId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "\"by\"")
    UUID by;

    String words;

    @Enumerated(EnumType.STRING)
    Cause cause;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "due_on")
    LocalDate dueOn;

    Instant at;

    /** What happened. */
    @Schema(name = "ObstacleStepKind")
    enum Kind {
        REPORTED,
        EDITED,
        DIAGNOSED,
        OVERRULED,
        ROUTED,
        ACCEPTED,
        DECLINED,
        RESOLVED,
        DROPPED,
        MERGED,
        REOPENED,
        ESCALATED
    }

    /** For Hibernate. */
    ObstacleStep() {}

    /**
     * The obstacle as it is after the step.
     *
     * @param by {@code null} for the service itself. It is not kept of an anonymous obstacle, whoever it is: where some are named, whoever is
     *     not must be the reporter. Nor is it of who opens one again, since that tells that they have it
     * @param words what was said to it, or {@code null}
     */
    static ObstacleStep of(Obstacle obstacle, Kind kind, UUID by, String words) {
        ObstacleStep step = new ObstacleStep();
        step.id = Ids.next();
        step.obstacleId = obstacle.id;
        step.kind = kind;
        step.by = obstacle.anonymous || kind == Kind.REOPENED ? null : by;
        step.words = words;
        step.cause = obstacle.cause;
        step.ownerId = obstacle.ownerId;
        step.dueOn = obstacle.dueOn;
        step.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return step;
    }
}
