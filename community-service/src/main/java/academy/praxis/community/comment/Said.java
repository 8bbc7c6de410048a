package academy.praxis.community.comment;

import java.util.Set;
import java.util.UUID;

/**
 * Who said something to whom, for notifications. The members are named in safe spaces too, so it never leaves the service.
 *
 * @param authorId who said it; {@code null} when they were erased
 * @param postAuthorId who wrote the post; {@code null} when they were erased
 * @param parentId the comment that it replies to; {@code null} when it replies to the post
 * @param parentAuthorId who wrote that; {@code null} when it replies to the post, when what it replies to was removed, and when who
 *     wrote that was erased
 * @param mentioned whom its words name; they may have left the space
 */
public record Said(
        UUID commentId,
        UUID postId,
        UUID spaceId,
        CommentStatus status,
        UUID authorId,
        UUID postAuthorId,
        UUID parentId,
        UUID parentAuthorId,
        Set<UUID> mentioned) {}
