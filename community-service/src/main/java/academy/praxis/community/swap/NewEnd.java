package academy.praxis.community.swap;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why one ends a swap; the other reads it, and nobody else. */
record NewEnd(
        @NotBlank @Size(max = 500) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String reason) {
    NewEnd {
        reason = Characters.normal(reason);
    }
}
