package academy.praxis.mentoring.matching;

import java.util.Arrays;

/**
 * Takes mentees in one by one, each by an augmenting path (Berge, "Two theorems in graph theory", PNAS 43, 1957): whoever is in stays in,
 * perhaps with another mentor, so the sets of mentees that can be in at the same time are those of a transversal matroid (Edmonds and
 * Fulkerson, 1965), and taking in greedily in any order ends with as many as possible. Mentors from whom no free place can be reached
 * are never looked at again, for that does not change: all searches that fail are one pass over the pairs together.
 */
final class Augmenting {
    private final CandidateGraph graph;
    private final int[] mentorOf;
    private final int[][] placed;
    private final int[] taken;
    private final boolean[] closed;
    private final int[] seen;
    private final int[] via;
    private final int[] queue;
    private int search;

    Augmenting(CandidateGraph graph) {
        this.graph = graph;
        mentorOf = new int[graph.mentees()];
        Arrays.fill(mentorOf, Matching.NOBODY);
        placed = new int[graph.mentors()][];
        Arrays.setAll(placed, mentor -> new int[Math.min(graph.mentees(), graph.capacity(mentor))]);
        taken = new int[graph.mentors()];
        closed = new boolean[graph.mentors()];
        seen = new int[graph.mentors()];
        via = new int[graph.mentors()];
        queue = new int[graph.mentors()];
    }

    /** From a matching of the graph onwards. */
    Augmenting(CandidateGraph graph, Matching matching) {
        this(graph);
        for (int mentee = 0; mentee < matching.mentees(); mentee++) {
            if (matching.isMatched(mentee)) {
                enter(mentee, matching.mentorOf(mentee));
            }
        }
    }

    /** Whether somebody could not be taken in because no free place can be reached from this mentor. */
    boolean isClosed(int mentor) {
        return closed[mentor];
    }

    /** Whether the mentee could be taken in with all those who were before. */
    boolean take(int source) {
        search++;
        int end = 0;
        int begin = 0;
        int mentee = source;
        int place = 0;
        int mentor = Matching.NOBODY;
        while (true) {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                int next = graph.mentor(pair);
                if (closed[next] || seen[next] == search) {
                    continue;
                }
                seen[next] = search;
                via[next] = mentee;
                if (taken[next] < placed[next].length) {
                    turn(source, next);
                    return true;
                }
                queue[end++] = next;
            }
            while (mentor == Matching.NOBODY || place == taken[mentor]) {
                if (begin == end) {
                    for (int i = 0; i < end; i++) {
                        closed[queue[i]] = true;
                    }
                    return false;
                }
                mentor = queue[begin++];
                place = 0;
            }
            mentee = placed[mentor][place++];
        }
    }

    private void turn(int source, int free) {
        int mentor = free;
        int mentee = via[mentor];
        while (mentee != source) {
            int before = mentorOf[mentee];
            leave(mentee);
            enter(mentee, mentor);
            mentor = before;
            mentee = via[mentor];
        }
        enter(source, mentor);
    }

    private void enter(int mentee, int mentor) {
        placed[mentor][taken[mentor]++] = mentee;
        mentorOf[mentee] = mentor;
    }

    private void leave(int mentee) {
        int mentor = mentorOf[mentee];
        int[] places = placed[mentor];
        int place = 0;
        while (places[place] != mentee) {
            place++;
        }
        places[place] = places[--taken[mentor]];
    }
}
