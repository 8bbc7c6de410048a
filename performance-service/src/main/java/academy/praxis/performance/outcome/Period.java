package academy.praxis.performance.outcome;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that one observation is about.
 *
 * @param text the period as ISO 8601 says a week ({@code 2026-W14}) or month ({@code 2026-04}), or {@code 2026-Q2} for a quarter
 * @param start its first day; an ISO week starts on Monday, and week 1 is the one with 4 January in it
 */
public record Period(String text, LocalDate start) {
    private static final Pattern WEEK = Pattern.compile("((?:19|20|21)\\d{2})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("((?:19|20|21)\\d{2})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("((?:19|20|21)\\d{2})-Q([1-4])");

    /** The period that the text says, from 1900 to 2199; empty when it says none, or one of another cadence. */
    public static Optional<Period> parse(String text, Cadence cadence) {
        Pattern pattern =
                switch (cadence) {
                    case WEEKLY -> WEEK;
                    case MONTHLY -> MONTH;
                    case QUARTERLY -> QUARTER;
                };
        Matcher parts = pattern.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int number = Integer.parseInt(parts.group(2));
        return switch (cadence) {
            case WEEKLY -> monday(year, number).map(start -> new Period(text, start));
            case MONTHLY -> Optional.of(new Period(text, LocalDate.of(year, number, 1)));
            case QUARTERLY -> Optional.of(new Period(text, LocalDate.of(year, number * 3 - 2, 1)));
        };
    }

    /** The period that a day is in. */
    public static Period containing(LocalDate day, Cadence cadence) {
        return switch (cadence) {
            case WEEKLY -> {
                LocalDate monday = day.with(DayOfWeek.MONDAY);
                yield new Period(
                        "%04d-W%02d"
                                .formatted(
                                        monday.get(IsoFields.WEEK_BASED_YEAR),
                                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        monday);
            }
            case MONTHLY -> {
                LocalDate first = day.withDayOfMonth(1);
                yield new Period("%04d-%02d".formatted(first.getYear(), first.getMonthValue()), first);
            }
            case QUARTERLY -> {
                int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
                LocalDate first = LocalDate.of(day.getYear(), quarter * 3 - 2, 1);
                yield new Period("%04d-Q%d".formatted(first.getYear(), quarter), first);
            }
        };
    }

    /** The first period that begins on this day or later. */
    public static Period firstFrom(LocalDate day, Cadence cadence) {
        Period in = containing(day, cadence);
        return in.start().equals(day) ? in : in.plus(1, cadence);
    }

    /** The period so many later; earlier where the number is below 0. */
    public Period plus(long periods, Cadence cadence) {
        return containing(
                switch (cadence) {
                    case WEEKLY -> start.plusWeeks(periods);
                    case MONTHLY -> start.plusMonths(periods);
                    case QUARTERLY -> start.plusMonths(3 * periods);
                },
                cadence);
    }

    /** How many periods the other is later than this one; below 0 when it is earlier. */
    public int until(Period other, Cadence cadence) {
        long periods =
                switch (cadence) {
                    case WEEKLY -> ChronoUnit.WEEKS.between(start, other.start);
                    case MONTHLY -> ChronoUnit.MONTHS.between(start, other.start);
                    case QUARTERLY -> ChronoUnit.MONTHS.between(start, other.start) / 3;
                };
        return Math.toIntExact(periods);
    }

    /** The last period that is over. */
    public static Period lastWhole(LocalDate today, Cadence cadence) {
        return containing(today, cadence).plus(-1, cadence);
    }

    /** Whether there can be something to measure yet. */
    boolean hasBegun(LocalDate today) {
        return !start.isAfter(today);
    }

    private static Optional<LocalDate> monday(int year, int week) {
        LocalDate inWeekOne = LocalDate.of(year, 1, 4);
        // Years have 52 weeks or 53.
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inWeekOne).getMaximum();
        return week < 1 || week > weeks
                ? Optional.empty()
                : Optional.of(inWeekOne.with(DayOfWeek.MONDAY).plusWeeks(week - 1L));
    }
}
