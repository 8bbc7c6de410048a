package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What suits a member's work best.
 *
 * <pre>
 * fit(m of k)  = (1 − 2^−m) · (1/2 + m/2k)     m of the k tasks (obstacles) that the item names are mine; 0 for none
 * relevance    = 1 − (1 − 0.6 fit(tasks)) · (1 − 0.5 fit(obstacles)) · (1 − 0.3 job)     job: 1 when it is meant for my job role, or fits what many of it work on
 * score        = relevance · (1/2 + helpfulness/2) · allowance
 * allowance    = 0.7 when out of date, times 0.5 when it helped me before
 * </pre>
 *
 * So more tasks, obstacles or helpfulness never lower a score, and what has nothing to do with my work has score 0: it comes after everything that
 * has. Helpfulness counts in the steps of a twentieth in which it is told; of equal scores the more helpful comes first, then the newer.
 *
 * <p>The list is diversified by form: one after the other the best is taken, where each item of a form that was taken before counts 0.8 of its score
 * once for each of these. An item whose score rises never comes later by it, as the others' order does not depend on it until it is taken.
 */
final class Scorer {
    private static final double TASKS = 0.6;
    private static final double OBSTACLES = 0.5;
    private static final double JOB = 0.3;
    private static final double OUT_OF_DATE = 0.7;
    private static final double HELPED_BEFORE = 0.5;
    private static final double SAME_FORM = 0.8;
    private static final double STEPS = 20;

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(
                    (Scored scored) -> scored.parts().score())
            .thenComparingDouble(scored -> scored.candidate().helpfulness())
            .thenComparing(scored -> scored.candidate().item().publishedAt())
            .thenComparing(scored -> scored.candidate().item().id())
            .reversed();

    private Scorer() {}

    /** What an item is worth to the member. */
    static ScoreParts score(Candidate candidate) {
        Match match = candidate.match();
        double tasks = fit(match.tasks().size(), match.ofTasks());
        double obstacles = fit(match.obstacles().size(), match.ofObstacles());
        double job = match.forJobRole() || !match.jobTasks().isEmpty() ? 1 : 0;
        double helpfulness = Math.round(candidate.helpfulness() * STEPS) / STEPS;
        double allowance =
                (candidate.item().outOfDate() ? OUT_OF_DATE : 1) * (candidate.helpedBefore() ? HELPED_BEFORE : 1);
        double relevance = 1 - (1 - TASKS * tasks) * (1 - OBSTACLES * obstacles) * (1 - JOB * job);
        return new ScoreParts(
                tasks, obstacles, job, helpfulness, allowance, relevance * (1 + helpfulness) / 2 * allowance);
    }

    /** The best of these in their order, at most so many. */
    static List<Scored> rank(Collection<Candidate> candidates, int most) {
        List<Scored> rest = new ArrayList<>(candidates.stream()
                .map(candidate -> new Scored(candidate, score(candidate)))
                .sorted(BEST_FIRST)
                .toList());
        Map<ItemForm, Integer> taken = new EnumMap<>(ItemForm.class);
        List<Scored> ranked = new ArrayList<>();
        while (!rest.isEmpty() && ranked.size() < most) {
            Scored next = best(rest, taken);
            rest.remove(next);
            ranked.add(next);
            taken.merge(next.candidate().item().form(), 1, Integer::sum);
        }
        return ranked;
    }

    /** The rest is sorted, so of equals the first is the best. */
    private static Scored best(List<Scored> rest, Map<ItemForm, Integer> taken) {
        Scored best = rest.get(0);
        double worth = worth(best, taken);
        for (Scored other : rest.subList(1, rest.size())) {
            if (other.parts().score() <= worth) {
                break;
            }
            double others = worth(other, taken);
            if (others > worth) {
                best = other;
                worth = others;
            }
        }
        return best;
    }

    private static double worth(Scored scored, Map<ItemForm, Integer> taken) {
        return scored.parts().score()
                * Math.pow(
                        SAME_FORM, taken.getOrDefault(scored.candidate().item().form(), 0));
    }

    private static double fit(int mine, int all) {
        return mine == 0 ? 0 : (1 - Math.pow(2, -mine)) * (1 + (double) mine / all) / 2;
    }
}
