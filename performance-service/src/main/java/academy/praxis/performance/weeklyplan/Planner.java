package academy.praxis.performance.weeklyplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses what is worth most of all that fits into a number of minutes: a multiple-choice knapsack, of which each group gives one of its
 * options or none. Solved exactly by dynamic programming over minutes (Dudziński & Walukiewicz 1987, "Exact methods for the knapsack
 * problem and its generalizations", section 4), in time groups × options × minutes. Plain Java, the same answer for the same question.
 */
final class Planner {
    /** Differences of worth below this are none. */
    private static final double SAME = 1e-9;

    private Planner() {}

    /**
     * One way to take up a suggestion.
     *
     * @param minutes above 0
     * @param worth above 0
     */
    record Option(Suggestion suggestion, int minutes, double worth) {}

    /**
     * The options that are worth most together, in the order of their groups. Of several equally good choices the one that takes fewer
     * minutes, then the one with the earlier groups.
     *
     * @param groups of which each gives at most one option
     * @param budget in minutes, 0 or more; the options that are chosen never take more
     */
    static List<Option> choose(Collection<List<Option>> groups, int budget) {
        List<List<Option>> all = List.copyOf(groups);
        double[] best = new double[budget + 1];
        Option[][] taken = new Option[all.size()][budget + 1];
        for (int group = 0; group < all.size(); group++) {
            double[] next = best.clone();
            for (Option option : all.get(group)) {
                for (int minutes = option.minutes(); minutes <= budget; minutes++) {
                    double worth = best[minutes - option.minutes()] + option.worth();
                    if (worth > next[minutes] + SAME) {
                        next[minutes] = worth;
                        taken[group][minutes] = option;
                    }
                }
            }
            best = next;
        }
        int minutes = fewestMinutes(best);
        List<Option> chosen = new ArrayList<>();
        for (int group = all.size() - 1; group >= 0; group--) {
            Option option = taken[group][minutes];
            if (option != null) {
                chosen.add(0, option);
                minutes -= option.minutes();
            }
        }
        return chosen;
    }

    private static int fewestMinutes(double[] best) {
        int minutes = best.length - 1;
        while (minutes > 0 && best[minutes - 1] >= best[best.length - 1] - SAME) {
            minutes--;
        }
        return minutes;
    }

    /** Suggestions that exclude one another: all small bites, all ways out of one obstacle, all parts of one activity. */
    static Collection<List<Option>> groups(List<Option> options) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        options.stream()
                .sorted(Comparator.comparing(
                                (Option option) -> option.suggestion().kind())
                        .thenComparing(option -> option.suggestion().key())
                        .thenComparing(Option::minutes))
                .forEach(option -> groups.computeIfAbsent(groupOf(option.suggestion()), key -> new ArrayList<>())
                        .add(option));
        return groups.values();
    }

    private static String groupOf(Suggestion suggestion) {
        return switch (suggestion.kind()) {
            case BITE -> "bite";
            case OBSTACLE -> "obstacle:" + suggestion.subjectId();
            case SESSION_PREPARATION, COHORT_ACTIVITY -> suggestion.key();
        };
    }
}
