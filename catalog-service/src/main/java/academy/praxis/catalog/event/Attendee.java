package academy.praxis.catalog.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Who has asked for a place.
 *
 * @param displayName {@code null} when the directory has not told of them
 */
record Attendee(UUID memberId, String displayName, boolean waiting, Instant askedAt) {}
