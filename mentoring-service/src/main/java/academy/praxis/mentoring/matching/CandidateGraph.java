package academy.praxis.mentoring.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who may be matched with whom, and how well they fit: mentees {@code 0..n-1}, mentors {@code 0..m-1} with places, and candidate pairs
 * with a score. Immutable. The pairs of a mentee lie side by side, in the order of the mentors.
 */
public final class CandidateGraph {
    /** Scores are kept as whole numbers of this part of one, so that totals are exact. */
    public static final int SCALE = 1_000_000;

    private final int[] capacities;
    private final int[] first;
    private final int[] mentors;
    private final int[] scores;
    private final int[] menteeRanks;
    private final int[] mentorRanks;

    private CandidateGraph(
            int[] capacities, int[] first, int[] mentors, int[] scores, int[] menteeRanks, int[] mentorRanks) {
        this.capacities = capacities;
        this.first = first;
        this.mentors = mentors;
        this.scores = scores;
        this.menteeRanks = menteeRanks;
        this.mentorRanks = mentorRanks;
    }

    /**
     * Begins a graph.
     *
     * @param mentees how many, 0 or more
     * @param capacities how many mentees each mentor can take, 0 or more
     * @throws IllegalArgumentException when a number is negative
     */
    public static Builder of(int mentees, int... capacities) {
        return new Builder(mentees, capacities.clone());
    }

    /** How many mentees there are. */
    public int mentees() {
        return first.length - 1;
    }

    /** How many mentors there are. */
    public int mentors() {
        return capacities.length;
    }

    /** How many candidate pairs there are. */
    public int pairs() {
        return mentors.length;
    }

    /** How many mentees a mentor can take. */
    public int capacity(int mentor) {
        return capacities[mentor];
    }

    /** By mentor the places, but no more than they have candidates and one: that one stands for all that stay free whatever happens. */
    int[] usablePlaces() {
        int[] usable = new int[capacities.length];
        for (int mentor : mentors) {
            usable[mentor]++;
        }
        for (int mentor = 0; mentor < usable.length; mentor++) {
            usable[mentor] = Math.min(usable[mentor] + 1, capacities[mentor]);
        }
        return usable;
    }

    /** The first pair of a mentee; those up to, without, {@code firstPair(mentee + 1)} are theirs. */
    public int firstPair(int mentee) {
        return first[mentee];
    }

    /** The mentor of a pair. */
    public int mentor(int pair) {
        return mentors[pair];
    }

    /** How well the two fit, 0 to {@value #SCALE}. */
    public int score(int pair) {
        return scores[pair];
    }

    /** How the mentee ranks the mentor among their candidates: less is better, equal is as good. */
    public int menteeRank(int pair) {
        return menteeRanks[pair];
    }

    /** How the mentor ranks the mentee: less is better, equal is as good. */
    public int mentorRank(int pair) {
        return mentorRanks[pair];
    }

    /** The pair of these two, or -1 when they are no candidates for one another. */
    public int pairOf(int mentee, int mentor) {
        int found = Arrays.binarySearch(mentors, first[mentee], first[mentee + 1], mentor);
        return found < 0 ? -1 : found;
    }

    /** Whether these two exist and are candidates for one another. */
    boolean has(Pins.Pair pair) {
        return pair.mentee() >= 0
                && pair.mentee() < mentees()
                && pair.mentor() >= 0
                && pair.mentor() < mentors()
                && pairOf(pair.mentee(), pair.mentor()) >= 0;
    }

    /** The same people with only the pairs that score at least this much. */
    CandidateGraph atLeast(int score) {
        boolean[] dropped = new boolean[pairs()];
        for (int pair = 0; pair < dropped.length; pair++) {
            dropped[pair] = scores[pair] < score;
        }
        return without(dropped, capacities);
    }

    /** The same people without these pairs, and with these places. */
    CandidateGraph without(boolean[] dropped, int[] places) {
        int[] begin = new int[first.length];
        int kept = 0;
        int[] at = new int[pairs()];
        for (int mentee = 0; mentee < mentees(); mentee++) {
            for (int pair = first[mentee]; pair < first[mentee + 1]; pair++) {
                if (!dropped[pair]) {
                    at[kept++] = pair;
                }
            }
            begin[mentee + 1] = kept;
        }
        int[] which = Arrays.copyOf(at, kept);
        return new CandidateGraph(
                places.clone(),
                begin,
                picked(mentors, which),
                picked(scores, which),
                picked(menteeRanks, which),
                picked(mentorRanks, which));
    }

    /** The same with one more mentor, last in number, to whom each of these mentees could be given with the least score. */
    CandidateGraph withMentor(BitSet mentees, int places) {
        int more = (int) mentees.stream().filter(mentee -> mentee < mentees()).count();
        int[] begin = new int[first.length];
        int[] which = new int[pairs() + more];
        int[] ours = new int[pairs() + more];
        int at = 0;
        for (int mentee = 0; mentee < mentees(); mentee++) {
            for (int pair = first[mentee]; pair < first[mentee + 1]; pair++) {
                ours[at] = mentors[pair];
                which[at++] = pair;
            }
            if (mentees.get(mentee)) {
                ours[at] = mentors();
                which[at++] = -1;
            }
            begin[mentee + 1] = at;
        }
        int[] capacitiesAndOne = Arrays.copyOf(capacities, capacities.length + 1);
        capacitiesAndOne[capacities.length] = places;
        return new CandidateGraph(
                capacitiesAndOne,
                begin,
                ours,
                picked(scores, which, 0),
                picked(menteeRanks, which, SCALE),
                picked(mentorRanks, which, SCALE));
    }

    private static int[] picked(int[] values, int[] which, int otherwise) {
        int[] picked = new int[which.length];
        Arrays.setAll(picked, i -> which[i] < 0 ? otherwise : values[which[i]]);
        return picked;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CandidateGraph graph
                && Arrays.equals(capacities, graph.capacities)
                && Arrays.equals(first, graph.first)
                && Arrays.equals(mentors, graph.mentors)
                && Arrays.equals(scores, graph.scores)
                && Arrays.equals(menteeRanks, graph.menteeRanks)
                && Arrays.equals(mentorRanks, graph.mentorRanks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mentors) * 31 + Arrays.hashCode(scores);
    }

    private static int[] picked(int[] values, int[] which) {
        int[] picked = new int[which.length];
        Arrays.setAll(picked, i -> values[which[i]]);
        return picked;
    }

    /** Gathers candidate pairs, in any order. */
    public static final class Builder {
        private final int mentees;
        private final int[] capacities;
        private long[] keys = new long[16];
        private int[] scores = new int[16];
        private int[] menteeRanks = new int[16];
        private int[] mentorRanks = new int[16];
        private int size;

        private Builder(int mentees, int[] capacities) {
            if (mentees < 0 || Arrays.stream(capacities).anyMatch(capacity -> capacity < 0)) {
                throw new IllegalArgumentException("Neither the number of mentees nor a capacity can be negative");
            }
            this.mentees = mentees;
            this.capacities = capacities;
        }

        /**
         * Two who may be matched; each of them prefers the one of the higher score.
         *
         * @param score 0 to 1
         * @throws IllegalArgumentException when the score is no number of that range, or one of the two does not exist
         */
        public Builder candidate(int mentee, int mentor, double score) {
            int scaled = scaled(score);
            return candidate(mentee, mentor, score, SCALE - scaled, SCALE - scaled);
        }

        /**
         * Two who may be matched, with the preferences of both.
         *
         * @param score 0 to 1
         * @param menteeRank how the mentee ranks the mentor: less is better, equal is as good
         * @param mentorRank how the mentor ranks the mentee
         * @throws IllegalArgumentException when the score is no number of that range, or one of the two does not exist
         */
        public Builder candidate(int mentee, int mentor, double score, int menteeRank, int mentorRank) {
            if (mentee < 0 || mentee >= mentees || mentor < 0 || mentor >= capacities.length) {
                throw new IllegalArgumentException("There is no mentee " + mentee + " or no mentor " + mentor);
            }
            if (size == keys.length) {
                grow();
            }
            keys[size] = (long) mentee << 32 | mentor;
            scores[size] = scaled(score);
            menteeRanks[size] = menteeRank;
            mentorRanks[size] = mentorRank;
            size++;
            return this;
        }

        /**
         * The graph.
         *
         * @throws IllegalArgumentException when two were named as a pair twice
         */
        public CandidateGraph build() {
            int[] first = new int[mentees + 1];
            for (int i = 0; i < size; i++) {
                first[(int) (keys[i] >>> 32) + 1]++;
            }
            for (int mentee = 0; mentee < mentees; mentee++) {
                first[mentee + 1] += first[mentee];
            }
            // Twice stable by counting: first by mentor, then by mentee.
            int[] order = byMentee(byMentor(), first);
            int[] mentors = new int[size];
            for (int i = 0; i < size; i++) {
                mentors[i] = (int) keys[order[i]];
                if (i > 0 && keys[order[i]] == keys[order[i - 1]]) {
                    throw new IllegalArgumentException(
                            "Mentee " + (keys[order[i]] >>> 32) + " and mentor " + mentors[i] + " are a pair twice");
                }
            }
            return new CandidateGraph(
                    capacities,
                    first,
                    mentors,
                    picked(scores, order),
                    picked(menteeRanks, order),
                    picked(mentorRanks, order));
        }

        private int[] byMentor() {
            int[] next = new int[capacities.length + 1];
            for (int i = 0; i < size; i++) {
                next[(int) keys[i] + 1]++;
            }
            for (int mentor = 0; mentor < capacities.length; mentor++) {
                next[mentor + 1] += next[mentor];
            }
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[next[(int) keys[i]]++] = i;
            }
            return order;
        }

        private int[] byMentee(int[] sorted, int[] first) {
            int[] next = first.clone();
            int[] order = new int[size];
            for (int i : sorted) {
                order[next[(int) (keys[i] >>> 32)]++] = i;
            }
            return order;
        }

        private static int scaled(double score) {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("A score lies between 0 and 1, and " + score + " does not");
            }
            return (int) Math.round(score * SCALE);
        }

        private void grow() {
            int length = Math.addExact(size, size >> 1);
            keys = Arrays.copyOf(keys, length);
            scores = Arrays.copyOf(scores, length);
            menteeRanks = Arrays.copyOf(menteeRanks, length);
            mentorRanks = Arrays.copyOf(mentorRanks, length);
        }
    }
}
