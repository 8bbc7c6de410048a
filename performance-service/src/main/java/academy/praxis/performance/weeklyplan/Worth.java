package academy.praxis.performance.weeklyplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What suggestions are worth in a week, without a unit: by what they are, how pressing they are, and how long they have waited. The numbers
 * are a choice, not a measurement; docs/adr/0023 gives the reasons.
 *
 * @param monday the first day of the week
 */
record Worth(LocalDate monday) {
    /** Less than this of something longer is not worth beginning. */
    static final int SMALLEST_PART = 10;

    private static final int STEP = 5;
    private static final int MOST_WEEKS_WAITED = 4;
    private static final double FOR_EACH_WEEK_WAITED = 0.15;

    /** Beyond what is needed this week, a minute is worth this part of a needed one. */
    private static final double AHEAD = 0.25;

    private static double ofKind(Suggestion.Kind kind) {
        return switch (kind) {
            case SESSION_PREPARATION -> 9;
            case COHORT_ACTIVITY -> 8;
            case OBSTACLE -> 7;
            case BITE -> 2;
        };
    }

    /** How pressing: 1 for what has time, 1.6 for what is overdue. */
    private double urgency(LocalDate due) {
        if (due == null) {
            return 1;
        }
        long weeks = weeksLeft(due);
        return weeks < 0 ? 1.6 : weeks == 0 ? 1.5 : weeks == 1 ? 1.2 : weeks == 2 ? 1.1 : 1;
    }

    /** Whole weeks after this one until the day; 0 for a day of this week, below 0 for one before. */
    private long weeksLeft(LocalDate due) {
        return Math.floorDiv(ChronoUnit.DAYS.between(monday, due), 7);
    }

    /** Whether it should be done in this week, or before. */
    boolean isDue(Suggestion suggestion) {
        return suggestion.due() != null && weeksLeft(suggestion.due()) <= 0;
    }

    /** How many minutes of it this week asks for, so that it is done in time at an even pace. */
    int needed(Suggestion suggestion) {
        if (!suggestion.divisible()) {
            return suggestion.minutes();
        }
        if (suggestion.due() == null) {
            return Math.min(SMALLEST_PART, suggestion.minutes());
        }
        long weeks = Math.max(0, weeksLeft(suggestion.due())) + 1;
        int even = Math.toIntExact(-Math.floorDiv(-suggestion.minutes(), weeks));
        return Math.min(suggestion.minutes(), Math.max(SMALLEST_PART, even));
    }

    /**
     * The ways to take it up within a budget.
     *
     * @param weeksWaited for how many weeks it has stood in plans without being done
     */
    List<Planner.Option> options(Suggestion suggestion, int weeksWaited, int budget) {
        double whole = ofKind(suggestion.kind())
                * urgency(suggestion.due())
                * (1 + FOR_EACH_WEEK_WAITED * Math.min(weeksWaited, MOST_WEEKS_WAITED));
        List<Planner.Option> options = new ArrayList<>();
        if (!suggestion.divisible() || suggestion.minutes() <= SMALLEST_PART) {
            options.add(new Planner.Option(suggestion, suggestion.minutes(), whole));
            return options;
        }
        int needed = needed(suggestion);
        int most = Math.min(suggestion.minutes(), budget);
        for (int minutes = SMALLEST_PART; minutes <= most; minutes += STEP) {
            options.add(part(suggestion, minutes, needed, whole));
        }
        if (most >= SMALLEST_PART && (most - SMALLEST_PART) % STEP != 0) {
            options.add(part(suggestion, most, needed, whole));
        }
        if (needed < most && (needed - SMALLEST_PART) % STEP != 0) {
            options.add(part(suggestion, needed, needed, whole));
        }
        return options;
    }

    private static Planner.Option part(Suggestion suggestion, int minutes, int needed, double whole) {
        double inTime = Math.min(1.0, (double) minutes / needed);
        double ahead = Math.max(0, minutes - needed) / (double) suggestion.minutes();
        return new Planner.Option(suggestion, minutes, whole * (inTime + AHEAD * ahead));
    }
}
