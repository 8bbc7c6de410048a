package academy.praxis.community.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Weeks of ISO 8601 in UTC, written as {@code 2026-W47}. */
final class Weeks {
    private static final int WITHOUT_DAY = 8;

    private Weeks() {}

    static String of(Instant time) {
        return of(time.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static String of(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, WITHOUT_DAY);
    }

    /** Its first moment. */
    static Instant start(String week) {
        return monday(week).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment that is after it. */
    static Instant end(String week) {
        return monday(week).plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** All from the one to the other, the latest so many of them, in their order. */
    static List<String> between(String first, String last, int most) {
        List<String> weeks = new ArrayList<>();
        LocalDate from = monday(first);
        LocalDate earliest = monday(last).minusWeeks(most - 1L);
        for (LocalDate day = from.isBefore(earliest) ? earliest : from;
                !day.isAfter(monday(last));
                day = day.plusWeeks(1)) {
            weeks.add(of(day));
        }
        return weeks;
    }

    private static LocalDate monday(String week) {
        return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    }
}
