package academy.praxis.mentoring.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every mode on pools too large for trying everything, beside solvers that share nothing with ours: JGraphT's maximum weight and maximum
 * cardinality matchings on the graph in which each place is a vertex, and the textbook's proposals for stable matchings.
 */
class IndependentSolverTest {
    private static final int POOLS = 100;
    private static final int LARGE_POOLS = 3;

    /** How scores are drawn: each is hard in its own way. */
    private enum Scores {
        ANY,
        MANY_EQUAL,
        POPULAR_MENTORS
    }

    @ParameterizedTest
    @EnumSource
    void optimalAndFairAreWhatJGraphTFinds(Scores scores) {
        for (int seed = 0; seed < POOLS + LARGE_POOLS; seed++) {
            CandidateGraph graph = pool(seed, scores);
            String which = scores + ", seed " + seed;
            List<Integer> seats = seats(graph);

            Solution optimal = solve(graph, MatchMode.OPTIMAL);
            Solution fair = solve(graph, MatchMode.FAIR);

            Worth best = best(graph, seats, 0);
            assertEquals(Optional.empty(), optimal.refute(graph), which);
            assertEquals(best, worth(graph, optimal.matching()), which);
            int floor = floor(graph, seats, best.matched());
            assertEquals(Optional.empty(), fair.refute(graph), which);
            assertEquals(floor, fair.floor(), which);
            assertEquals(best(graph, seats, floor), worth(graph, fair.matching()), which);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stableIsWhatProposalsOnSeatsGive(Scores scores) {
        for (int seed = 0; seed < POOLS + LARGE_POOLS; seed++) {
            CandidateGraph graph = strict(pool(seed, scores), seed);

            Solution stable = Matcher.solve(graph, MatchMode.STABLE, seed, Cancellation.never());

            assertEquals(Optional.empty(), stable.refute(graph), scores + ", seed " + seed);
            assertEquals(proposals(graph), stable.matching(), scores + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(MatchMode.class)
    void whoeverIsMovedMakesTheResultRefuted(MatchMode mode) {
        for (int seed = 0; seed < POOLS; seed++) {
            CandidateGraph graph = strict(pool(seed, Scores.ANY), seed);
            Solution good = solve(graph, mode);
            Random random = new Random(seed);
            int[] mentorOf = IntStream.range(0, graph.mentees())
                    .map(good.matching()::mentorOf)
                    .toArray();
            int[] matched = IntStream.range(0, mentorOf.length)
                    .filter(good.matching()::isMatched)
                    .toArray();
            if (matched.length == 0) {
                continue;
            }
            int one = matched[random.nextInt(matched.length)];
            mentorOf[one] = random.nextBoolean()
                    ? Matching.NOBODY
                    : (mentorOf[one] + 1 + random.nextInt(graph.mentors() + 1)) % (graph.mentors() + 2) - 1;
            Matching moved = new Matching(mentorOf);
            if (moved.equals(good.matching())) {
                continue;
            }
            Solution tampered = new Solution(mode, moved, good.floor(), good.certificate());

            boolean asGood = FeasibilityChecker.refute(graph, moved).isEmpty()
                    && (mode == MatchMode.STABLE
                            ? BlockingPairs.of(graph, moved).isEmpty()
                            : worth(graph, moved).equals(worth(graph, good.matching())));
            assertEquals(!asGood, tampered.refute(graph).isPresent(), mode + ", seed " + seed);
        }
    }

    private record Worth(int matched, long total) {}

    private static Worth worth(CandidateGraph graph, Matching matching) {
        return new Worth(matching.matched(), matching.totalScore(graph));
    }

    private static Solution solve(CandidateGraph graph, MatchMode mode) {
        return Matcher.solve(graph, mode, 7, Cancellation.never());
    }

    /** Mentees are negative vertices, seats are numbered from 0; a seat for each place. */
    private static List<Integer> seats(CandidateGraph graph) {
        List<Integer> mentorOfSeat = new ArrayList<>();
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            mentorOfSeat.addAll(Collections.nCopies(graph.capacity(mentor), mentor));
        }
        return mentorOfSeat;
    }

    private static Graph<Integer, DefaultWeightedEdge> expanded(CandidateGraph graph, List<Integer> seats, int floor) {
        Graph<Integer, DefaultWeightedEdge> expanded = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        // One who is matched counts for more than all scores together; the sums are exact in a double.
        long each = (long) graph.mentees() * CandidateGraph.SCALE + 1;
        IntStream.range(0, seats.size()).forEach(expanded::addVertex);
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            expanded.addVertex(-1 - mentee);
            for (int seat = 0; seat < seats.size(); seat++) {
                int pair = graph.pairOf(mentee, seats.get(seat));
                if (pair >= 0 && graph.score(pair) >= floor) {
                    expanded.setEdgeWeight(expanded.addEdge(-1 - mentee, seat), each + graph.score(pair));
                }
            }
        }
        return expanded;
    }

    private static Worth best(CandidateGraph graph, List<Integer> seats, int floor) {
        Graph<Integer, DefaultWeightedEdge> expanded = expanded(graph, seats, floor);
        MatchingAlgorithm.Matching<Integer, DefaultWeightedEdge> best =
                new MaximumWeightBipartiteMatching<>(expanded, mentees(graph), seatsOf(seats)).getMatching();
        long total = 0;
        for (DefaultWeightedEdge edge : best.getEdges()) {
            int mentee = -1 - Math.min(expanded.getEdgeSource(edge), expanded.getEdgeTarget(edge));
            int seat = Math.max(expanded.getEdgeSource(edge), expanded.getEdgeTarget(edge));
            total += graph.score(graph.pairOf(mentee, seats.get(seat)));
        }
        return new Worth(best.getEdges().size(), total);
    }

    /** The highest score at which as many can be matched by pairs that score no less. */
    private static int floor(CandidateGraph graph, List<Integer> seats, int most) {
        int[] scores = IntStream.range(0, graph.pairs())
                .map(graph::score)
                .sorted()
                .distinct()
                .toArray();
        if (most == 0) {
            return CandidateGraph.SCALE;
        }
        int low = 0;
        int high = scores.length - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            int matched = new HopcroftKarpMaximumCardinalityBipartiteMatching<>(
                            expanded(graph, seats, scores[middle]), mentees(graph), seatsOf(seats))
                    .getMatching()
                    .getEdges()
                    .size();
            low = matched == most ? middle : low;
            high = matched == most ? high : middle - 1;
        }
        return scores[low];
    }

    private static Set<Integer> mentees(CandidateGraph graph) {
        return new HashSet<>(IntStream.range(0, graph.mentees())
                .mapToObj(mentee -> -1 - mentee)
                .toList());
    }

    private static Set<Integer> seatsOf(List<Integer> seats) {
        return new HashSet<>(IntStream.range(0, seats.size()).boxed().toList());
    }

    /** Gale and Shapley's proposals, in rounds as in their paper: all who are free propose, each mentor keeps the best. */
    private static Matching proposals(CandidateGraph graph) {
        List<List<Integer>> wishes = new ArrayList<>();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            wishes.add(new ArrayList<>(IntStream.range(graph.firstPair(mentee), graph.firstPair(mentee + 1))
                    .boxed()
                    .sorted((one, other) -> Integer.compare(graph.menteeRank(one), graph.menteeRank(other)))
                    .toList()));
        }
        int[] mentorOf = new int[graph.mentees()];
        Arrays.fill(mentorOf, Matching.NOBODY);
        boolean proposed = true;
        while (proposed) {
            proposed = false;
            for (int mentee = 0; mentee < graph.mentees(); mentee++) {
                if (mentorOf[mentee] == Matching.NOBODY && !wishes.get(mentee).isEmpty()) {
                    mentorOf[mentee] = graph.mentor(wishes.get(mentee).remove(0));
                    proposed = true;
                }
            }
            for (int mentor = 0; mentor < graph.mentors(); mentor++) {
                int each = mentor;
                IntStream.range(0, graph.mentees())
                        .filter(mentee -> mentorOf[mentee] == each)
                        .boxed()
                        .sorted((one, other) -> Integer.compare(
                                graph.mentorRank(graph.pairOf(one, each)), graph.mentorRank(graph.pairOf(other, each))))
                        .skip(graph.capacity(mentor))
                        .forEach(refused -> mentorOf[refused] = Matching.NOBODY);
            }
        }
        return new Matching(mentorOf);
    }

    /** 20 to 80 mentees, the last pools two to three hundred; too few places, too many, or as many as mentees. */
    private static CandidateGraph pool(int seed, Scores scores) {
        Random random = new Random(seed);
        int mentees = seed < POOLS ? 20 + random.nextInt(61) : 200 + random.nextInt(100);
        int mentors = Math.max(2, mentees / (1 + random.nextInt(5)));
        int[] capacities = new int[mentors];
        int places = seed % 3 == 0 ? mentees : random.nextInt(2 * mentees);
        for (int place = 0; place < places; place++) {
            capacities[random.nextInt(mentors)]++;
        }
        double[] popular = random.doubles(mentors).toArray();
        CandidateGraph.Builder graph = CandidateGraph.of(mentees, capacities);
        for (int mentee = 0; mentee < mentees; mentee++) {
            int[] chosen = random.ints(0, mentors)
                    .distinct()
                    .limit(Math.min(mentors, random.nextInt(9)))
                    .toArray();
            for (int mentor : chosen) {
                graph.candidate(
                        mentee,
                        mentor,
                        switch (scores) {
                            case ANY -> random.nextDouble();
                            case MANY_EQUAL -> random.nextInt(5) / 4.0;
                            case POPULAR_MENTORS -> 0.8 * popular[mentor] + 0.2 * random.nextDouble();
                        });
            }
        }
        return graph.build();
    }

    /** The same pairs and scores, with nobody ranked equally on either side. */
    private static CandidateGraph strict(CandidateGraph graph, long seed) {
        int[] capacities =
                IntStream.range(0, graph.mentors()).map(graph::capacity).toArray();
        List<Integer> ranks =
                new ArrayList<>(IntStream.range(0, 2 * graph.pairs()).boxed().toList());
        Collections.shuffle(ranks, new Random(seed));
        CandidateGraph.Builder strict = CandidateGraph.of(graph.mentees(), capacities);
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                strict.candidate(
                        mentee,
                        graph.mentor(pair),
                        (double) graph.score(pair) / CandidateGraph.SCALE,
                        ranks.get(2 * pair),
                        ranks.get(2 * pair + 1));
            }
        }
        CandidateGraph built = strict.build();
        assertTrue(built.pairs() == graph.pairs());
        return built;
    }
}
