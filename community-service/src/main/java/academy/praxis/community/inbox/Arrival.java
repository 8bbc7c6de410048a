package academy.praxis.community.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * That a notification arrived.
 *
 * @param id ordered by time (UUID version 7)
 */
public record Arrival(UUID id, UUID memberId, UUID notificationId) {

    /** Before every id of that moment and later (RFC 9562, section 5.7). */
    public static UUID firstAt(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }
}
