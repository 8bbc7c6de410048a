package academy.praxis.community.moderation;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an author says against a decision.
 *
 * @param text for the moderator who looks at it again
 */
record Appeal(
        @NotBlank @Size(max = 2000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String text) {}
