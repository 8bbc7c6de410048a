package academy.praxis.performance.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * What a member says of an activity.
 *
 * @param done whether it is done; unless said, it stays as it is. An assignment is done by its evidence, an experiment by its result
 * @param minutes the time that it took, 0 to 60,000; absent where they do not say
 * @param note their own; nobody else reads it
 */
record ProgressContent(
        Boolean done,
        @Min(0) @Max(60_000) Integer minutes,
        @Size(max = 2000) String note) {}
