package academy.praxis.performance.obstacle;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What somebody reports. Only {@code what} is needed: the rest can be said later, or not at all.
 *
 * @param what what is in the way, in a sentence
 * @param taskId in which task
 * @param where a ward, a room, a program
 * @param howOften how often one has it; weekly when nothing is said
 * @param timesPerWeek the same counted; takes the place of {@code howOften}
 * @param minutesEach what it costs each time, in minutes
 * @param moneyEach what it costs each time, in the academy's currency
 * @param evidence how one knows
 * @param anonymous whether nobody is to see who reports it; then nobody can ask back, and it goes by the managers' rules only
 */
record NewObstacle(
        @NotBlank @Size(min = 3, max = 500) String what,
        UUID taskId,
        @Size(max = 200) String where,
        HowOften howOften,
        @DecimalMin("0.01") @DecimalMax("1000") Double timesPerWeek,
        @DecimalMin("0") @DecimalMax("10000") Double minutesEach,
        @DecimalMin("0") @DecimalMax("1000000000") Double moneyEach,
        @Size(max = 2000) String evidence,
        Boolean anonymous) {

    NewObstacle {
        anonymous = anonymous != null && anonymous;
    }

    ObstacleContent content() {
        return new ObstacleContent(what, taskId, where, howOften, timesPerWeek, minutesEach, moneyEach, evidence);
    }
}
