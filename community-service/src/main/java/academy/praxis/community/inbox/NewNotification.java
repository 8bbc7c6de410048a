package academy.praxis.community.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What members are to be told.
 *
 * @param occasion what happened, by an id that is the same each time it is told of: nobody is told twice
 * @param at when it happened
 */
public record NewNotification(NotificationKind kind, Subject subject, UUID occasion, Instant at) {}
