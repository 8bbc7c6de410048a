package academy.praxis.catalog.event;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A session of an event, as the viewer sees it.
 *
 * @param capacity {@code null} when everyone can come
 * @param coming how many have a place
 * @param waiting how many wait for one
 * @param mine how the viewer stands with it
 * @param link shown to those who have a place, and to those who look after the event
 */
record SessionView(
        UUID id,
        long version,
        UUID itemId,
        String title,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        Integer capacity,
        long coming,
        long waiting,
        PlaceStatus mine,
        boolean cancelled)
        implements Versioned {}
