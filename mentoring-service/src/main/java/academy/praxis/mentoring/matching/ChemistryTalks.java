package academy.praxis.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * First talks between mentees and coaches, several for each mentee so that they can choose: one optimal matching after the other over what
 * talks are left, so that everyone who can has a first talk before anyone has a second.
 */
public final class ChemistryTalks {
    private ChemistryTalks() {}

    /** Which pairs may talk. */
    @FunctionalInterface
    public interface MayTalk {
        /** Whether these two may, by number. */
        boolean test(int mentee, int coach);
    }

    /**
     * The talks, one matching for the first of everyone, one for the second, and so on; fewer than asked for when no talk is left.
     *
     * @param graph whom each mentee may be paired with
     * @param talksOf how many talks each coach has time for, 0 or more
     * @param mayTalk whether a mentee and a coach, by number, may talk; of the pairs of the graph
     * @param each how many talks a mentee has at most, 1 or more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public static List<Matching> of(
            CandidateGraph graph, int[] talksOf, MayTalk mayTalk, int each, Cancellation cancellation) {
        int[] left = talksOf.clone();
        boolean[] had = new boolean[graph.pairs()];
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                had[pair] = !mayTalk.test(mentee, graph.mentor(pair));
            }
        }
        List<Matching> talks = new ArrayList<>();
        for (int talk = 0; talk < each; talk++) {
            Matching next =
                    OptimalMatching.of(graph.without(had, left), cancellation).matching();
            if (next.matched() == 0) {
                break;
            }
            talks.add(next);
            int[] taken = next.taken(graph.mentors());
            Arrays.setAll(left, mentor -> left[mentor] - taken[mentor]);
            for (int mentee = 0; mentee < graph.mentees(); mentee++) {
                if (next.isMatched(mentee)) {
                    had[graph.pairOf(mentee, next.mentorOf(mentee))] = true;
                }
            }
        }
        return talks;
    }
}
