package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.matching.CandidateGraph;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Who may be matched with whom in a pool, by number, with what each score is made of. Immutable. A mentee's candidates lie side by side,
 * in the order of the mentors.
 */
public final class Candidates {
    private static final int PARTS = 6;

    private final int[] first;
    private final int[] mentors;
    private final float[] parts;

    private Candidates(int[] first, int[] mentors, float[] parts) {
        this.first = first;
        this.mentors = mentors;
        this.parts = parts;
    }

    /** Candidates by mentee; in each row the mentors ascend. */
    static Candidates of(int[][] mentorsOf, ScoreParts[][] partsOf) {
        int[] first = new int[mentorsOf.length + 1];
        for (int mentee = 0; mentee < mentorsOf.length; mentee++) {
            first[mentee + 1] = first[mentee] + mentorsOf[mentee].length;
        }
        int[] mentors = new int[first[mentorsOf.length]];
        float[] parts = new float[mentors.length * PARTS];
        for (int mentee = 0; mentee < mentorsOf.length; mentee++) {
            for (int i = 0; i < mentorsOf[mentee].length; i++) {
                mentors[first[mentee] + i] = mentorsOf[mentee][i];
                put(parts, first[mentee] + i, partsOf[mentee][i]);
            }
        }
        return new Candidates(first, mentors, parts);
    }

    /** How many mentees there are. */
    public int mentees() {
        return first.length - 1;
    }

    /** How many pairs there are. */
    public int pairs() {
        return mentors.length;
    }

    /** The candidates of a mentee, ascending. */
    public int[] mentorsOf(int mentee) {
        return Arrays.copyOfRange(mentors, first[mentee], first[mentee + 1]);
    }

    /** What the score of two is made of, or {@code null} when they are no candidates. */
    public ScoreParts parts(int mentee, int mentor) {
        int pair = Arrays.binarySearch(mentors, first[mentee], first[mentee + 1], mentor);
        return pair < 0 ? null : at(pair);
    }

    /** The same with one pair more; the same when it is a pair already. */
    public Candidates with(int mentee, int mentor, ScoreParts score) {
        int pair = Arrays.binarySearch(mentors, first[mentee], first[mentee + 1], mentor);
        if (pair >= 0) {
            return this;
        }
        int at = -pair - 1;
        int[] begin = first.clone();
        for (int other = mentee + 1; other < begin.length; other++) {
            begin[other]++;
        }
        int[] more = new int[mentors.length + 1];
        System.arraycopy(mentors, 0, more, 0, at);
        System.arraycopy(mentors, at, more, at + 1, mentors.length - at);
        more[at] = mentor;
        float[] scores = new float[parts.length + PARTS];
        System.arraycopy(parts, 0, scores, 0, at * PARTS);
        System.arraycopy(parts, at * PARTS, scores, (at + 1) * PARTS, parts.length - at * PARTS);
        put(scores, at, score);
        return new Candidates(begin, more, scores);
    }

    /**
     * The graph to match on. Mentees rank whom they prefer first, as they said, and others by score; mentors rank by score without what
     * the mentee prefers.
     *
     * @throws IllegalArgumentException when the weights are none
     */
    public CandidateGraph graph(Pool pool, Weights weights) {
        int[] places = pool.mentors().stream()
                .mapToInt(mentor -> Math.max(0, mentor.places()))
                .toArray();
        CandidateGraph.Builder graph = CandidateGraph.of(mentees(), places);
        for (int mentee = 0; mentee < mentees(); mentee++) {
            MenteeFacts facts = pool.mentees().get(mentee);
            for (int pair = first[mentee]; pair < first[mentee + 1]; pair++) {
                ScoreParts score = at(pair);
                double total = score.total(weights);
                int rank = ScoreParts.rank(facts, pool.mentors().get(mentors[pair]));
                graph.candidate(
                        mentee,
                        mentors[pair],
                        total,
                        rank >= 0 ? rank : facts.preferences().size() + worseBy(total),
                        worseBy(score.withoutPreference(weights)));
            }
        }
        return graph.build();
    }

    /** Writes them so that {@link #read} gives the same. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(mentees());
        for (int mentee = 0; mentee < mentees(); mentee++) {
            out.writeInt(first[mentee + 1] - first[mentee]);
        }
        for (int mentor : mentors) {
            out.writeInt(mentor);
        }
        for (float part : parts) {
            out.writeFloat(part);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Candidates read(DataInputStream in) throws IOException {
        int[] first = new int[in.readInt() + 1];
        for (int mentee = 0; mentee + 1 < first.length; mentee++) {
            first[mentee + 1] = first[mentee] + in.readInt();
        }
        int[] mentors = new int[first[first.length - 1]];
        for (int pair = 0; pair < mentors.length; pair++) {
            mentors[pair] = in.readInt();
        }
        float[] parts = new float[mentors.length * PARTS];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = in.readFloat();
        }
        return new Candidates(first, mentors, parts);
    }

    private static int worseBy(double score) {
        return CandidateGraph.SCALE - (int) Math.round(score * CandidateGraph.SCALE);
    }

    private ScoreParts at(int pair) {
        int at = pair * PARTS;
        return new ScoreParts(parts[at], parts[at + 1], parts[at + 2], parts[at + 3], parts[at + 4], parts[at + 5]);
    }

    private static void put(float[] parts, int pair, ScoreParts score) {
        int at = pair * PARTS;
        parts[at] = (float) score.goal();
        parts[at + 1] = (float) score.likeness();
        parts[at + 2] = (float) score.preference();
        parts[at + 3] = (float) score.difference();
        parts[at + 4] = (float) score.balance();
        parts[at + 5] = (float) score.availability();
    }
}
