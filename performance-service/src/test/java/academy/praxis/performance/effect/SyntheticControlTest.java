package academy.praxis.performance.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.statistics.NotEstimableException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyntheticControlTest {
    /** The first unit is three tenths of the second and seven tenths of the fourth, and 2 more from period 30 on. */
    private static Panel mixed(double noise) {
        Random random = new Random(5);
        double[][] values = new double[10][40];
        int[] starts = new int[10];
        Arrays.fill(starts, Panel.NEVER);
        starts[0] = 30;
        for (int unit = 1; unit < 10; unit++) {
            double level = 10;
            for (int t = 0; t < 40; t++) {
                level = 10 + 0.8 * (level - 10) + random.nextGaussian();
                values[unit][t] = level;
            }
        }
        for (int t = 0; t < 40; t++) {
            values[0][t] = 0.3 * values[1][t] + 0.7 * values[3][t] + (t < 30 ? 0 : 2) + noise * random.nextGaussian();
        }
        return new Panel(values, starts);
    }

    @Test
    void theSharesAreFoundAndWithThemTheEffect() {
        SyntheticControl found = SyntheticControl.of(mixed(0));
        assertArrayEquals(new double[] {0.3, 0, 0.7, 0, 0, 0, 0, 0, 0}, found.weights(), 1e-4);
        assertEquals(2, found.effect(), 1e-3);
        assertEquals(0, found.errorBefore(), 1e-3);
    }

    @Test
    void sharesAreNeverBelowNoneAndMakeOneTogether() {
        double[] weights = SyntheticControl.of(mixed(1)).weights();
        assertEquals(1, Arrays.stream(weights).sum(), 1e-9);
        assertTrue(Arrays.stream(weights).allMatch(weight -> weight >= 0));
        double[] far = {5, -3, 0.2};
        SimplexWeights.project(far);
        assertArrayEquals(new double[] {1, 0, 0}, far, 1e-12);
    }

    @Test
    void anEffectStandsOutFromPlacebosAndItsIntervalHoldsIt() {
        SyntheticControl found = SyntheticControl.of(mixed(0.3));
        assertEquals(0.1, found.placeboP(), 1e-9, "the least that nine others allow");
        assertTrue(found.interval(0.95).holds(2), found.interval(0.95).toString());
        assertTrue(!found.interval(0.95).holds(0), found.interval(0.95).toString());
    }

    @Test
    void whatItNeedsIsSaid() {
        Panel panel = mixed(0.3);
        int[] two = panel.firstTreated();
        two[1] = 20;
        assertThrows(NotEstimableException.class, () -> SyntheticControl.of(new Panel(panel.values(), two)));
        int[] early = panel.firstTreated();
        early[0] = 3;
        early[1] = Panel.NEVER;
        assertThrows(NotEstimableException.class, () -> SyntheticControl.of(new Panel(panel.values(), early)));
        var interval = SyntheticControl.of(mixed(0.3));
        assertThrows(NotEstimableException.class, () -> interval.interval(0.99));
    }
}
