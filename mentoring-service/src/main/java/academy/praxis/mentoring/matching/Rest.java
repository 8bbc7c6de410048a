package academy.praxis.mentoring.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What is left to decide of a problem once the pins are obeyed and some circles are closed. */
final class Rest {
    private Rest() {}

    /** The same people by the same numbers; who is pinned has no candidates any more, and their mentor a place less. */
    static CandidateGraph of(MatchProblem problem, Collection<Integer> closed) {
        CandidateGraph graph = problem.graph();
        int[] capacities = new int[graph.mentors()];
        for (int mentor = 0; mentor < capacities.length; mentor++) {
            capacities[mentor] = graph.capacity(mentor);
        }
        Set<Integer> decided = new HashSet<>();
        for (Pins.Pair pair : Set.copyOf(problem.pins().pinned())) {
            capacities[pair.mentor()]--;
            decided.add(pair.mentee());
        }
        closed.forEach(mentor -> capacities[mentor] = 0);
        Set<Pins.Pair> forbidden = Set.copyOf(problem.pins().forbidden());
        boolean[] dropped = new boolean[graph.pairs()];
        for (int mentee : decided) {
            java.util.Arrays.fill(dropped, graph.firstPair(mentee), graph.firstPair(mentee + 1), true);
        }
        for (Pins.Pair pair : forbidden) {
            if (graph.has(pair)) {
                dropped[graph.pairOf(pair.mentee(), pair.mentor())] = true;
            }
        }
        return graph.without(dropped, capacities);
    }
}
