package academy.praxis.mentoring.matching;

import java.util.BitSet;

/** What would be if the pool were another. */
public final class Counterfactual {
    private Counterfactual() {}

    /**
     * How many more mentees could be matched, were there one more mentor. Counted by lengthening a maximum matching along augmenting
     * paths, so it is exact: those already matched may move to the new mentor and make room for others.
     *
     * @param most a matching of as many as possible, such as an optimal or fair one
     * @param mentees to whom the new mentor could be given
     * @param places how many mentees the new mentor takes, 0 or more
     */
    public static int gain(CandidateGraph graph, Matching most, BitSet mentees, int places) {
        CandidateGraph larger = graph.withMentor(mentees, places);
        Augmenting augmenting = new Augmenting(larger, most);
        int gain = 0;
        for (int mentee = 0; mentee < larger.mentees() && gain < places; mentee++) {
            if (!most.isMatched(mentee) && augmenting.take(mentee)) {
                gain++;
            }
        }
        return gain;
    }
}
