package academy.praxis.performance.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is written of a job.
 *
 * @param jobRole as the directory says it, such as {@code nurse}; absent where the job is no role of the directory's
 * @param purpose what would be missing if nobody did it
 */
record JobContent(
        @NotBlank @Size(min = 3, max = 200) String name,
        @Size(max = 100) String jobRole,
        @NotBlank @Size(max = 1000) String purpose) {}
