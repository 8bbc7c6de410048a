package academy.praxis.community.comment;

import academy.praxis.community.author.AuthorView;
import academy.praxis.community.post.ReactionKind;
import academy.praxis.kit.precondition.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A comment as its readers see it. Of one that was removed, and for most of one that was hidden, there is neither body nor author.
 *
 * @param parentId the comment that it replies to; {@code null} when it replies to the post
 * @param depth how many replies deep it is, from 0
 * @param body Markdown
 * @param mine whether the reader wrote it
 * @param editedAt when it was edited last; {@code null} when it never was
 * @param reactions how many reacted to it in which way; ways in which nobody did are left out
 * @param accepted whether the question's author took it as the answer
 */
public record CommentView(
        UUID id,
        long version,
        UUID postId,
        UUID parentId,
        int depth,
        CommentStatus status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String body,
        @JsonInclude(JsonInclude.Include.NON_NULL) AuthorView author,
        boolean mine,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant editedAt,
        int thanksCount,
        Map<ReactionKind, Integer> reactions,
        boolean accepted)
        implements Versioned {}
