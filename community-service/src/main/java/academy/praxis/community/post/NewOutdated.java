package academy.praxis.community.post;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Marks a post as outdated.
 *
 * @param reason what is no longer right about it, for its readers
 */
record NewOutdated(
        @NotBlank @Size(max = 500) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String reason) {}
