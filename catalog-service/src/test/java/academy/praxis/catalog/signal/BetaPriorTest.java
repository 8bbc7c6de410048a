package academy.praxis.catalog.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BetaPriorTest {
    private static final List<Tally> TWELVE = List.of(
            new Tally(5, 5),
            new Tally(10, 6),
            new Tally(20, 15),
            new Tally(6, 6),
            new Tally(8, 4),
            new Tally(15, 12),
            new Tally(30, 27),
            new Tally(5, 2),
            new Tally(12, 9),
            new Tally(25, 14),
            new Tally(7, 7),
            new Tally(40, 31));

    /** The numbers are of Kleinman's equations with weights w = n, written out in NumPy before anything is simplified. */
    @Test
    void itHasKleinmansMoments() {
        BetaPrior prior = BetaPrior.of(each(TWELVE));

        assertEquals(12.42259885957889, prior.strength(), 1e-9);
        assertEquals(0.07450122069962338, prior.likeness(), 1e-9);
        assertEquals((138 + 5) / (183.0 + 10), prior.mean(), 1e-12);
    }

    @Test
    void itFindsTheDistributionThatItemsWereDrawnFrom() {
        Random random = new Random(20261125);
        Map<Tally, Long> drawn = new HashMap<>();
        for (int item = 0; item < 5000; item++) {
            // The sixth of seven uniform numbers has the distribution Beta(6, 2).
            double helps = random.doubles(7).sorted().skip(5).findFirst().orElseThrow();
            int members = 5 + random.nextInt(36);
            int helped = (int) IntStream.range(0, members)
                    .filter(i -> random.nextDouble() < helps)
                    .count();
            drawn.merge(new Tally(members, helped), 1L, Long::sum);
        }

        BetaPrior prior = BetaPrior.of(drawn);

        assertEquals(6, prior.alpha(), 0.5);
        assertEquals(2, prior.beta(), 0.2);
    }

    @Test
    void withoutWordsHalfIsBelievedToHelp() {
        BetaPrior prior = BetaPrior.of(Map.of());

        assertEquals(0.5, prior.mean());
        assertEquals(BetaPrior.USUAL_STRENGTH, prior.strength());
        assertEquals(prior, BetaPrior.of(Map.of(Tally.NONE, 1000L)));
    }

    @Test
    void itIsNeverWeakerThanFiveMembersHoweverMuchItemsDiffer() {
        BetaPrior prior = BetaPrior.of(Map.of(new Tally(20, 20), 20L, new Tally(20, 0), 20L));

        assertEquals(BetaPrior.LEAST_STRENGTH, prior.strength(), 1e-9);
    }

    @Test
    void itIsNeverStrongerThanAHundredMembersHoweverAlikeItemsAre() {
        BetaPrior prior = BetaPrior.of(Map.of(new Tally(20, 15), 40L));

        assertEquals(BetaPrior.MOST_STRENGTH, prior.strength(), 1e-9);
    }

    @Test
    void aCatalogThatHelpsEveryoneStillLeavesRoomForDoubt() {
        BetaPrior prior = BetaPrior.of(Map.of(new Tally(10, 10), 500L));

        assertTrue(prior.mean() < 1 && prior.mean() > 0.99, prior::toString);
        assertTrue(prior.beta() > 0, prior::toString);
    }

    @Test
    void itDoesNotDependOnTheOrderOfItems() {
        List<Tally> reversed =
                TWELVE.stream().sorted((a, b) -> b.members() - a.members()).toList();

        assertEquals(
                BetaPrior.of(each(TWELVE)).strength(),
                BetaPrior.of(each(reversed)).strength(),
                1e-9);
    }

    private static Map<Tally, Long> each(List<Tally> tallies) {
        Map<Tally, Long> all = new HashMap<>();
        tallies.forEach(tally -> all.merge(tally, 1L, Long::sum));
        return all;
    }
}
