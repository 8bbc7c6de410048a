package academy.praxis.mentoring.goal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How an open goal stands.
 *
 * @param movedAt when somebody last wrote or updated it
 * @param targetDate {@code null} when none is set
 */
public record OpenGoal(Instant movedAt, LocalDate targetDate) {
    /** So long nothing is said of a goal before it counts as stalled. */
    public static final Duration STALLED_AFTER = Duration.ofDays(30);

    /** Since when it is stalled, if it goes on like this: nothing said for {@link #STALLED_AFTER}, or the target date over (UTC). */
    public Instant stalledFrom() {
        Instant silent = movedAt.plus(STALLED_AFTER);
        Instant late = targetDate == null
                ? Instant.MAX
                : targetDate.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return silent.isBefore(late) ? silent : late;
    }

    /** Whether it is stalled at this time. */
    public boolean isStalled(Instant now) {
        return !now.isBefore(stalledFrom());
    }
}
