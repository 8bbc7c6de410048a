package academy.praxis.catalog.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkageTest {
    private final BetaPrior prior = new BetaPrior(3.5, 1.5);
    private final Shrinkage shrinkage = new Shrinkage(prior);

    @Test
    void twoWordsDoNotWinOverFourInFiveOfFifty() {
        assertTrue(shrinkage.item(new Tally(50, 42)) > shrinkage.item(new Tally(2, 2)));
    }

    @Test
    void twoBadWordsDoNotSinkAnItemBelowOneThatFailedMany() {
        assertTrue(shrinkage.item(new Tally(2, 0)) > shrinkage.item(new Tally(50, 10)));
    }

    @Test
    void anItemOfWhichNothingWasSaidIsAsTheCatalogIs() {
        assertEquals(0.7, shrinkage.item(Tally.NONE), 1e-12);
        assertEquals(0.7, shrinkage.neutral(), 1e-12);
        assertEquals(0.7, shrinkage.task(Tally.NONE, Tally.NONE), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,0", "5,5", "20,7", "1000,999"})
    void oneMoreWhomItHelpedRaisesItAndOneMoreWhomItDidNotLowersIt(int members, int helped) {
        double now = shrinkage.item(new Tally(members, helped));

        assertTrue(shrinkage.item(new Tally(members + 1, helped + 1)) > now);
        assertTrue(shrinkage.item(new Tally(members + 1, helped)) < now);
    }

    @ParameterizedTest
    @CsvSource({"20,10,5,2", "20,10,0,0", "40,40,20,20", "40,1,30,0"})
    void theSameHoldsForATask(int members, int helped, int taskMembers, int taskHelped) {
        double now = shrinkage.task(new Tally(members, helped), new Tally(taskMembers, taskHelped));

        assertTrue(
                shrinkage.task(new Tally(members + 1, helped + 1), new Tally(taskMembers + 1, taskHelped + 1)) > now);
        assertTrue(shrinkage.task(new Tally(members + 1, helped), new Tally(taskMembers + 1, taskHelped)) < now);
    }

    @Test
    void aTaskOfWhichNothingWasSaidIsAsTheItemIs() {
        Tally all = new Tally(30, 6);

        assertEquals(shrinkage.item(all), shrinkage.task(all, Tally.NONE), 1e-12);
    }

    @Test
    void forATaskThatItHelpsWithAnItemComesBeforeOneThatHelpsWithOtherTasks() {
        Tally all = new Tally(40, 30);

        assertTrue(shrinkage.task(all, new Tally(20, 19)) > shrinkage.task(all, new Tally(20, 11)));
    }

    @Test
    void numbersOfItemAndTaskThatWereShownAtDifferentTimesDoNoHarm() {
        double odd = shrinkage.task(new Tally(5, 1), new Tally(10, 10));

        assertTrue(odd > 0 && odd < 1, () -> "" + odd);
    }

    /** Quantiles of Beta(7.5, 3.5) by SciPy 1.17. */
    @Test
    void theIntervalLeavesOneInTwentyOnEitherSide() {
        Posterior posterior = prior.after(6, 4);

        assertEquals(0.44187323351536595, posterior.low(), 1e-9);
        assertEquals(0.8826706233197897, posterior.high(), 1e-9);
        assertEquals(7.5 / 11, posterior.mean(), 1e-12);
        assertEquals(new Interval(0.7, 0.45, 0.9), Interval.of(posterior));
    }

    @Test
    void wordsOnOneItemOfASupplierAreWorthLessThanWordsOnMany() {
        Posterior one = new SupplierTally("a", null, "A", 1, 20, 100, 90, 100 * 100).posterior(prior);
        Posterior many = new SupplierTally("b", null, "B", 100, 20, 100, 90, 100).posterior(prior);

        assertTrue(one.high() - one.low() > many.high() - many.low());
        assertTrue(one.mean() < many.mean());
        // Kish: 100 words in one cluster, likeness 1/6: an effect of 1 + 99/6.
        assertEquals(3.5 + 90 / 17.5, one.alpha(), 1e-9);
    }
}
