package academy.praxis.mentoring.matching;

import java.util.Arrays;
import java.util.List;

/**
 * A pool to be matched.
 *
 * @param smallest by mentor: with fewer mentees they do not start; 0 or 1 unless it is a circle
 */
public record MatchProblem(CandidateGraph graph, Pins pins, int[] smallest) {
    /**
     * A pool.
     *
     * @throws IllegalArgumentException when the smallest sizes are not about these mentors, or the pins contradict one another or the
     *     graph; {@link Pins#conflicts} says which
     */
    public MatchProblem {
        smallest = smallest.clone();
        if (smallest.length != graph.mentors()) {
            throw new IllegalArgumentException(
                    "There are " + graph.mentors() + " mentors and " + smallest.length + " smallest sizes");
        }
        List<Pins.Conflict> conflicts = pins.conflicts(graph);
        if (!conflicts.isEmpty()) {
            throw new IllegalArgumentException("The decisions cannot be obeyed: " + conflicts);
        }
    }

    /** A pool in which nothing is decided and every mentor takes one mentee or more. */
    public static MatchProblem of(CandidateGraph graph) {
        return new MatchProblem(graph, Pins.NONE, new int[graph.mentors()]);
    }

    @Override
    public int[] smallest() {
        return smallest.clone();
    }

    int smallest(int mentor) {
        return smallest[mentor];
    }

    /** The mentor to whom each mentee is pinned, or {@link Matching#NOBODY}. */
    int[] pinnedTo() {
        int[] pinnedTo = new int[graph.mentees()];
        Arrays.fill(pinnedTo, Matching.NOBODY);
        pins.pinned().forEach(pair -> pinnedTo[pair.mentee()] = pair.mentor());
        return pinnedTo;
    }
}
