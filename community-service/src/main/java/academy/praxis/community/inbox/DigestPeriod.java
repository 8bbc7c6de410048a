package academy.praxis.community.inbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How often a member gets a mail about what they have not read. */
enum DigestPeriod {
    DAILY,
    /** On Mondays. */
    WEEKLY,
    NEVER;

    private static final LocalTime MORNING = LocalTime.of(5, 0);

    /** The next time at which a mail may go out, at five in the morning UTC; never for {@link #NEVER}. */
    Instant next(Instant now) {
        ZonedDateTime morning = now.atZone(ZoneOffset.UTC).with(MORNING);
        return switch (this) {
            case DAILY -> (morning.toInstant().isAfter(now) ? morning : morning.plusDays(1)).toInstant();
            case WEEKLY -> {
                ZonedDateTime monday = morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                yield (monday.toInstant().isAfter(now) ? monday : monday.plusWeeks(1)).toInstant();
            }
            case NEVER -> Instant.MAX;
        };
    }
}
