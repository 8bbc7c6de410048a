package academy.praxis.mentoring.matching;

import java.util.stream.IntStream;

/**
 * As many mentees matched as possible, then the lowest score of a pair as high as possible, then the greatest total score (the
 * bottleneck assignment problem; Burkard, Dell'Amico and Martello, "Assignment Problems", SIAM 2009, section 6.2, by threshold).
 */
final class FairMatching {
    private FairMatching() {}

    /**
     * A fair matching.
     *
     * @param floor the greatest score that everyone in a matching of that size can be given at least
     * @param optimal the best matching among the pairs of at least that score, with its prices on the graph of these pairs
     */
    record Proven(int floor, OptimalMatching.Proven optimal) {}

    static Proven of(CandidateGraph graph, Cancellation cancellation) {
        Matching best = MaximumCardinality.of(graph, cancellation);
        int most = best.matched();
        int[] thresholds = IntStream.range(0, graph.pairs())
                .map(graph::score)
                .sorted()
                .distinct()
                .toArray();
        int low = 0;
        int high = thresholds.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Matching above = MaximumCardinality.of(graph.atLeast(thresholds[middle]), best.mentors(), cancellation);
            if (above.matched() == most) {
                low = middle;
                best = above;
            } else {
                high = middle - 1;
            }
        }
        int floor = thresholds.length == 0 || most == 0 ? CandidateGraph.SCALE : thresholds[low];
        return new Proven(floor, OptimalMatching.of(graph.atLeast(floor), cancellation));
    }
}
