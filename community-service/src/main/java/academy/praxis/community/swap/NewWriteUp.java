package academy.praxis.community.swap;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What one of the two wants to write up.
 *
 * @param steps the steps whose answers go in: one's own
 * @param theirSteps the steps of which the other's answers go in too, as far as they shared them
 */
record NewWriteUp(
        @NotBlank @Size(min = 3, max = 200) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String title,

        @NotEmpty @Size(max = Swap.STEPS) List<@NotNull @Min(1) @Max(Swap.STEPS) Integer> steps,
        @Size(max = Swap.STEPS) List<@NotNull @Min(1) @Max(Swap.STEPS) Integer> theirSteps) {

    NewWriteUp {
        theirSteps = theirSteps == null ? List.of() : theirSteps;
    }
}
