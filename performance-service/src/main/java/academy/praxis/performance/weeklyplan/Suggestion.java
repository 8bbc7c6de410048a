package academy.praxis.performance.weeklyplan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that a member could do in a week.
 *
 * @param key what it is, the same each week and each time, and another for everything else that the member could do; it begins with the
 *     feature's name, as in {@code activity:<enrolment>:<activity>}, and goes into a path as it is: letters, digits, {@code : . _ -}
 * @param title what is to be done, as the one who wrote it put it
 * @param minutes what is left to do of it, 1 to 60,000
 * @param divisible whether a part of it can be done this week and the rest later
 * @param due the last day on which it should be done, which may be over; {@code null} when that does not matter
 * @param about what the reason is about, such as a cohort's name or a task; {@code null} where it needs nothing more
 * @param subjectId the cohort, obstacle, session or item
 * @param itemId the catalog's item to open; {@code null} for none
 */
public record Suggestion(
        Kind kind,
        String key,
        String title,
        int minutes,
        boolean divisible,
        LocalDate due,
        Why why,
        String about,
        UUID subjectId,
        UUID itemId) {

    /** How many a feature may make for one member. */
    public static final int MOST = 20;

    private static final String KEY = "[A-Za-z0-9:._-]{1,150}";

    /** What sort of thing it is, the most pressing first. */
    public enum Kind {
        SESSION_PREPARATION,
        COHORT_ACTIVITY,
        OBSTACLE,
        BITE
    }

    /** Why it is suggested; the sentences are in {@code texts/weekly-plan}. */
    public enum Why {
        /** {@code about} is the cohort's name. */
        ACTIVITY_OVERDUE,
        /** {@code about} is the cohort's name. */
        ACTIVITY_DUE,
        /** {@code about} is the cohort's name. */
        ACTIVITY_NEXT,
        /** {@code about} is the cohort's name. */
        EVIDENCE_ASKED_AGAIN,
        /** {@code about} is the task in which the obstacle stands, or {@code null}. */
        OBSTACLE_REPORTED,
        /** A mentoring session comes; {@code about} is its day. */
        SESSION_COMES,
        /** {@code about} is how many members it helped. */
        HELPED_OTHERS,
        /** It is small, and new to the member. */
        SMALL_BITE
    }

    public Suggestion {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(why);
        if (!key.matches(KEY)) {
            throw new IllegalArgumentException("The key of a suggestion is written otherwise: " + key);
        }
        if (minutes < 1) {
            throw new IllegalArgumentException("What is left of " + key + " takes " + minutes + " minutes");
        }
    }
}
