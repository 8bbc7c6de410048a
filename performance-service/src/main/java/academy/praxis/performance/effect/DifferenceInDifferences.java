package academy.praxis.performance.effect;

import academy.praxis.performance.statistics.Estimate;
import academy.praxis.performance.statistics.FixedEffects;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.NotEstimableException.Reason;
import academy.praxis.performance.statistics.Regression;
import academy.praxis.performance.statistics.TwoMeans;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much more treated units changed than others did, were all treated ones to begin in the same period. Where they begin in several,
 * {@link GroupTimeEffects} is right and this can be wrong (Goodman-Bacon 2021).
 */
public final class DifferenceInDifferences {
    private DifferenceInDifferences() {}

    /**
     * By a regression on the means of units and periods, with errors that may be alike within a unit (Bertrand, Duflo & Mullainathan 2004,
     * "How much should we trust differences-in-differences estimates?").
     */
    public static Estimate regression(Panel panel) {
        panel.mustHaveTwoGroups();
        mustHaveOthers(panel);
        List<Panel.Cell> cells = panel.measured();
        int[] units = cells.stream().mapToInt(Panel.Cell::unit).toArray();
        int[] periods = cells.stream().mapToInt(Panel.Cell::period).toArray();
        FixedEffects means = new FixedEffects(units, periods);
        double[] y = means.takenOut(cells.stream()
                .mapToDouble(cell -> panel.value(cell.unit(), cell.period()))
                .toArray());
        double[] treated = means.takenOut(cells.stream()
                .mapToDouble(cell -> panel.isTreated(cell.unit(), cell.period()) ? 1 : 0)
                .toArray());
        double[][] x = Arrays.stream(treated).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        return Regression.of(y, x, means.count()).clustered(0, units, panel.periods());
    }

    /**
     * By each unit's change from its mean before to its mean after, compared by Welch's test: one value for each unit, so that it does not
     * matter how its values follow one another, also where there are few units.
     */
    public static Estimate collapsed(Panel panel) {
        panel.mustHaveTwoGroups();
        mustHaveOthers(panel);
        int[] starts = panel.starts();
        if (starts.length != 1) {
            throw new NotEstimableException(
                    Reason.COLLINEAR, "Units begin in several periods, so there is no one time before and after.");
        }
        return new TwoMeans(
                        TwoMeans.Summary.of(changes(panel, panel.treatedUnits(), starts[0])),
                        TwoMeans.Summary.of(changes(panel, panel.neverTreatedUnits(), starts[0])))
                .welch();
    }

    private static void mustHaveOthers(Panel panel) {
        if (panel.neverTreatedUnits().length < 2 && panel.starts().length < 2) {
            throw new NotEstimableException(
                    Reason.TOO_FEW, "There are fewer than two units that are not treated to compare with.");
        }
    }

    private static double[] changes(Panel panel, int[] units, int start) {
        return Arrays.stream(units)
                .mapToDouble(unit -> mean(panel, unit, start, panel.periods()) - mean(panel, unit, 0, start))
                .filter(change -> !Double.isNaN(change))
                .toArray();
    }

    private static double mean(Panel panel, int unit, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(period -> panel.value(unit, period))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
