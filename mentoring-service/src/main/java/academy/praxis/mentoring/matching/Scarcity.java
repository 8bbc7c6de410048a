package academy.praxis.mentoring.matching;

/**
 * Where places are scarce: with those mentors from whom, in a matching of as many as possible, no free place can be reached but some mentee
 * who stays alone. Their places are all taken, by mentees who can go nowhere else; all other mentees have a place elsewhere (Dulmage and
 * Mendelsohn, "Coverings of bipartite graphs", Canadian Journal of Mathematics 10, 1958).
 *
 * @param scarce by mentor
 * @param alone how many mentees stay alone though they have candidates
 */
record Scarcity(boolean[] scarce, int alone) {

    static Scarcity of(CandidateGraph graph, Cancellation cancellation) {
        Matching most = MaximumCardinality.of(graph, cancellation);
        Augmenting search = new Augmenting(graph, most);
        boolean[] scarce = new boolean[graph.mentors()];
        int alone = 0;
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            if (!most.isMatched(mentee)) {
                search.take(mentee);
                alone += hasUsefulCandidate(graph, mentee) ? 1 : 0;
            }
        }
        for (int mentor = 0; mentor < scarce.length; mentor++) {
            scarce[mentor] = search.isClosed(mentor);
        }
        return new Scarcity(scarce, alone);
    }

    boolean isScarce(int mentor) {
        return scarce[mentor];
    }

    /** Whether the mentee has candidates, and places are scarce with all of them. */
    boolean competes(CandidateGraph graph, int mentee) {
        boolean competes = false;
        for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
            int mentor = graph.mentor(pair);
            if (!scarce[mentor]) {
                return false;
            }
            competes |= graph.capacity(mentor) > 0;
        }
        return competes;
    }

    private static boolean hasUsefulCandidate(CandidateGraph graph, int mentee) {
        for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
            if (graph.capacity(graph.mentor(pair)) > 0) {
                return true;
            }
        }
        return false;
    }
}
