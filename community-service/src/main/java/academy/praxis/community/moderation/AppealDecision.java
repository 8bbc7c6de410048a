package academy.praxis.community.moderation;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody else decides on an appeal.
 *
 * @param upheld whether the author was right: then the text is shown, and a suspension ends
 * @param reason for the author
 */
record AppealDecision(
        @NotNull Boolean upheld,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String reason) {}
