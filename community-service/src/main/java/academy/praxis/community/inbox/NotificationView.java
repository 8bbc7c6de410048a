package academy.praxis.community.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What the caller was told.
 *
 * @param postId {@code null} when it is about the space
 * @param commentId {@code null} when it is about the post or the space
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
        String title) {}
