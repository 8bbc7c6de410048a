package academy.praxis.performance.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
    /** As {@code power.t.test} of R and G*Power say. */
    @ParameterizedTest
    @CsvSource({"0.2, 393.41", "0.5, 63.77", "0.8, 25.52"})
    void twoGroupsNeedWhatCohensTablesSay(double effect, double perGroup) {
        assertEquals(perGroup, Power.perGroup(effect, 0.05, 0.8), 5e-3);
        assertEquals(0.8, Power.ofTwoMeans(Power.perGroup(effect, 0.05, 0.8), effect, 0.05), 1e-6);
    }

    @Test
    void whereThereIsNoEffectItIsSeenAsOftenAsAlphaSays() {
        assertEquals(0.05, Power.ofT(0, 10, 0.05), 1e-9);
        assertEquals(0.05, Power.ofT(0, Double.POSITIVE_INFINITY, 0.05), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3", "3, 10", "20, 30", "60, 100"})
    void theNoncentralDistributionIsThatOfDrawnValues(double delta, double df) {
        var random = new java.util.Random(4);
        var chi = new org.hipparchus.distribution.continuous.ChiSquaredDistribution(df);
        double limit = delta * 1.05;
        int below = 0;
        int draws = 40_000;
        for (int i = 0; i < draws; i++) {
            double spread = chi.inverseCumulativeProbability(random.nextDouble());
            below += (random.nextGaussian() + delta) / Math.sqrt(spread / df) <= limit ? 1 : 0;
        }
        assertEquals(below / (double) draws, NoncentralT.atMost(limit, df, delta), 0.012);
    }

    @Test
    void theSmallestEffectIsTheOneSeenWithThatPower() {
        double delta = Power.smallestDelta(14, 0.05, 0.8);
        assertEquals(0.8, Power.ofT(delta, 14, 0.05), 1e-6);
        assertTrue(delta > Power.smallestDelta(Double.POSITIVE_INFINITY, 0.05, 0.8));
        assertEquals(2.8016, Power.smallestDelta(Double.POSITIVE_INFINITY, 0.05, 0.8), 1e-3);
    }

    @Test
    void whatNoNumberCouldShowIsSaid() {
        assertThrows(NotEstimableException.class, () -> Power.perGroup(1e-9, 0.05, 0.8));
    }
}
