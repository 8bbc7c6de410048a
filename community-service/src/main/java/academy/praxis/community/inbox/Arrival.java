package academy.praxis.community.inbox;

import java.util.UUID;

/**
 * That a notification arrived.
 *
 * @param id ordered by time (UUID version 7)
 */
public record Arrival(UUID id, UUID memberId, UUID notificationId) {}
