package academy.praxis.mentoring.goal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How far one is with a goal.
 *
 * @param progress in percent
 * @param words what happened, for those in the pairing
 */
record NewUpdate(
        @NotNull @Min(0) @Max(100) Integer progress,
        @Size(max = 500) String words) {}
