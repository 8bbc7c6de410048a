package academy.praxis.performance.outcome;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A period as people and systems write it: by its name, or by the date of its first day. A date with slashes may have its day or its month
 * first; mostly one of both is no first day, so that one can tell.
 *
 * @param period {@code null} where it cannot be read
 * @param fault why not
 */
record WrittenPeriod(Period period, String fault) {
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})[- ]?([WwQq])(\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4})");

    static WrittenPeriod read(String text, Cadence cadence) {
        Optional<Period> named = Period.parse(normal(text, cadence), cadence);
        if (named.isPresent()) {
            return new WrittenPeriod(named.get(), null);
        }
        List<LocalDate> dates = dates(text);
        if (dates.isEmpty()) {
            return new WrittenPeriod(null, "must be " + cadence.example());
        }
        List<Period> firstDays = dates.stream()
                .map(date -> Period.containing(date, cadence))
                .filter(period -> dates.contains(period.start()))
                .distinct()
                .toList();
        if (firstDays.isEmpty()) {
            return new WrittenPeriod(null, "must be " + cadence.example() + "; this date is not the first day of one");
        }
        if (firstDays.size() > 1) {
            return new WrittenPeriod(
                    null,
                    "may be " + firstDays.get(0).start() + " or "
                            + firstDays.get(1).start() + "; write the year first");
        }
        return new WrittenPeriod(firstDays.get(0), null);
    }

    private static String normal(String text, Cadence cadence) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            boolean week = compact.group(2).equalsIgnoreCase("w");
            int number = Integer.parseInt(compact.group(3));
            return week ? "%s-W%02d".formatted(compact.group(1), number) : compact.group(1) + "-Q" + number;
        }
        Matcher month = MONTH_FIRST.matcher(text);
        if (cadence == Cadence.MONTHLY && month.matches()) {
            return "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1)));
        }
        return text;
    }

    /** The days that this may mean. */
    private static List<LocalDate> dates(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3)).stream().toList();
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (!last.matches()) {
            return List.of();
        }
        Optional<LocalDate> dayFirst = date(last.group(4), last.group(3), last.group(1));
        // Nobody writes the month first with dots or dashes.
        Optional<LocalDate> monthFirst =
                last.group(2).equals("/") ? date(last.group(4), last.group(1), last.group(3)) : Optional.empty();
        return Stream.concat(dayFirst.stream(), monthFirst.stream()).distinct().toList();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1900 || date.getYear() > 2199 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
