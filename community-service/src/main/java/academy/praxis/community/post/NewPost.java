package academy.praxis.community.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A post that a member wants to write; the fields are those of {@link PostText}, and where and what it is.
 *
 * @param spaceId where
 * @param kind what it is; an announcement is a manager's or a curator's
 */
record NewPost(
        @NotNull UUID spaceId,
        @NotNull PostKind kind,

        @NotBlank @Size(min = 3, max = 200) @Pattern(regexp = PostText.LINE, message = "has control characters")
        String title,

        @NotBlank @Size(max = 40_000) @Pattern(regexp = PostText.LINES, message = "has control characters")
        String body,

        @Size(max = 20)
        List<@NotBlank @Size(max = 50) @Pattern(regexp = PostText.LINE, message = "has control characters") String>
                tags,

        @Size(max = 30)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = PostText.LINE, message = "has control characters") String>
                tasks,

        @Size(max = 30) List<@NotNull UUID> itemIds) {

    PostText text() {
        return new PostText(title, body, tags, tasks, itemIds);
    }
}
