package academy.praxis.mentoring.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A matching in which no two would rather have one another: mentees ask in the order of their preferences, mentors keep the best that
 * they have places for (deferred acceptance; Gale and Shapley, "College Admissions and the Stability of Marriage", American Mathematical
 * Monthly 69(1), 1962). Of all stable matchings the best one for every mentee, given how ties are broken. Who is ranked equally is put
 * in an order that the seed decides, the same for all that are asked. O(p log p) for p pairs.
 */
final class StableMatching {
    private StableMatching() {}

    static Matching of(CandidateGraph graph, long seed, Cancellation cancellation) {
        int[] menteeOf = menteeOf(graph);
        int[][] wishes = wishes(graph, menteeOf, seed);
        Comparator<Integer> best = Comparator.<Integer>comparingInt(graph::mentorRank)
                .thenComparingLong(pair -> Lots.of(seed ^ 1, menteeOf[pair]))
                .thenComparingInt(pair -> menteeOf[pair]);
        List<PriorityQueue<Integer>> kept = new ArrayList<>();
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            kept.add(new PriorityQueue<>(best.reversed()));
        }
        int[] mentorOf = new int[graph.mentees()];
        Arrays.fill(mentorOf, Matching.NOBODY);
        int[] asked = new int[graph.mentees()];
        Deque<Integer> looking = new ArrayDeque<>();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            looking.add(mentee);
        }
        for (long step = 0; !looking.isEmpty(); step++) {
            if (step % 1024 == 0) {
                cancellation.check();
            }
            int mentee = looking.poll();
            if (asked[mentee] == wishes[mentee].length) {
                continue;
            }
            int pair = wishes[mentee][asked[mentee]++];
            int mentor = graph.mentor(pair);
            PriorityQueue<Integer> places = kept.get(mentor);
            places.add(pair);
            mentorOf[mentee] = mentor;
            if (places.size() > graph.capacity(mentor)) {
                int refused = menteeOf[places.poll()];
                mentorOf[refused] = Matching.NOBODY;
                looking.push(refused);
            }
        }
        return new Matching(mentorOf);
    }

    private static int[][] wishes(CandidateGraph graph, int[] menteeOf, long seed) {
        int[][] wishes = new int[graph.mentees()][];
        Comparator<Integer> best = Comparator.<Integer>comparingInt(graph::menteeRank)
                .thenComparingLong(pair -> Lots.of(seed, ((long) menteeOf[pair] << 32) + graph.mentor(pair)))
                .thenComparingInt(graph::mentor);
        for (int mentee = 0; mentee < wishes.length; mentee++) {
            List<Integer> pairs = new ArrayList<>();
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                pairs.add(pair);
            }
            pairs.sort(best);
            wishes[mentee] = pairs.stream().mapToInt(Integer::intValue).toArray();
        }
        return wishes;
    }

    private static int[] menteeOf(CandidateGraph graph) {
        int[] menteeOf = new int[graph.pairs()];
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            Arrays.fill(menteeOf, graph.firstPair(mentee), graph.firstPair(mentee + 1), mentee);
        }
        return menteeOf;
    }
}
