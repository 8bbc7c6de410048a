package academy.praxis.mentoring.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final int SMALL_INSTANCES = 3000;

    @Test
    void optimalFindsWhatTryingEverythingFinds() {
        for (long seed = 0; seed < SMALL_INSTANCES; seed++) {
            CandidateGraph graph = Instances.small(seed);
            Matching best = Instances.all(graph).stream()
                    .max(Comparator.comparingInt(Matching::matched)
                            .thenComparingLong(matching -> matching.totalScore(graph)))
                    .orElseThrow();

            Solution solution = solve(graph, MatchMode.OPTIMAL);

            assertEquals(Optional.empty(), solution.refute(graph), "seed " + seed);
            assertEquals(best.matched(), solution.matching().matched(), "seed " + seed);
            assertEquals(best.totalScore(graph), solution.matching().totalScore(graph), "seed " + seed);
        }
    }

    @Test
    void fairFindsWhatTryingEverythingFinds() {
        for (long seed = 0; seed < SMALL_INSTANCES; seed++) {
            CandidateGraph graph = Instances.small(seed);
            Matching best = Instances.all(graph).stream()
                    .max(Comparator.comparingInt(Matching::matched)
                            .thenComparingInt(matching -> matching.worstScore(graph))
                            .thenComparingLong(matching -> matching.totalScore(graph)))
                    .orElseThrow();

            Solution solution = solve(graph, MatchMode.FAIR);

            assertEquals(Optional.empty(), solution.refute(graph), "seed " + seed);
            assertEquals(best.matched(), solution.matching().matched(), "seed " + seed);
            assertEquals(best.worstScore(graph), solution.matching().worstScore(graph), "seed " + seed);
            assertEquals(best.totalScore(graph), solution.matching().totalScore(graph), "seed " + seed);
        }
    }

    @Test
    void stableHasNoBlockingPairAndIsBestForMenteesWhereNobodyIsRankedEqually() {
        for (long seed = 0; seed < SMALL_INSTANCES; seed++) {
            CandidateGraph graph = Instances.small(seed);

            Solution solution = Matcher.solve(graph, MatchMode.STABLE, seed, Cancellation.never());

            assertEquals(Optional.empty(), solution.refute(graph), "seed " + seed);
        }
        for (long seed = 0; seed < 300; seed++) {
            CandidateGraph graph = strict(Instances.small(seed), seed);
            Matching stable = solve(graph, MatchMode.STABLE).matching();

            for (Matching other : Instances.all(graph)) {
                if (BlockingPairs.of(graph, other).isEmpty()) {
                    for (int mentee = 0; mentee < graph.mentees(); mentee++) {
                        assertTrue(rank(graph, stable, mentee) <= rank(graph, other, mentee), "seed " + seed);
                    }
                }
            }
        }
    }

    @Test
    void largerMatchingsAreProvenToo() {
        CandidateGraph crowded = Instances.sparse(3000, 600, 20, 5, 1);
        CandidateGraph roomy = Instances.sparse(2000, 1500, 10, 3, 2);

        for (CandidateGraph graph : List.of(crowded, roomy)) {
            int most = MaximumCardinality.of(graph, Cancellation.never()).matched();
            for (MatchMode mode : MatchMode.values()) {
                assertEquals(Optional.empty(), solve(graph, mode).refute(graph), mode.name());
            }
            assertEquals(most, solve(graph, MatchMode.OPTIMAL).matching().matched());
            assertTrue(solve(graph, MatchMode.FAIR).matching().worstScore(graph)
                    >= solve(graph, MatchMode.OPTIMAL).matching().worstScore(graph));
        }
    }

    @Test
    void theSameSeedGivesTheSameMatchingAndAnotherSeedDrawsOtherLots() {
        CandidateGraph.Builder builder = CandidateGraph.of(20, 3, 3, 3);
        for (int mentee = 0; mentee < 20; mentee++) {
            for (int mentor = 0; mentor < 3; mentor++) {
                builder.candidate(mentee, mentor, 0.5);
            }
        }
        CandidateGraph graph = builder.build();

        Matching first =
                Matcher.solve(graph, MatchMode.STABLE, 7, Cancellation.never()).matching();
        assertEquals(
                first,
                Matcher.solve(graph, MatchMode.STABLE, 7, Cancellation.never()).matching());
        assertTrue(LongStream.range(8, 20)
                .anyMatch(seed -> !first.equals(Matcher.solve(graph, MatchMode.STABLE, seed, Cancellation.never())
                        .matching())));
    }

    @Test
    void aMatchingThatSomebodyChangedIsRefuted() {
        CandidateGraph graph = Instances.sparse(60, 12, 5, 4, 3);
        for (MatchMode mode : MatchMode.values()) {
            Solution good = solve(graph, mode);
            int matched = 0;
            while (!good.matching().isMatched(matched)) {
                matched++;
            }
            int[] mentors = new int[graph.mentees()];
            for (int mentee = 0; mentee < mentors.length; mentee++) {
                mentors[mentee] = good.matching().mentorOf(mentee);
            }
            mentors[matched] = Matching.NOBODY;

            Solution worse = new Solution(mode, new Matching(mentors), good.floor(), good.certificate());

            assertTrue(worse.refute(graph).isPresent(), mode.name());
        }
    }

    @Test
    void aCertificateThatSomebodyChangedIsRefuted() {
        CandidateGraph graph = Instances.sparse(60, 12, 5, 4, 3);
        Solution good = solve(graph, MatchMode.OPTIMAL);
        Certificate prices = good.certificate().orElseThrow();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            long[] changed = prices.menteePrices().clone();
            changed[mentee]++;
            assertTrue(OptimalityChecker.refute(graph, good.matching(), new Certificate(changed, prices.mentorPrices()))
                    .isPresent());
        }
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            long[] changed = prices.mentorPrices().clone();
            changed[mentor]++;
            assertTrue(OptimalityChecker.refute(graph, good.matching(), new Certificate(prices.menteePrices(), changed))
                    .isPresent());
        }
    }

    @Test
    void aFloorThatIsTooLowOrTooHighIsRefuted() {
        CandidateGraph graph = CandidateGraph.of(2, 1, 1)
                .candidate(0, 0, 0.9)
                .candidate(0, 1, 0.5)
                .candidate(1, 0, 0.5)
                .candidate(1, 1, 0.2)
                .build();
        Solution fair = solve(graph, MatchMode.FAIR);
        Solution optimal = solve(graph, MatchMode.OPTIMAL);

        assertEquals(500_000, fair.floor());
        assertEquals(new Matching(1, 0), fair.matching());
        assertEquals(new Matching(0, 1), optimal.matching());
        assertTrue(new Solution(MatchMode.FAIR, optimal.matching(), 0, optimal.certificate())
                .refute(graph)
                .isPresent());
        assertTrue(new Solution(MatchMode.FAIR, fair.matching(), 900_000, fair.certificate())
                .refute(graph)
                .isPresent());
    }

    @Test
    void nobodyAndNothingToMatchIsNoProblem() {
        for (MatchMode mode : MatchMode.values()) {
            assertEquals(0, solve(CandidateGraph.of(0).build(), mode).matching().matched());
            assertEquals(0, solve(CandidateGraph.of(3).build(), mode).matching().matched());
            assertEquals(
                    0,
                    solve(CandidateGraph.of(2, 0).candidate(0, 0, 1).build(), mode)
                            .matching()
                            .matched());
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CandidateGraph.of(-1));
        assertThrows(IllegalArgumentException.class, () -> CandidateGraph.of(1, -1));
        for (double score : new double[] {Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> CandidateGraph.of(1, 1).candidate(0, 0, score));
        }
        assertThrows(
                IllegalArgumentException.class, () -> CandidateGraph.of(1, 1).candidate(1, 0, 0.5));
        assertThrows(
                IllegalArgumentException.class, () -> CandidateGraph.of(1, 1).candidate(0, 1, 0.5));
        assertThrows(
                IllegalArgumentException.class,
                () -> CandidateGraph.of(1, 1)
                        .candidate(0, 0, 0.5)
                        .candidate(0, 0, 0.6)
                        .build());
    }

    @Test
    void theWorkEndsWhenItIsCancelled() {
        CandidateGraph graph = Instances.sparse(3000, 600, 20, 5, 1);
        for (MatchMode mode : MatchMode.values()) {
            AtomicInteger asked = new AtomicInteger();
            assertThrows(
                    CancellationException.class,
                    () -> Matcher.solve(graph, mode, 0, () -> asked.incrementAndGet() > 1));
        }
    }

    private static Solution solve(CandidateGraph graph, MatchMode mode) {
        return Matcher.solve(graph, mode, 0, Cancellation.never());
    }

    private static int rank(CandidateGraph graph, Matching matching, int mentee) {
        return matching.isMatched(mentee)
                ? graph.menteeRank(graph.pairOf(mentee, matching.mentorOf(mentee)))
                : Integer.MAX_VALUE;
    }

    /** The same pairs, with nobody ranked equally on either side. */
    private static CandidateGraph strict(CandidateGraph graph, long seed) {
        int[] capacities =
                IntStream.range(0, graph.mentors()).map(graph::capacity).toArray();
        List<Integer> ranks =
                new ArrayList<>(IntStream.range(0, 2 * graph.pairs()).boxed().toList());
        Collections.shuffle(ranks, new Random(seed));
        CandidateGraph.Builder strict = CandidateGraph.of(graph.mentees(), capacities);
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                strict.candidate(mentee, graph.mentor(pair), 0.5, ranks.get(2 * pair), ranks.get(2 * pair + 1));
            }
        }
        return strict.build();
    }
}
