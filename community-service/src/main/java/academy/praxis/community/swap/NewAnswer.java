package academy.praxis.community.swap;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What one says at a step.
 *
 * @param text Markdown
 * @param shared whether the other may use these words in what they write up, {@code false} unless said
 */
record NewAnswer(
        @NotBlank @Size(max = 4000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String text,

        Boolean shared) {
    NewAnswer {
        text = Characters.normal(text);
        shared = Boolean.TRUE.equals(shared);
    }
}
