package academy.praxis.community.post;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post as its readers see it.
 *
 * @param mine whether the reader wrote it
 * @param comments oldest first; empty in lists, where {@code commentCount} says how many there are
 */
record PostView(
        UUID id,
        long version,
        UUID spaceId,
        PostKind kind,
        String title,
        String body,
        List<String> tags,
        List<String> tasks,
        List<UUID> itemIds,
        AuthorView author,
        boolean mine,
        Instant createdAt,
        Instant updatedAt,
        List<CommentView> comments,
        int commentCount,
        int thanksCount,
        UUID acceptedCommentId)
        implements Versioned {}
