package academy.praxis.community.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A comment that a member wants to write.
 *
 * @param body Markdown
 */
record NewComment(
        @NotBlank @Size(max = 5000) @Pattern(regexp = PostText.LINES, message = "has control characters")
        String body) {}
