package academy.praxis.catalog.supplier;

import academy.praxis.kit.problem.ProblemException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How often a connection is read. */
final class Schedule {
    private static final Duration LEAST = Duration.ofMinutes(15);
    private static final Duration MOST = Duration.ofDays(31);

    private Schedule() {}

    /**
     * The interval.
     *
     * @param text ISO 8601, such as {@code PT6H} or {@code P1D}; {@code null} for none
     * @throws ProblemException 400 when it is none, or shorter than 15 minutes or longer than 31 days
     */
    static Duration of(String text) {
        if (text == null) {
            return null;
        }
        try {
            Duration interval = Duration.parse(text);
            if (interval.compareTo(LEAST) < 0 || interval.compareTo(MOST) > 0) {
                throw ProblemException.invalid("schedule", "must be from PT15M to P31D");
            }
            return interval;
        } catch (DateTimeParseException | ArithmeticException e) {
            throw ProblemException.invalid("schedule", "must be an ISO 8601 duration such as PT6H or P1D");
        }
    }
}
