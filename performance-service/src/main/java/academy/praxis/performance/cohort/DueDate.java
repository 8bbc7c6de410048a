package academy.praxis.performance.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * By when an activity is to be done.
 *
 * @param number the activity's place in the programme, from 1
 * @param dueOn the last day on which it is on time
 */
record DueDate(
        @NotNull @Min(1) @Max(2500) Integer number, @NotNull LocalDate dueOn) {}
