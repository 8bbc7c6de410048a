package academy.praxis.performance.obstacle;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What is said of an obstacle. Only {@code what} is needed.
 *
 * @param what what is in the way, in a sentence
 * @param taskId in which task
 * @param where a ward, a room, a program
 * @param howOften how often one has it; weekly when nothing is said
 * @param timesPerWeek the same counted; takes the place of {@code howOften}
 * @param minutesEach what it costs each time, in minutes
 * @param moneyEach what it costs each time, in the academy's currency
 * @param evidence how one knows
 */
record ObstacleContent(
        @NotBlank @Size(min = 3, max = 500) String what,
        UUID taskId,
        @Size(max = 200) String where,
        HowOften howOften,
        @DecimalMin("0.01") @DecimalMax("1000") Double timesPerWeek,
        @DecimalMin("0") @DecimalMax("10000") Double minutesEach,
        @DecimalMin("0") @DecimalMax("1000000000") Double moneyEach,
        @Size(max = 2000) String evidence) {

    double times() {
        if (timesPerWeek != null) {
            return timesPerWeek;
        }
        return (howOften == null ? HowOften.WEEKLY : howOften).timesPerWeek();
    }
}
