package academy.praxis.community.post;

import academy.praxis.community.language.Characters;
import academy.praxis.community.mention.Mentions;
import jakarta.validation.Valid;
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
public record NewPost(
        @NotNull UUID spaceId,
        @NotNull PostKind kind,

        @NotBlank @Size(min = 3, max = 200) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String title,

        @Size(max = PostText.MAX_BODY) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String body,

        @Valid CaseStudy caseStudy,

        @Size(max = 20)
        List<@NotBlank @Size(max = 50) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE) String> tags,

        @Size(max = 30)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE) String> tasks,

        @Size(max = 30)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE) String>
                obstacles,

        @Size(max = 30) List<@NotNull UUID> itemIds,
        @Size(max = 10) List<@NotNull UUID> fileIds) {

    /** Without naming this member. */
    public NewPost without(UUID memberId) {
        return new NewPost(
                spaceId,
                kind,
                Mentions.without(memberId, title),
                Mentions.without(memberId, body),
                caseStudy == null ? null : caseStudy.without(memberId),
                tags,
                tasks,
                obstacles,
                itemIds,
                fileIds);
    }

    /** The text as a post has it; fails with 400 where it does not fit the kind. */
    public PostText text() {
        return new PostText(title, body, caseStudy, tags, tasks, obstacles, itemIds, fileIds).of(kind);
    }
}
