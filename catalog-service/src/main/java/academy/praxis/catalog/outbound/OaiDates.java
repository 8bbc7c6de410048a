package academy.praxis.catalog.outbound;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** UTCdatetime (OAI-PMH, section 3.3): days, or seconds with a Z. */
final class OaiDates {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    private OaiDates() {}

    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The first moment that is meant. */
    static Instant from(String text) {
        return read("from", text);
    }

    /** The moment after the last one that is meant. */
    static Instant after(String text) {
        Instant start = read("until", text);
        return isDay(text) ? start.plus(1, ChronoUnit.DAYS) : start.plusSeconds(1);
    }

    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    private static Instant read(String name, String text) {
        try {
            if (isDay(text)) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (SECOND.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException unreadable) {
            // The 31st of June has the right shape, too.
        }
        throw OaiException.badArgument(
                "The argument " + name + " must be a day such as 2026-03-31 or a time such as 2026-03-31T08:15:30Z.");
    }
}
