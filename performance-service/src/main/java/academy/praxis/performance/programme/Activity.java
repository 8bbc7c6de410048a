package academy.praxis.performance.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * One thing to do in a programme.
 *
 * @param minutes the time that it takes, 1 to 60,000
 * @param itemId the catalog's item that it uses; absent where it uses none
 */
public record Activity(
        @NotBlank @Size(max = 200) String title,
        @NotNull ActivityForm form,
        @NotNull @Min(1) @Max(60_000) Integer minutes,
        UUID itemId,
        @NotNull ActivityKind kind) {}
