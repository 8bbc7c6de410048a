package academy.praxis.mentoring.checkin;

import java.time.Duration;
import java.time.Instant;

/**
 * When check-ins are due: the first 30 days after a pairing became active, and each further one 60 days later. One may be answered
 * until the next is due.
 */
final class CheckInCalendar {
    static final Duration FIRST_AFTER = Duration.ofDays(30);
    static final Duration THEN_EVERY = Duration.ofDays(60);
    /** So long after it is due, who has not answered is reminded, once. */
    static final Duration REMIND_AFTER = Duration.ofDays(7);

    private CheckInCalendar() {}

    /** The number of the latest that is due, from 1; 0 before the first. */
    static int number(Instant activeSince, Instant now) {
        Duration age = Duration.between(activeSince, now);
        return age.compareTo(FIRST_AFTER) < 0 ? 0 : (int) age.minus(FIRST_AFTER).dividedBy(THEN_EVERY) + 1;
    }

    static Instant due(Instant activeSince, int number) {
        return activeSince.plus(FIRST_AFTER).plus(THEN_EVERY.multipliedBy(number - 1L));
    }
}
