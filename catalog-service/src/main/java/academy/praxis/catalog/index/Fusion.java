package academy.praxis.catalog.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one ranking of several: what stands at rank r of a ranking gets weight / (60 + r) (Cormack, Clarke and Büttcher, "Reciprocal rank
 * fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009). It needs no scores that compare, and has nothing to tune.
 */
final class Fusion<K extends Comparable<K>> {
    private static final double K = 60;

    private final Map<K, Double> scores = new HashMap<>();

    /** Adds a ranking, best first. */
    Fusion<K> add(List<K> ranking, double weight) {
        for (int rank = 1; rank <= ranking.size(); rank++) {
            scores.merge(ranking.get(rank - 1), weight / (K + rank), Double::sum);
        }
        return this;
    }

    /** All of them, best first; equals in their own order. */
    List<Map.Entry<K, Double>> ranking() {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<K, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
