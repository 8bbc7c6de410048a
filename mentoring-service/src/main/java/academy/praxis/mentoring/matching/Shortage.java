package academy.praxis.mentoring.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Mentees who can only go to mentors with fewer places than they are many, however the pairs are moved (Hall, "On Representatives of
 * Subsets", 1935). All shortages of a pool are the connected parts of what alternating paths reach from the unmatched mentees of a maximum
 * matching (Dulmage and Mendelsohn, "Coverings of bipartite graphs", Canadian Journal of Mathematics 10, 1958). One pass over the pairs.
 *
 * @param mentees who competes
 * @param mentors for whose places
 * @param places how many places these mentors have together; fewer than there are mentees
 */
public record Shortage(List<Integer> mentees, List<Integer> mentors, int places) {
    /** Copies the lists. */
    public Shortage {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
    }

    /** The shortages of a pool, whatever the mode; mentees without any candidate are in none. */
    public static List<Shortage> of(CandidateGraph graph, Cancellation cancellation) {
        Matching most = MaximumCardinality.of(graph, cancellation);
        int[][] placed = placed(graph, most);
        BitSet mentees = new BitSet();
        BitSet mentors = new BitSet();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            if (!most.isMatched(mentee) && graph.firstPair(mentee) < graph.firstPair(mentee + 1)) {
                reach(graph, placed, mentee, mentees, mentors);
            }
        }
        return parts(graph, mentees);
    }

    private static void reach(CandidateGraph graph, int[][] placed, int from, BitSet mentees, BitSet mentors) {
        Deque<Integer> queue = new ArrayDeque<>();
        if (!mentees.get(from)) {
            mentees.set(from);
            queue.add(from);
        }
        while (!queue.isEmpty()) {
            int mentee = queue.poll();
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                int mentor = graph.mentor(pair);
                if (!mentors.get(mentor)) {
                    mentors.set(mentor);
                    for (int other : placed[mentor]) {
                        if (!mentees.get(other)) {
                            mentees.set(other);
                            queue.add(other);
                        }
                    }
                }
            }
        }
    }

    /** The parts that hang together; every pair of these mentees leads to one of these mentors. */
    private static List<Shortage> parts(CandidateGraph graph, BitSet mentees) {
        int[][] wanted = wanted(graph, mentees);
        List<Shortage> shortages = new ArrayList<>();
        BitSet left = (BitSet) mentees.clone();
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(0)) {
            List<Integer> people = new ArrayList<>();
            BitSet theirs = new BitSet();
            Deque<Integer> queue = new ArrayDeque<>(List.of(start));
            left.clear(start);
            while (!queue.isEmpty()) {
                int mentee = queue.poll();
                people.add(mentee);
                for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                    int mentor = graph.mentor(pair);
                    if (!theirs.get(mentor)) {
                        theirs.set(mentor);
                        for (int other : wanted[mentor]) {
                            if (left.get(other)) {
                                left.clear(other);
                                queue.add(other);
                            }
                        }
                    }
                }
            }
            people.sort(null);
            shortages.add(new Shortage(
                    people,
                    theirs.stream().boxed().toList(),
                    theirs.stream().map(graph::capacity).sum()));
        }
        return shortages;
    }

    private static int[][] placed(CandidateGraph graph, Matching matching) {
        int[][] placed = new int[graph.mentors()][];
        int[] taken = matching.taken(graph.mentors());
        Arrays.setAll(placed, mentor -> new int[taken[mentor]]);
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            if (matching.isMatched(mentee)) {
                int mentor = matching.mentorOf(mentee);
                placed[mentor][--taken[mentor]] = mentee;
            }
        }
        return placed;
    }

    private static int[][] wanted(CandidateGraph graph, BitSet mentees) {
        int[] count = new int[graph.mentors()];
        mentees.stream().forEach(mentee -> {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                count[graph.mentor(pair)]++;
            }
        });
        int[][] wanted = new int[graph.mentors()][];
        Arrays.setAll(wanted, mentor -> new int[count[mentor]]);
        mentees.stream().forEach(mentee -> {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                int mentor = graph.mentor(pair);
                wanted[mentor][--count[mentor]] = mentee;
            }
        });
        return wanted;
    }
}
