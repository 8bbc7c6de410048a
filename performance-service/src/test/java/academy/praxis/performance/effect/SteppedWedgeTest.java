package academy.praxis.performance.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.statistics.Estimate;
import academy.praxis.performance.statistics.NotEstimableException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteppedWedgeTest {
    private static final int[] THREE_STEPS = {3, 3, 3};

    @ParameterizedTest
    @CsvSource({"49, 0.7996", "50, 0.8074"})
    void nineClustersInThreeStepsNeedFiftyInEachCell(int perCell, double power) {
        assertEquals(power, SteppedWedge.power(THREE_STEPS, 0.2, 1, 0, perCell, 0.05), 5e-5);
    }

    @Test
    void whereClustersDifferMoreTheSameNumberShowsLess() {
        double alike = SteppedWedge.power(THREE_STEPS, 0.2, 1, 0, 50, 0.05);
        double different = SteppedWedge.power(THREE_STEPS, 0.2, 1, 0.3, 50, 0.05);
        assertTrue(different < alike);
    }

    @Test
    void whatTheFormulaSaysTheEstimateHas() {
        double[] errors = new double[400];
        double sum = 0;
        for (int run = 0; run < errors.length; run++) {
            Estimate estimate = SteppedWedge.effect(rollout(new Random(run), 0.5, 0.4));
            errors[run] = estimate.value() - 0.5;
            sum += estimate.standardError();
        }
        double spread = Math.sqrt(
                java.util.Arrays.stream(errors).map(e -> e * e).average().orElseThrow());
        double formula = SteppedWedge.standardError(THREE_STEPS, 1, 0.4, 10);
        assertEquals(formula, spread, 0.1 * formula);
        assertEquals(formula, sum / errors.length, 0.1 * formula);
    }

    /** Nine clusters, four periods, ten values in a cell. */
    private static Panel rollout(Random random, double effect, double between) {
        double[][] values = new double[9][4];
        int[] starts = new int[9];
        for (int cluster = 0; cluster < 9; cluster++) {
            starts[cluster] = 1 + cluster / 3;
            double own = between * random.nextGaussian();
            for (int period = 0; period < 4; period++) {
                values[cluster][period] = own
                        + 0.3 * period
                        + (period >= starts[cluster] ? effect : 0)
                        + random.nextGaussian() / Math.sqrt(10);
            }
        }
        return new Panel(values, starts);
    }

    @Test
    void whatBeginsAtOnceCannotBeToldFromTime() {
        assertThrows(
                NotEstimableException.class,
                () -> SteppedWedge.effect(new Panel(
                        new double[][] {{1, 2, 4}, {2, 3, 3}, {1, 4, 4}}, new int[] {1, 1, 1})));
        assertThrows(NotEstimableException.class, () -> SteppedWedge.standardError(new int[] {5}, 1, 0, 10));
    }
}
