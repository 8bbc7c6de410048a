package academy.praxis.performance.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.statistics.NotEstimableException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterruptedTimeSeriesTest {
    /** A trend of .1 a week and a wave a year; from week 60 on 3 more, and .2 more each week. */
    private static double[] series(double noise) {
        Random random = new Random(3);
        double[] values = new double[104];
        for (int t = 0; t < values.length; t++) {
            values[t] = 5
                    + 0.1 * t
                    + 2 * Math.sin(2 * Math.PI * t / 52)
                    + (t < 60 ? 0 : 3 + 0.2 * (t - 60))
                    + noise * random.nextGaussian();
        }
        return values;
    }

    @Test
    void jumpAndBendAreToldFromTrendAndSeason() {
        var found = InterruptedTimeSeries.of(series(1e-4), 60, new Season(52, 1));

        assertEquals(3, found.level().value(), 1e-3);
        assertEquals(0.2, found.slope().value(), 1e-4);
        assertEquals(3 + 0.2 * 21.5, found.average().value(), 1e-3);
        assertEquals(5 + 0.1 * 80 + 2 * Math.sin(2 * Math.PI * 80 / 52), found.without(80), 1e-2);
    }

    @Test
    void gapsAreLeftOutAndTimeGoesOn() {
        double[] values = series(1e-4);
        for (int t : new int[] {0, 7, 8, 9, 59, 60, 103}) {
            values[t] = Double.NaN;
        }
        var found = InterruptedTimeSeries.of(values, 60, new Season(52, 1));
        assertEquals(3, found.level().value(), 1e-3);
        assertEquals(0.2, found.slope().value(), 1e-4);
    }

    @Test
    void whatPersistsMakesIntervalsWider() {
        Random random = new Random(4);
        double[] alone = new double[80];
        double[] persisting = new double[80];
        double error = 0;
        for (int t = 0; t < 80; t++) {
            double shock = random.nextGaussian();
            error = 0.7 * error + Math.sqrt(1 - 0.49) * shock;
            alone[t] = shock;
            persisting[t] = error;
        }
        double narrow = InterruptedTimeSeries.of(alone, 40, Season.NONE).level().standardError();
        double wide =
                InterruptedTimeSeries.of(persisting, 40, Season.NONE).level().standardError();
        assertTrue(wide > 1.2 * narrow, wide + " and " + narrow);
    }

    @Test
    void ofCountsTheRatioIsFoundWhateverTheExposure() {
        double[] counts = new double[60];
        double[] exposure = new double[60];
        for (int t = 0; t < 60; t++) {
            exposure[t] = 10_000 * (1 + t % 5);
            counts[t] = Math.round(exposure[t] * Math.exp(-2 + 0.01 * t + (t < 30 ? 0 : Math.log(0.8))));
        }
        var found = InterruptedTimeSeries.ofCounts(counts, exposure, 30, Season.NONE);
        assertEquals(0.8, Math.exp(found.level().value()), 1e-3);
        assertEquals(0, found.slope().value(), 1e-4);
    }

    @Test
    void tooShortOrStillIsSaid() {
        var tooShort = assertThrows(
                NotEstimableException.class, () -> InterruptedTimeSeries.of(new double[] {1, 2, 3, 4}, 2, Season.NONE));
        assertTrue(tooShort.getMessage().contains("3 values before"), tooShort.getMessage());
        double[] still = new double[40];
        Arrays.fill(still, 7);
        assertThrows(
                NotEstimableException.class,
                () -> InterruptedTimeSeries.of(still, 20, Season.NONE).level());
        assertThrows(
                NotEstimableException.class,
                () -> InterruptedTimeSeries.ofCounts(new double[40], still, 20, Season.NONE));
        assertThrows(IllegalArgumentException.class, () -> new Season(4, 3));
    }
}
