package academy.praxis.mentoring.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.matching.Pins.Contradiction;
import academy.praxis.mentoring.matching.Pins.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pins, forbidden pairs and circles, against every matching there is. */
class DecisionsTest {
    private static final int INSTANCES = 2_000;

    @Test
    void theBestOfAllMatchingsThatObeyTheDecisionsIsFound() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            MatchProblem problem = decided(seed);
            MatchResult result = solve(problem, MatchMode.OPTIMAL, seed);

            assertEquals(Optional.empty(), result.refute(problem), "seed " + seed);
            Matching best = obeying(problem).stream()
                    .max(Comparator.comparingInt(Matching::matched)
                            .thenComparingLong(matching -> matching.totalScore(problem.graph())))
                    .orElseThrow();
            assertEquals(best.matched(), result.matching().matched(), "seed " + seed);
            assertEquals(
                    best.totalScore(problem.graph()), result.matching().totalScore(problem.graph()), "seed " + seed);
        }
    }

    @Test
    void thoseNotPinnedAreMatchedFairly() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            MatchProblem problem = decided(seed);
            MatchResult result = solve(problem, MatchMode.FAIR, seed);

            assertEquals(Optional.empty(), result.refute(problem), "seed " + seed);
            int best = obeying(problem).stream()
                    .filter(matching -> matching.matched() == result.matching().matched())
                    .mapToInt(matching -> worstUnpinned(problem, matching))
                    .max()
                    .orElseThrow();
            assertEquals(best, worstUnpinned(problem, result.matching()), "seed " + seed);
        }
    }

    @Test
    void thoseNotPinnedHaveNoReasonToPreferOneAnother() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            MatchProblem problem = decided(seed);
            MatchResult result = solve(problem, MatchMode.STABLE, seed);

            assertEquals(Optional.empty(), result.refute(problem), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTamperedResultIsRefuted(MatchMode mode) {
        int tampered = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            MatchProblem problem = decided(seed);
            MatchResult result = solve(problem, mode, seed);
            for (Matching other : obeying(problem)) {
                if (other.equals(result.matching())) {
                    continue;
                }
                MatchResult forged = new MatchResult(
                        other, result.rest(), result.proof(), result.closed(), result.undersized(), result.bound());
                assertTrue(forged.refute(problem).isPresent(), "seed " + seed);
                tampered++;
            }
        }
        assertTrue(tampered > INSTANCES);
    }

    @Test
    void whatWasForbiddenOrLeftOutIsNoticed() {
        CandidateGraph graph = CandidateGraph.of(1, 1).candidate(0, 0, 1).build();
        MatchProblem free = MatchProblem.of(graph);
        MatchProblem forbidding = new MatchProblem(graph, new Pins(List.of(), List.of(new Pair(0, 0))), new int[1]);
        MatchResult result = solve(free, MatchMode.OPTIMAL, 1);

        assertTrue(result.refute(forbidding).orElseThrow().contains("forbidden"));
        assertFalse(solve(forbidding, MatchMode.OPTIMAL, 1).matching().isMatched(0));
    }

    @Test
    void contradictionsAreNamed() {
        CandidateGraph graph = CandidateGraph.of(3, 1, 1, 0)
                .candidate(0, 0, 1)
                .candidate(0, 1, 1)
                .candidate(1, 0, 1)
                .candidate(1, 2, 1)
                .build();
        Map<Pins, Contradiction> expected = new HashMap<>();
        expected.put(new Pins(List.of(new Pair(0, 0)), List.of(new Pair(0, 0))), Contradiction.PINNED_AND_FORBIDDEN);
        expected.put(new Pins(List.of(new Pair(0, 0), new Pair(0, 1)), List.of()), Contradiction.TWO_MENTORS);
        expected.put(new Pins(List.of(new Pair(0, 0), new Pair(1, 0)), List.of()), Contradiction.TOO_FEW_PLACES);
        expected.put(new Pins(List.of(new Pair(1, 2)), List.of()), Contradiction.TOO_FEW_PLACES);
        expected.put(new Pins(List.of(new Pair(2, 0)), List.of()), Contradiction.NO_CANDIDATES);
        expected.put(new Pins(List.of(new Pair(7, 0)), List.of()), Contradiction.NO_CANDIDATES);

        expected.forEach((pins, why) -> {
            assertEquals(
                    List.of(why),
                    pins.conflicts(graph).stream().map(Pins.Conflict::why).toList());
            assertThrows(IllegalArgumentException.class, () -> new MatchProblem(graph, pins, new int[3]));
        });
        assertEquals(List.of(), new Pins(List.of(new Pair(0, 0), new Pair(0, 0)), List.of()).conflicts(graph));
    }

    @Test
    void circlesAreLargeEnoughAndNoChoiceBeatsTheBound() {
        int proven = 0;
        int best = 0;
        int closing = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            MatchProblem problem = circles(seed);
            MatchResult result = solve(problem, MatchMode.OPTIMAL, seed);

            assertEquals(Optional.empty(), result.refute(problem), "seed " + seed);
            Matching most = obeying(problem).stream()
                    .max(Comparator.comparingInt(Matching::matched)
                            .thenComparingLong(matching -> matching.totalScore(problem.graph())))
                    .orElseThrow();
            boolean isBest = result.matching().matched() == most.matched()
                    && result.matching().totalScore(problem.graph()) == most.totalScore(problem.graph());
            assertTrue(most.matched() <= result.bound().matched(), "seed " + seed);
            assertTrue(isBest || !result.proven(problem.graph()), "seed " + seed);
            proven += result.proven(problem.graph()) ? 1 : 0;
            best += isBest ? 1 : 0;
            closing += result.closed().isEmpty() ? 0 : 1;
        }
        assertTrue(closing > INSTANCES / 10, closing + " closed a circle");
        assertTrue(proven > INSTANCES / 2, proven + " were proven");
        assertTrue(best > INSTANCES * 9 / 10, best + " were the best");
    }

    @Test
    void aCircleToWhichSomebodyIsPinnedStaysOpenAndIsNamed() {
        CandidateGraph graph = CandidateGraph.of(2, 4, 1)
                .candidate(0, 0, 0.5)
                .candidate(1, 1, 0.5)
                .build();
        MatchProblem problem = new MatchProblem(graph, new Pins(List.of(new Pair(0, 0)), List.of()), new int[] {3, 1});

        MatchResult result = solve(problem, MatchMode.OPTIMAL, 1);

        assertEquals(List.of(0), result.undersized());
        assertEquals(2, result.matching().matched());
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        for (MatchMode mode : MatchMode.values()) {
            MatchProblem problem = MatchProblem.of(Instances.sparse(500, 100, 8, 5, 3));
            assertEquals(
                    solve(problem, mode, 9).matching(), solve(problem, mode, 9).matching());
        }
        MatchProblem ties = MatchProblem.of(CandidateGraph.of(8, 1)
                .candidate(0, 0, 0.5)
                .candidate(1, 0, 0.5)
                .candidate(2, 0, 0.5)
                .candidate(3, 0, 0.5)
                .candidate(4, 0, 0.5)
                .candidate(5, 0, 0.5)
                .candidate(6, 0, 0.5)
                .candidate(7, 0, 0.5)
                .build());
        assertNotEquals(
                1,
                IntStream.range(0, 20)
                        .mapToObj(seed -> solve(ties, MatchMode.STABLE, seed).matching())
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyAndNothingIsMatchedWithoutFuss(MatchMode mode) {
        for (CandidateGraph graph : List.of(
                CandidateGraph.of(0).build(),
                CandidateGraph.of(3).build(),
                CandidateGraph.of(0, 2, 2).build(),
                CandidateGraph.of(3, 0, 0).candidate(0, 0, 1).candidate(1, 1, 0).build())) {
            MatchProblem problem = MatchProblem.of(graph);
            MatchResult result = solve(problem, mode, 1);

            assertEquals(Optional.empty(), result.refute(problem));
            assertEquals(0, result.matching().matched());
            assertEquals(
                    0,
                    MatchReport.of(graph, result, java.util.Collections.nCopies(graph.mentees(), "all"))
                            .meanScore());
        }
    }

    @Test
    void whoCancelsGetsNoResult() {
        MatchProblem problem = MatchProblem.of(Instances.sparse(2_000, 400, 8, 5, 3));

        assertThrows(
                CancellationException.class,
                () -> Matcher.solve(problem, MatchMode.OPTIMAL, 1, Progress.none(), () -> true));
    }

    private static MatchResult solve(MatchProblem problem, MatchMode mode, long seed) {
        return Matcher.solve(problem, mode, seed, Progress.none(), Cancellation.never());
    }

    /** A few people with some pairs pinned and some forbidden, without contradiction. */
    private static MatchProblem decided(long seed) {
        CandidateGraph graph = Instances.small(seed);
        Random random = new Random(~seed);
        List<Pair> pinned = new ArrayList<>();
        List<Pair> forbidden = new ArrayList<>();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                Pair two = new Pair(mentee, graph.mentor(pair));
                int what = random.nextInt(6);
                if (what == 0) {
                    forbidden.add(two);
                } else if (what == 1) {
                    pinned.add(two);
                    if (!new Pins(pinned, forbidden).conflicts(graph).isEmpty()) {
                        pinned.remove(two);
                    }
                }
            }
        }
        return new MatchProblem(graph, new Pins(pinned, forbidden), new int[graph.mentors()]);
    }

    private static MatchProblem circles(long seed) {
        CandidateGraph graph = Instances.small(seed);
        int[] smallest = new Random(~seed).ints(graph.mentors(), 0, 4).toArray();
        return new MatchProblem(graph, Pins.NONE, smallest);
    }

    private static List<Matching> obeying(MatchProblem problem) {
        int[] pinnedTo = problem.pinnedTo();
        return Instances.all(problem.graph()).stream()
                .filter(matching -> IntStream.range(0, matching.mentees())
                        .allMatch(mentee ->
                                pinnedTo[mentee] == Matching.NOBODY || pinnedTo[mentee] == matching.mentorOf(mentee)))
                .filter(matching -> problem.pins().forbidden().stream()
                        .noneMatch(pair -> matching.mentorOf(pair.mentee()) == pair.mentor()))
                .filter(matching -> {
                    int[] taken = matching.taken(problem.graph().mentors());
                    return IntStream.range(0, taken.length)
                            .allMatch(mentor -> taken[mentor] == 0 || taken[mentor] >= problem.smallest(mentor));
                })
                .toList();
    }

    private static int worstUnpinned(MatchProblem problem, Matching matching) {
        int[] pinnedTo = problem.pinnedTo();
        return IntStream.range(0, matching.mentees())
                .filter(mentee -> matching.isMatched(mentee) && pinnedTo[mentee] == Matching.NOBODY)
                .map(mentee -> problem.graph().score(problem.graph().pairOf(mentee, matching.mentorOf(mentee))))
                .min()
                .orElse(CandidateGraph.SCALE);
    }
}
