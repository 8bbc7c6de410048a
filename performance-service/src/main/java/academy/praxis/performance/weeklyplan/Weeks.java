package academy.praxis.performance.weeklyplan;

import academy.praxis.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Weeks as ISO 8601 writes them. */
final class Weeks {
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");

    private Weeks() {}

    /** The week's first day. @throws ProblemException 400 when the text says no week */
    static LocalDate monday(String week) {
        if (!WEEK.matcher(week).matches()) {
            throw unknown();
        }
        try {
            return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException noSuchWeek) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.invalid("week", "is not a week such as 2026-W48");
    }
}
