package academy.praxis.performance.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What came of an experiment. Those who run the cohort read it.
 *
 * @param minutes the time that it took; unless said, what was said before
 */
record ExperimentResult(
        @NotBlank @Size(max = 2000) String tried,
        @NotBlank @Size(max = 2000) String happened,
        @NotNull Decision decision,
        @Min(0) @Max(60_000) Integer minutes) {}
