package academy.praxis.catalog.connector;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and durations as suppliers write them. What cannot be understood or believed is no date, not a wrong one. */
final class Times {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** RFC 822, section 5.1, and RFC 5322, section 4.3: hours from UTC. */
    private static final Map<String, Integer> ZONES = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST",
            2);

    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[A-Za-z]{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[A-Za-z]*\\.?,?[\\s-]+(\\d{2,4})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2})?(?:\\s.*)?");
    private static final Pattern ASCTIME = Pattern.compile(
            "[A-Za-z]{3}\\s+([A-Za-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(?:[A-Z]{3,4}\\s+)?(\\d{4})");
    private static final Pattern ISO_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{1,2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{1,2})(?:\\.\\d+)?");
    private static final Duration LONGEST = Duration.ofMinutes(60_000);

    private Times() {}

    /** ISO 8601 in any precision, RFC 822 with its usual variants, and asctime; times without a zone are UTC. */
    static Optional<Instant> instant(String written) {
        if (written == null || written.isBlank() || written.length() > 100) {
            return Optional.empty();
        }
        String text = written.strip();
        try {
            return iso(text).or(() -> rfc822(text)).or(() -> asctime(text)).filter(Times::isBelievable);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The first days of 1970 are what software writes that has no date; nobody knows what will be written in over a year. */
    private static boolean isBelievable(Instant time) {
        return time.isAfter(Instant.parse("1000-01-01T00:00:00Z"))
                && time.isBefore(Instant.now().plus(Duration.ofDays(366)))
                && Math.abs(time.getEpochSecond()) > Duration.ofDays(2).toSeconds();
    }

    private static Optional<Instant> iso(String text) {
        Matcher time = ISO_TIME.matcher(text);
        if (time.matches()) {
            String clock = (time.group(2).length() == 4 ? "0" : "")
                    + time.group(2)
                    + (time.group(3) == null ? ":00" : time.group(3));
            LocalDateTime local = LocalDateTime.parse(time.group(1) + "T" + clock);
            return Optional.of(local.toInstant(time.group(4) == null ? ZoneOffset.UTC : ZoneOffset.of(time.group(4))));
        }
        if (text.matches("\\d{4}")) {
            return Optional.of(start(Year.parse(text).atDay(1)));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return Optional.of(start(YearMonth.parse(text).atDay(1)));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}([Z+-].*)?")) {
            return Optional.of(start(LocalDate.parse(text.substring(0, 10))));
        }
        return text.matches("\\d{4}-.*T.*")
                ? Optional.of(OffsetDateTime.parse(text).toInstant())
                : Optional.empty();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Optional<Instant> rfc822(String text) {
        Matcher parts = RFC_822.matcher(text);
        if (!parts.matches() || month(parts.group(2)) == 0) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(3));
        if (year < 100) {
            year += year < 50 ? 2000 : 1900;
        } else if (year < 1000) {
            year += 1900;
        }
        return Optional.of(LocalDateTime.of(
                        year,
                        month(parts.group(2)),
                        Integer.parseInt(parts.group(1)),
                        number(parts.group(4)),
                        number(parts.group(5)),
                        Math.min(59, number(parts.group(6))))
                .toInstant(zone(parts.group(7))));
    }

    private static Optional<Instant> asctime(String text) {
        Matcher parts = ASCTIME.matcher(text);
        if (!parts.matches() || month(parts.group(1)) == 0) {
            return Optional.empty();
        }
        return Optional.of(LocalDateTime.of(
                        Integer.parseInt(parts.group(6)),
                        month(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4)),
                        Math.min(59, Integer.parseInt(parts.group(5))))
                .toInstant(ZoneOffset.UTC));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        if (name.startsWith("+") || name.startsWith("-")) {
            return ZoneOffset.of(name);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0));
    }

    /**
     * ISO 8601 ({@code PT1H30M}, {@code P2W}), a clock ({@code 1:02:03}, {@code 12:30}) or seconds, as itunes:duration has it.
     *
     * @return more than none and at most 60,000 minutes
     */
    static Optional<Duration> duration(String written) {
        if (written == null || written.isBlank() || written.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(written.strip().toUpperCase(Locale.ROOT)))
                    .filter(length -> !length.isZero() && !length.isNegative() && length.compareTo(LONGEST) <= 0);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Duration read(String text) {
        if (text.startsWith("P")) {
            int time = text.indexOf('T');
            String date = time < 0 ? text : text.substring(0, time);
            Duration clock = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
            if (date.equals("P")) {
                return clock;
            }
            Period period = Period.parse(date);
            return clock.plusDays(period.getDays() + 30L * period.getMonths() + 365L * period.getYears());
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Duration.ofHours(number(clock.group(1)))
                    .plusMinutes(number(clock.group(2)))
                    .plusSeconds(number(clock.group(3)));
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }

    /** Whole minutes, rounded up. */
    static int minutes(Duration length) {
        return (int) Math.max(1, (length.toSeconds() + 59) / 60);
    }
}
