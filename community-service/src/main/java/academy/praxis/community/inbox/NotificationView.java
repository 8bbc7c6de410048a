package academy.praxis.community.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What the caller was told.
 *
 * @param spaceId {@code null} when it has nothing to do with a space
 * @param postId {@code null} when it is about the space
 * @param commentId {@code null} when it is about the post or the space
 * @param aboutId the swap or the invitation that it is about; {@code null} when it is about a space
 * @param title the post's present title; {@code null} when it is about the space
 */
record NotificationView(
        UUID id,
        NotificationKind kind,
        Instant at,
        boolean read,
        UUID spaceId,
        UUID postId,
        UUID commentId,
        UUID aboutId,
        String title) {}
