package academy.praxis.catalog.signal;

import academy.praxis.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something happened on a device that may have been offline. The latest such time wins, whatever comes in first. */
final class ClientTime {
    /** So long a device may keep something to itself. */
    static final Duration OLDEST = Duration.ofDays(30);

    /** So far a device's clock may be ahead. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private ClientTime() {}

    /**
     * The time that counts, to the microsecond and never after {@code now}: a clock that is ahead must not outdo what comes next.
     *
     * @param said {@code null} for the present moment
     * @throws ProblemException 400 that names {@code at} when the time is too old, or in the future
     */
    static Instant of(Instant said, Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.MICROS);
        if (said == null) {
            return present;
        }
        if (said.isAfter(now.plus(AHEAD))) {
            throw ProblemException.invalid("at", "must not be in the future");
        }
        if (said.isBefore(now.minus(OLDEST))) {
            throw ProblemException.invalid("at", "must not be more than " + OLDEST.toDays() + " days ago");
        }
        Instant time = said.truncatedTo(ChronoUnit.MICROS);
        return time.isAfter(present) ? present : time;
    }

    /** As {@link #of(Instant, Instant)}, of a text in RFC 3339. */
    static Instant parse(String said, Instant now) {
        try {
            return of(said == null ? null : Instant.parse(said), now);
        } catch (DateTimeException malformed) {
            throw ProblemException.invalid("at", "must be a time such as 2026-11-25T08:30:00Z");
        }
    }
}
