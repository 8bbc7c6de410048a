package academy.praxis.performance.obstacle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a lead or manager says the cause is.
 *
 * @param reason why it is not what the questions came to; kept, and shown to all who see the obstacle
 */
record NewCause(
        @NotNull Cause cause,
        @NotBlank @Size(min = 3, max = 1000) String reason) {}
