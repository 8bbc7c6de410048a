package academy.praxis.mentoring.matching;

import java.util.Arrays;

/**
 * The pool as an {@link Auction} sees it: mentees bid for places, and where places are scarce, for being one of those who stay alone. The
 * pairs of a mentee lie side by side.
 *
 * @param supply by good how many there are: places by mentor, and last how many mentees have to stay alone
 * @param plenty by good whether more or as many are there as are wanted
 * @param first by mentee their first pair, and one more for the end
 * @param good by pair
 * @param cost by pair, 0 to {@link CandidateGraph#SCALE}
 */
record Market(int[] supply, boolean[] plenty, int[] first, int[] good, int[] cost) {

    /** Mentees who can go where there is plenty bid there only: in a matching of as many as possible all of them do. */
    static Market of(CandidateGraph graph, Scarcity scarcity) {
        int[] first = new int[graph.mentees() + 1];
        int[] good = new int[graph.pairs() + graph.mentees()];
        int[] cost = new int[good.length];
        int at = 0;
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            boolean competes = scarcity.competes(graph, mentee);
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                int mentor = graph.mentor(pair);
                if (graph.capacity(mentor) > 0 && scarcity.isScarce(mentor) == competes) {
                    good[at] = mentor;
                    cost[at++] = OptimalMatching.cost(graph, pair);
                }
            }
            if (competes) {
                good[at] = graph.mentors();
                cost[at++] = CandidateGraph.SCALE;
            }
            first[mentee + 1] = at;
        }
        int[] supply = Arrays.copyOf(graph.usablePlaces(), graph.mentors() + 1);
        supply[graph.mentors()] = scarcity.alone();
        boolean[] plenty = new boolean[supply.length];
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            plenty[mentor] = supply[mentor] > 0 && !scarcity.isScarce(mentor);
        }
        return new Market(supply, plenty, first, good, cost);
    }

    int mentees() {
        return first.length - 1;
    }

    int goods() {
        return supply.length;
    }

    /** How many places of those of which there is plenty will be left over. */
    int leftOver() {
        int left = 0;
        for (int each = 0; each < supply.length; each++) {
            left += plenty[each] ? supply[each] : 0;
        }
        for (int mentee = 0; mentee < mentees(); mentee++) {
            left -= first[mentee] < first[mentee + 1] && plenty[good[first[mentee]]] ? 1 : 0;
        }
        return left;
    }
}
