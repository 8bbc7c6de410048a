package academy.praxis.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Graphs to match on, drawn by a seed. */
final class Instances {
    private Instances() {}

    /** A few people; scores and ranks from so small a range that many are equal. */
    static CandidateGraph small(long seed) {
        Random random = new Random(seed);
        int mentees = random.nextInt(7);
        int[] capacities = random.ints(random.nextInt(5), 0, 4).toArray();
        CandidateGraph.Builder graph = CandidateGraph.of(mentees, capacities);
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int mentor = 0; mentor < capacities.length; mentor++) {
                if (random.nextInt(100) < 60) {
                    graph.candidate(mentee, mentor, random.nextInt(6) / 5.0, random.nextInt(4), random.nextInt(4));
                }
            }
        }
        return graph.build();
    }

    /** Many people with some candidates each. */
    static CandidateGraph sparse(int mentees, int mentors, int candidates, int mostPlaces, long seed) {
        Random random = new Random(seed);
        int[] capacities = random.ints(mentors, 1, mostPlaces + 1).toArray();
        CandidateGraph.Builder graph = CandidateGraph.of(mentees, capacities);
        for (int mentee = 0; mentee < mentees; mentee++) {
            int[] chosen = random.ints(0, mentors).distinct().limit(candidates).toArray();
            for (int mentor : chosen) {
                graph.candidate(mentee, mentor, random.nextDouble());
            }
        }
        return graph.build();
    }

    /** Every matching that keeps to the graph. */
    static List<Matching> all(CandidateGraph graph) {
        List<Matching> found = new ArrayList<>();
        int[] mentorOf = new int[graph.mentees()];
        int[] places = IntStream.range(0, graph.mentors()).map(graph::capacity).toArray();
        extend(graph, 0, mentorOf, places, found);
        return Collections.unmodifiableList(found);
    }

    private static void extend(CandidateGraph graph, int mentee, int[] mentorOf, int[] places, List<Matching> found) {
        if (mentee == graph.mentees()) {
            found.add(new Matching(Arrays.copyOf(mentorOf, mentorOf.length)));
            return;
        }
        mentorOf[mentee] = Matching.NOBODY;
        extend(graph, mentee + 1, mentorOf, places, found);
        for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
            int mentor = graph.mentor(pair);
            if (places[mentor] > 0) {
                places[mentor]--;
                mentorOf[mentee] = mentor;
                extend(graph, mentee + 1, mentorOf, places, found);
                places[mentor]++;
            }
        }
    }
}
