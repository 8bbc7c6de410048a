package academy.praxis.mentoring.matching;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Who is in, where not everyone can be: mentees are put in an order drawn by the seed, and taken in one after the other as long as all who
 * were taken in before can keep a mentor (random serial dictatorship on who is in). As many are in as at all possible, and whoever is not
 * was left out by lot alone, given with whom they may be paired at all: those who are in and those who wait can be compared later, weighted
 * by how likely each was to be in (Abdulkadiroğlu, Angrist, Narita and Pathak, "Research Design Meets Market Design", Econometrica 85(5),
 * 2017).
 */
public final class Lottery {
    private static final long BUDGET = 20_000_000;
    private static final int FEWEST_DRAWS = 20;
    private static final int MOST_DRAWS = 1_000;

    private final int[] numbers;
    private final boolean[] in;
    private final double[] propensities;
    private final int draws;

    private Lottery(int[] numbers, boolean[] in, double[] propensities, int draws) {
        this.numbers = numbers;
        this.in = in;
        this.propensities = propensities;
        this.draws = draws;
    }

    /**
     * Draws once for the result, and again and again for the propensities: 1,000 times for small pools, 20 times at least, on as many
     * cores as there are; what comes out is the same. A propensity p from N draws has a standard error of √(p(1−p)/N): 0.016 at most for
     * small pools, 0.11 for the largest. Who is pinned takes no part, and neither do their places.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public static Lottery draw(MatchProblem problem, long seed, Progress progress, Cancellation cancellation) {
        return draw(Rest.of(problem, List.of()), seed, progress, cancellation);
    }

    static Lottery draw(CandidateGraph graph, long seed, Progress progress, Cancellation cancellation) {
        int[] order = order(graph.mentees(), seed);
        boolean[] in = admitted(graph, order);
        int[] numbers = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            numbers[order[i]] = i + 1;
        }
        boolean contested = IntStream.range(0, in.length)
                .anyMatch(mentee -> !in[mentee] && graph.firstPair(mentee) < graph.firstPair(mentee + 1));
        int draws =
                contested ? (int) Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, BUDGET / Math.max(1, graph.pairs()))) : 1;
        AtomicIntegerArray times = new AtomicIntegerArray(in.length);
        count(in, times);
        AtomicInteger done = new AtomicInteger(1);
        IntStream.range(1, draws).parallel().forEach(draw -> {
            cancellation.check();
            count(admitted(graph, order(graph.mentees(), Lots.of(seed, draw))), times);
            progress.at("Drawing lots", done.incrementAndGet(), draws);
        });
        double[] propensities = new double[in.length];
        Arrays.setAll(propensities, mentee -> (double) times.get(mentee) / draws);
        return new Lottery(numbers, in, propensities, draws);
    }

    /** Whether the mentee is in: every mode that matches as many as possible gives them a mentor. */
    public boolean isIn(int mentee) {
        return in[mentee];
    }

    /** The number that the mentee drew, from 1; who waits is asked in the order of the numbers. */
    public int number(int mentee) {
        return numbers[mentee];
    }

    /** How likely the mentee was to be in: the share of draws in which they were, 0 to 1. */
    public double propensity(int mentee) {
        return propensities[mentee];
    }

    /** How many draws the propensities are from. */
    public int draws() {
        return draws;
    }

    /** The problem with only those who are in, and those who are pinned. */
    public MatchProblem admitted(MatchProblem problem) {
        boolean[] stays = in.clone();
        problem.pins().pinned().forEach(pair -> stays[pair.mentee()] = true);
        return new MatchProblem(only(problem.graph(), stays), problem.pins(), problem.smallest());
    }

    private static CandidateGraph only(CandidateGraph graph, boolean[] mentees) {
        boolean[] dropped = new boolean[graph.pairs()];
        for (int mentee = 0; mentee < mentees.length; mentee++) {
            if (!mentees[mentee]) {
                Arrays.fill(dropped, graph.firstPair(mentee), graph.firstPair(mentee + 1), true);
            }
        }
        int[] places = IntStream.range(0, graph.mentors()).map(graph::capacity).toArray();
        return graph.without(dropped, places);
    }

    private static boolean[] admitted(CandidateGraph graph, int[] order) {
        Augmenting augmenting = new Augmenting(graph);
        boolean[] in = new boolean[order.length];
        for (int mentee : order) {
            in[mentee] = augmenting.take(mentee);
        }
        return in;
    }

    private static int[] order(int mentees, long seed) {
        long[] lots = new long[mentees];
        Arrays.setAll(lots, mentee -> Lots.of(seed, mentee));
        // No two lots are equal: different numbers give different ones.
        long[] sorted = lots.clone();
        Arrays.sort(sorted);
        int[] order = new int[mentees];
        for (int mentee = 0; mentee < mentees; mentee++) {
            order[Arrays.binarySearch(sorted, lots[mentee])] = mentee;
        }
        return order;
    }

    private static void count(boolean[] in, AtomicIntegerArray times) {
        for (int mentee = 0; mentee < in.length; mentee++) {
            if (in[mentee]) {
                times.incrementAndGet(mentee);
            }
        }
    }
}
