package academy.praxis.performance.obstacle;

import academy.praxis.kit.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * A stretch of days.
 *
 * @param start the first moment
 * @param end the first moment after it
 */
record Days(OffsetDateTime start, OffsetDateTime end) {
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /**
     * From a day to a day, both in it.
     *
     * @param from in ISO 8601; {@code null} for the beginning
     * @param to {@code null} for today
     * @throws ProblemException 400 when one is no day, or they are in the wrong order
     */
    static Days of(String from, String to, LocalDate today) {
        LocalDate first = from == null ? BEGINNING : day("from", from);
        LocalDate last = to == null ? today : day("to", to);
        if (first.isBefore(BEGINNING) || last.getYear() > 9000 || last.isBefore(first)) {
            throw ProblemException.invalid("to", "must not be before from, and both within reason");
        }
        return new Days(
                first.atStartOfDay().atOffset(ZoneOffset.UTC),
                last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, "must be a day such as 2026-11-26");
        }
    }
}
