package academy.praxis.community.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What a member was told.
 *
 * @param subject {@code null} when it was sealed under a secret that the academy no longer has
 * @param at when it happened
 * @param sortedAt where it stands in the list: {@link #at}, in safe spaces only to the quarter of an hour
 * @param sealed whether the store keeps the subject and the time sealed
 * @param inApp whether it is shown in the list
 * @param byMail whether it waits for a mail
 * @param readAt {@code null} while it is unread
 */
record Notification(
        UUID id,
        UUID memberId,
        NotificationKind kind,
        Subject subject,
        Instant at,
        Instant sortedAt,
        boolean sealed,
        boolean inApp,
        boolean byMail,
        Instant readAt) {}
