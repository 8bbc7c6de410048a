package academy.praxis.community.comment;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the author of a comment may change.
 *
 * @param body Markdown
 */
record CommentText(
        @NotBlank @Size(max = 5000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String body) {

    CommentText {
        body = Characters.normal(body);
    }
}
