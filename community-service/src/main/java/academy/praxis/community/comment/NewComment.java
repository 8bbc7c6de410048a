package academy.praxis.community.comment;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A comment that a member wants to write.
 *
 * @param body Markdown
 * @param parentId the comment that it replies to; without it, it replies to the post
 */
record NewComment(
        @NotBlank @Size(max = 5000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String body,

        UUID parentId) {

    NewComment {
        body = Characters.normal(body);
    }
}
