package academy.praxis.community.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What the author of a post may change.
 *
 * @param body Markdown
 * @param tags in the author's words
 * @param tasks the tasks of the work that it is about
 * @param itemIds the learning items that it is about
 */
record PostText(
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

    static final String LINE = "[^\\p{Cc}]*";
    static final String LINES = "[^\\p{Cc}&&[^\\n\\r\\t]]*";

    PostText {
        tags = distinct(tags);
        tasks = distinct(tasks);
        itemIds = distinct(itemIds);
    }

    private static <T> List<T> distinct(List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
