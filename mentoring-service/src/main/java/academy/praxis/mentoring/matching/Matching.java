package academy.praxis.mentoring.matching;

import java.util.Arrays;

/** Who is matched with whom. Immutable. */
public final class Matching {
    /** The mentor of a mentee who has none. */
    public static final int NOBODY = -1;

    private final int[] mentorOf;

    /** Mentors by mentee; {@link #NOBODY} for those who have none. */
    public Matching(int... mentorOf) {
        this.mentorOf = mentorOf.clone();
    }

    /** The mentor of a mentee, or {@link #NOBODY}. */
    public int mentorOf(int mentee) {
        return mentorOf[mentee];
    }

    /** Whether a mentee has a mentor. */
    public boolean isMatched(int mentee) {
        return mentorOf[mentee] != NOBODY;
    }

    /** How many mentees there are, matched or not. */
    public int mentees() {
        return mentorOf.length;
    }

    /** How many mentees have a mentor. */
    public int matched() {
        return (int) Arrays.stream(mentorOf).filter(mentor -> mentor != NOBODY).count();
    }

    /** Mentors by mentee. */
    int[] mentors() {
        return mentorOf.clone();
    }

    /** By mentor how many mentees they have. */
    int[] taken(int mentors) {
        int[] taken = new int[mentors];
        for (int mentor : mentorOf) {
            if (mentor != NOBODY) {
                taken[mentor]++;
            }
        }
        return taken;
    }

    /** The same with these pairs too, by mentee. */
    Matching with(int[] others) {
        int[] all = mentorOf.clone();
        for (int mentee = 0; mentee < all.length; mentee++) {
            if (others[mentee] != NOBODY) {
                all[mentee] = others[mentee];
            }
        }
        return new Matching(all);
    }

    /** The sum of the scores of all pairs, in parts of {@link CandidateGraph#SCALE}. */
    public long totalScore(CandidateGraph graph) {
        long total = 0;
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (isMatched(mentee)) {
                total += graph.score(graph.pairOf(mentee, mentorOf[mentee]));
            }
        }
        return total;
    }

    /** The lowest score of a pair, in parts of {@link CandidateGraph#SCALE}; that of a perfect pair when nobody is matched. */
    public int worstScore(CandidateGraph graph) {
        int worst = CandidateGraph.SCALE;
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (isMatched(mentee)) {
                worst = Math.min(worst, graph.score(graph.pairOf(mentee, mentorOf[mentee])));
            }
        }
        return worst;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matching matching && Arrays.equals(mentorOf, matching.mentorOf);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mentorOf);
    }

    @Override
    public String toString() {
        return Arrays.toString(mentorOf);
    }
}
