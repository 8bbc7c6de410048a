package academy.praxis.performance.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param because why the cohort is given up, for those who run it */
record Cancellation(@NotBlank @Size(min = 3, max = 500) String because) {}
