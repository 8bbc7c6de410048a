package academy.praxis.performance.obstacle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an obstacle, as those see it who see the obstacle.
 *
 * @param by absent where the service did it by itself, in all steps of an anonymous obstacle, and where it was opened again
 * @param words what was said to it: why the cause is another one, why it stays, how it went away
 * @param cause the cause after it
 * @param ownerId who was to take it away after it
 */
@Schema(name = "ObstacleStep")
record StepView(
        UUID id,
        ObstacleStep.Kind kind,
        UUID by,
        String words,
        Cause cause,
        UUID ownerId,
        LocalDate dueOn,
        Instant at) {

    static StepView of(ObstacleStep step) {
        return new StepView(step.id, step.kind, step.by, step.words, step.cause, step.ownerId, step.dueOn, step.at);
    }
}
