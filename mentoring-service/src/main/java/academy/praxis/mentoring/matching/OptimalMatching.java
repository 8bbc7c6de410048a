package academy.praxis.mentoring.matching;

import java.util.stream.IntStream;

/**
 * As many mentees matched as possible and, among all such matchings, one of the greatest total score. Exact.
 *
 * <p>Both aims are one: a pair costs what it lacks to a perfect score, and to stay without a mentor costs more than all pairs together
 * can. An {@link Auction} finds prices near the right ones ({@link StartPrices}). From whatever prices, three steps give a matching and the
 * prices that prove it: mentees take what nobody undercuts while there is a free place; the others are taken in by shortest paths
 * ({@link MenteePaths}); then free places that still cost something are filled or become free of charge ({@link PlacePaths}).
 */
final class OptimalMatching {
    private OptimalMatching() {}

    /** A matching with the prices that prove it. */
    record Proven(Matching matching, Certificate certificate) {}

    static Proven of(CandidateGraph graph, Cancellation cancellation) {
        return of(graph, StartPrices.of(graph, cancellation), cancellation);
    }

    /**
     * The same from these prices of mentors: how near they are to the right ones decides how long it takes, and which of several equally good
     * matchings is found, but nothing else.
     *
     * @param prices never positive
     */
    static Proven of(CandidateGraph graph, long[] prices, Cancellation cancellation) {
        PricedMatching matching = new PricedMatching(graph, prices);
        int[] left = IntStream.range(0, graph.mentees())
                .filter(mentee -> !takesWhatNobodyUndercuts(graph, matching, mentee))
                .toArray();
        MenteePaths menteePaths = new MenteePaths(graph, matching);
        for (int mentee : left) {
            cancellation.check();
            menteePaths.take(mentee);
        }
        if (IntStream.range(0, graph.mentors()).anyMatch(matching::hasFreePlaceThatCosts)) {
            PlacePaths placePaths = new PlacePaths(graph, matching);
            for (int mentor = 0; mentor < graph.mentors(); mentor++) {
                while (matching.hasFreePlaceThatCosts(mentor)) {
                    cancellation.check();
                    placePaths.fill(mentor);
                }
            }
        }
        return matching.proven();
    }

    /** Whether the mentee is settled: they found a place that nobody undercuts, or no place is better than none. */
    private static boolean takesWhatNobodyUndercuts(CandidateGraph graph, PricedMatching matching, int mentee) {
        long least = costAlone(graph);
        int free = Matching.NOBODY;
        for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
            int mentor = graph.mentor(pair);
            long price = cost(graph, pair) - matching.price(mentor);
            if (price < least) {
                least = price;
                free = Matching.NOBODY;
            }
            if (price == least && free == Matching.NOBODY && matching.hasFreePlace(mentor)) {
                free = mentor;
            }
        }
        if (free != Matching.NOBODY) {
            matching.enter(mentee, free);
        }
        return free != Matching.NOBODY || least == costAlone(graph);
    }

    /** What a pair costs: what it lacks to a perfect score, in parts of {@link CandidateGraph#SCALE}. */
    static int cost(CandidateGraph graph, int pair) {
        return CandidateGraph.SCALE - graph.score(pair);
    }

    /** What it costs that a mentee has no mentor: more than all pairs of a matching together. */
    static long costAlone(CandidateGraph graph) {
        return (long) graph.mentees() * CandidateGraph.SCALE + 1;
    }
}
