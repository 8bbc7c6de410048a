package academy.praxis.mentoring.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is in, who competes with whom, and what one more mentor would change. */
class LotteryTest {
    private static final int INSTANCES = 1_000;

    @Test
    void whoDrewALowerNumberIsInUnlessSomebodyBeforeThemHadToLeave() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            CandidateGraph graph = Instances.small(seed);
            Lottery lottery = Lottery.draw(graph, seed, Progress.none(), Cancellation.never());
            List<BitSet> possible = Instances.all(graph).stream()
                    .map(matching -> in(matching))
                    .distinct()
                    .toList();

            BitSet expected = new BitSet();
            IntStream.range(0, graph.mentees())
                    .boxed()
                    .sorted(Comparator.comparingInt(lottery::number))
                    .forEach(mentee -> {
                        BitSet more = (BitSet) expected.clone();
                        more.set(mentee);
                        if (possible.stream().anyMatch(more::equals)) {
                            expected.set(mentee);
                        }
                    });
            assertEquals(
                    expected,
                    IntStream.range(0, graph.mentees())
                            .filter(lottery::isIn)
                            .collect(BitSet::new, BitSet::set, BitSet::or),
                    "seed " + seed);
        }
    }

    @Test
    void everyoneWhoIsInIsMatchedByTheModesThatMatchAsManyAsPossible() {
        CandidateGraph graph = Instances.sparse(400, 40, 5, 4, 11);
        Lottery lottery = Lottery.draw(graph, 5, Progress.none(), Cancellation.never());

        for (MatchMode mode : List.of(MatchMode.OPTIMAL, MatchMode.FAIR)) {
            Matching matching = Matcher.solve(
                            lottery.admitted(MatchProblem.of(graph)).graph(), mode, 1, Cancellation.never())
                    .matching();
            assertEquals(MaximumCardinality.of(graph, Cancellation.never()).matched(), matching.matched());
            for (int mentee = 0; mentee < graph.mentees(); mentee++) {
                assertEquals(lottery.isIn(mentee), matching.isMatched(mentee));
            }
        }
    }

    @Test
    void thoseInTheSamePlaceAreAsLikelyToBeIn() {
        CandidateGraph.Builder pool = CandidateGraph.of(6, 2, 1);
        for (int mentee = 0; mentee < 5; mentee++) {
            pool.candidate(mentee, 0, mentee / 10.0);
        }
        pool.candidate(5, 1, 1);
        Lottery lottery = Lottery.draw(pool.build(), 42, Progress.none(), Cancellation.never());

        assertEquals(1_000, lottery.draws());
        assertEquals(1, lottery.propensity(5));
        for (int mentee = 0; mentee < 5; mentee++) {
            // Four standard errors of 1,000 draws.
            assertEquals(0.4, lottery.propensity(mentee), 4 * Math.sqrt(0.4 * 0.6 / 1_000));
        }
    }

    @Test
    void theSeedDecidesAndNothingElse() {
        CandidateGraph graph = Instances.sparse(60, 3, 2, 2, 1);

        assertEquals(numbers(graph, 1), numbers(graph, 1));
        assertNotEquals(numbers(graph, 1), numbers(graph, 2));
    }

    @Test
    void shortagesAreAllOfThemAndOnlyThem() {
        int some = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            CandidateGraph graph = Instances.small(seed);
            List<Shortage> shortages = Shortage.of(graph, Cancellation.never());
            int most = MaximumCardinality.of(graph, Cancellation.never()).matched();
            long withCandidates = IntStream.range(0, graph.mentees())
                    .filter(mentee -> graph.firstPair(mentee) < graph.firstPair(mentee + 1))
                    .count();

            int missing = 0;
            for (Shortage shortage : shortages) {
                assertTrue(shortage.mentees().size() > shortage.places(), "seed " + seed);
                for (int mentee : shortage.mentees()) {
                    for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                        assertTrue(shortage.mentors().contains(graph.mentor(pair)), "seed " + seed);
                    }
                }
                missing += shortage.mentees().size() - shortage.places();
            }
            assertEquals(withCandidates - most, missing, "seed " + seed);
            some += shortages.isEmpty() ? 0 : 1;
        }
        assertTrue(some > INSTANCES / 10);
    }

    @Test
    void oneMoreMentorMatchesAsManyMoreAsMatchingAnewDoes() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            CandidateGraph graph = Instances.small(seed);
            Random random = new Random(seed);
            BitSet mentees = new BitSet();
            for (int mentee = 0; mentee < graph.mentees(); mentee++) {
                mentees.set(mentee, random.nextBoolean());
            }
            int places = random.nextInt(4);
            Matching most = Matcher.solve(graph, MatchMode.OPTIMAL, seed, Cancellation.never())
                    .matching();

            assertEquals(
                    MaximumCardinality.of(graph.withMentor(mentees, places), Cancellation.never())
                                    .matched()
                            - most.matched(),
                    Counterfactual.gain(graph, most, mentees, places),
                    "seed " + seed);
        }
    }

    @Test
    void everyoneHasAFirstTalkBeforeAnyoneHasASecond() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            CandidateGraph graph = Instances.small(seed);
            int[] talksOf =
                    IntStream.range(0, graph.mentors()).map(graph::capacity).toArray();
            int silent = graph.mentees() - 1;
            List<Matching> talks =
                    ChemistryTalks.of(graph, talksOf, (mentee, coach) -> mentee != silent, 3, Cancellation.never());

            boolean[] dropped = new boolean[graph.pairs()];
            if (silent >= 0) {
                Arrays.fill(dropped, graph.firstPair(silent), graph.firstPair(silent + 1), true);
            }
            int most = MaximumCardinality.of(graph.without(dropped, talksOf), Cancellation.never())
                    .matched();
            assertEquals(most, talks.isEmpty() ? 0 : talks.get(0).matched(), "seed " + seed);
            List<List<Integer>> pairs = new ArrayList<>();
            int[] taken = new int[graph.mentors()];
            for (Matching talk : talks) {
                for (int mentee = 0; mentee < graph.mentees(); mentee++) {
                    if (talk.isMatched(mentee)) {
                        pairs.add(List.of(mentee, talk.mentorOf(mentee)));
                        taken[talk.mentorOf(mentee)]++;
                    }
                }
            }
            assertEquals(pairs.size(), pairs.stream().distinct().count(), "seed " + seed);
            for (int mentor = 0; mentor < taken.length; mentor++) {
                assertTrue(taken[mentor] <= graph.capacity(mentor), "seed " + seed);
            }
        }
    }

    @Test
    void theReportAddsUp() {
        CandidateGraph graph = CandidateGraph.of(4, 2, 1)
                .candidate(0, 0, 0.9)
                .candidate(1, 0, 0.5)
                .candidate(2, 1, 0.4)
                .candidate(3, 1, 0.3)
                .build();
        MatchResult result =
                Matcher.solve(MatchProblem.of(graph), MatchMode.OPTIMAL, 1, Progress.none(), Cancellation.never());

        MatchReport report = MatchReport.of(graph, result, List.of("north", "south", "north", "south"));

        assertEquals(0.75, report.matchedShare());
        assertEquals(1.8, report.totalScore(), 1e-9);
        assertEquals(0.6, report.meanScore(), 1e-9);
        assertEquals(0.4, report.worstScore(), 1e-9);
        assertEquals(
                List.of(new MatchReport.Group("north", 2, 2, 0.65), new MatchReport.Group("south", 2, 1, 0.5)),
                report.groups());
        assertEquals(0.15, report.gap(), 1e-9);
        assertEquals(List.of(), report.blocking());
        assertEquals(Optional.empty(), result.refute(MatchProblem.of(graph)));
    }

    private static List<Integer> numbers(CandidateGraph graph, long seed) {
        Lottery lottery = Lottery.draw(graph, seed, Progress.none(), Cancellation.never());
        return IntStream.range(0, graph.mentees()).map(lottery::number).boxed().collect(Collectors.toList());
    }

    private static BitSet in(Matching matching) {
        return IntStream.range(0, matching.mentees())
                .filter(matching::isMatched)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
