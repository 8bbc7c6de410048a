package academy.praxis.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs that would rather have one another than what a matching gives them: both strictly, a free place counting as the worst mentee
 * and no mentor as the worst mentor. A matching without any is (weakly) stable (Irving, "Stable marriage and indifference", Discrete
 * Applied Mathematics 48(3), 1994). One pass over the pairs.
 */
public final class BlockingPairs {
    private BlockingPairs() {}

    /** Two who would rather have one another. */
    public record Pair(int mentee, int mentor) {}

    /**
     * All of them, by mentee.
     *
     * @throws IllegalArgumentException when the matching does not keep to the graph
     */
    public static List<Pair> of(CandidateGraph graph, Matching matching) {
        FeasibilityChecker.refute(graph, matching).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        long[] worst = worstKept(graph, matching);
        List<Pair> blocking = new ArrayList<>();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            long has = matching.isMatched(mentee)
                    ? graph.menteeRank(graph.pairOf(mentee, matching.mentorOf(mentee)))
                    : Long.MAX_VALUE;
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                if (graph.menteeRank(pair) < has && graph.mentorRank(pair) < worst[graph.mentor(pair)]) {
                    blocking.add(new Pair(mentee, graph.mentor(pair)));
                }
            }
        }
        return blocking;
    }

    /** By mentor the rank of the worst mentee; beyond all ranks where a place is free, before all where there is none. */
    private static long[] worstKept(CandidateGraph graph, Matching matching) {
        int[] taken = new int[graph.mentors()];
        long[] worst = new long[graph.mentors()];
        Arrays.fill(worst, Long.MIN_VALUE);
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            int mentor = matching.mentorOf(mentee);
            if (mentor != Matching.NOBODY) {
                taken[mentor]++;
                worst[mentor] = Math.max(worst[mentor], graph.mentorRank(graph.pairOf(mentee, mentor)));
            }
        }
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            if (taken[mentor] < graph.capacity(mentor)) {
                worst[mentor] = Long.MAX_VALUE;
            }
        }
        return worst;
    }
}
