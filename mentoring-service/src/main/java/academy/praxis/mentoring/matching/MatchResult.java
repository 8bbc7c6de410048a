package academy.praxis.mentoring.matching;

import java.util.List;
import java.util.Optional;

/**
 * A matching of a whole pool.
 *
 * @param matching all pairs, the pinned ones too
 * @param rest what was left to decide: without the pinned mentees and their places, the forbidden pairs and the closed circles
 * @param proof the matching of the rest, with its proof
 * @param closed circles that did not find enough mentees, by mentor
 * @param undersized circles that stay open with fewer mentees than their smallest size, because somebody is pinned to them
 * @param bound no matching that obeys the sizes of the circles matches more, or as many with a greater total
 */
public record MatchResult(
        Matching matching,
        CandidateGraph rest,
        Solution proof,
        List<Integer> closed,
        List<Integer> undersized,
        Bound bound) {

    /**
     * How good a matching is at most.
     *
     * @param total in parts of {@link CandidateGraph#SCALE}
     */
    public record Bound(int matched, long total) {}

    /** Copies the lists. */
    public MatchResult {
        closed = List.copyOf(closed);
        undersized = List.copyOf(undersized);
    }

    /** The mode that it is of. */
    public MatchMode mode() {
        return proof.mode();
    }

    /**
     * Whether it is proven that no other choice of circles to close would be better: nothing was closed, or the result reaches the
     * bound. Without circles always true.
     */
    public boolean proven(CandidateGraph graph) {
        return closed.isEmpty() || matching.matched() == bound.matched() && matching.totalScore(graph) >= bound.total();
    }

    /** What is wrong with the result; nothing when it obeys the problem and is proven on what was left to decide. */
    public Optional<String> refute(MatchProblem problem) {
        Optional<String> infeasible = FeasibilityChecker.refute(problem.graph(), matching);
        if (infeasible.isPresent()) {
            return infeasible;
        }
        int[] pinnedTo = problem.pinnedTo();
        int[] taken = new int[problem.graph().mentors()];
        for (int mentee = 0; mentee < matching.mentees(); mentee++) {
            int mentor = matching.mentorOf(mentee);
            boolean pinned = pinnedTo[mentee] != Matching.NOBODY;
            if (pinned && pinnedTo[mentee] != mentor) {
                return Optional.of("Mentee " + mentee + " is pinned to another mentor");
            }
            if (!pinned && proof.matching().mentorOf(mentee) != mentor) {
                return Optional.of("Mentee " + mentee + " has another mentor than what was proven");
            }
            if (mentor != Matching.NOBODY) {
                taken[mentor]++;
            }
        }
        for (Pins.Pair pair : problem.pins().forbidden()) {
            if (pair.mentee() < matching.mentees() && matching.mentorOf(pair.mentee()) == pair.mentor()) {
                return Optional.of("Mentee " + pair.mentee() + " and mentor " + pair.mentor() + " were forbidden");
            }
        }
        for (int mentor = 0; mentor < taken.length; mentor++) {
            if (taken[mentor] > 0 && taken[mentor] < problem.smallest(mentor) && !undersized.contains(mentor)) {
                return Optional.of("The circle of mentor " + mentor + " is too small");
            }
        }
        return rest.equals(Rest.of(problem, closed))
                ? proof.refute(rest)
                : Optional.of("What was proven is not what was left to decide");
    }
}
