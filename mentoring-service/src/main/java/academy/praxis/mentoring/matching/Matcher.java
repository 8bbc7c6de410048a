package academy.praxis.mentoring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Finds a matching of all people at once. */
public final class Matcher {
    /** Of the circles that are too small, this part is closed at once; the others may yet grow. */
    private static final int CLOSED_AT_ONCE = 10;

    private Matcher() {}

    /**
     * The matching that the mode asks for; the same graph, mode and seed give the same one.
     *
     * @param seed decides between those whom somebody ranks equally, in the stable mode
     * @throws CancellationException when it was cancelled
     */
    public static Solution solve(CandidateGraph graph, MatchMode mode, long seed, Cancellation cancellation) {
        return switch (mode) {
            case OPTIMAL -> {
                OptimalMatching.Proven optimal = OptimalMatching.of(graph, cancellation);
                yield new Solution(mode, optimal.matching(), 0, Optional.of(optimal.certificate()));
            }
            case STABLE -> new Solution(mode, StableMatching.of(graph, seed, cancellation), 0, Optional.empty());
            case FAIR -> {
                FairMatching.Proven fair = FairMatching.of(graph, cancellation);
                yield new Solution(
                        mode,
                        fair.optimal().matching(),
                        fair.floor(),
                        Optional.of(fair.optimal().certificate()));
            }
        };
    }

    /**
     * The matching that the mode asks for among those that obey the pins and the smallest sizes of circles. Which circles to close is a
     * hard question (with smallest sizes, deciding whether a given number can be matched is NP-complete: Biró, Fleiner, Irving and
     * Manlove, "The College Admissions problem with lower and common quotas", Theoretical Computer Science 411, 2010): the emptiest of
     * those too small are closed and the rest is matched again, until none is too small. {@link MatchResult#bound} tells how much better
     * another choice could be at most.
     *
     * @throws CancellationException when it was cancelled
     */
    public static MatchResult solve(
            MatchProblem problem, MatchMode mode, long seed, Progress progress, Cancellation cancellation) {
        List<Integer> closed = new ArrayList<>();
        int[] pinnedTo = problem.pinnedTo();
        MatchResult.Bound bound = null;
        while (true) {
            progress.at("Matching " + mode.name().toLowerCase(java.util.Locale.ROOT), closed.size(), circles(problem));
            CandidateGraph rest = Rest.of(problem, closed);
            Solution proof = solve(rest, mode, seed, cancellation);
            Matching matching = proof.matching().with(pinnedTo);
            if (bound == null) {
                bound = new MatchResult.Bound(matching.matched(), matching.totalScore(problem.graph()));
            }
            int[] taken = matching.taken(problem.graph().mentors());
            int[] pinned = new Matching(pinnedTo).taken(problem.graph().mentors());
            List<Integer> small = new ArrayList<>();
            List<Integer> undersized = new ArrayList<>();
            for (int mentor = 0; mentor < taken.length; mentor++) {
                if (taken[mentor] > 0 && taken[mentor] < problem.smallest(mentor)) {
                    (pinned[mentor] > 0 ? undersized : small).add(mentor);
                }
            }
            if (small.isEmpty()) {
                return new MatchResult(matching, rest, proof, closed, undersized, bound);
            }
            small.sort(Comparator.<Integer>comparingInt(mentor -> taken[mentor] - problem.smallest(mentor))
                    .thenComparingInt(mentor -> taken[mentor])
                    .thenComparing(Comparator.naturalOrder()));
            closed.addAll(small.subList(0, (small.size() + CLOSED_AT_ONCE - 1) / CLOSED_AT_ONCE));
        }
    }

    private static long circles(MatchProblem problem) {
        return java.util.Arrays.stream(problem.smallest())
                .filter(smallest -> smallest > 1)
                .count();
    }
}
