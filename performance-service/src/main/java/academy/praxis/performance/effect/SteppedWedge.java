package academy.praxis.performance.effect;

import academy.praxis.performance.statistics.Estimate;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.NotEstimableException.Reason;
import academy.praxis.performance.statistics.Power;
import academy.praxis.performance.statistics.Regression;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * A rollout in steps that were drawn by lot: Hussey & Hughes (2007), "Design and analysis of stepped wedge cluster randomized trials". Each
 * value has a mean of its period, a random mean of its cluster, and the effect once the cluster began.
 */
public final class SteppedWedge {
    private static final double LARGEST_RATIO = 1e4;

    private SteppedWedge() {}

    /**
     * The effect, by generalised least squares with the variance between clusters estimated by restricted maximum likelihood.
     *
     * @throws NotEstimableException when all begin at once, or there are fewer than three clusters
     */
    public static Estimate effect(Panel panel) {
        if (panel.units() < 3) {
            throw new NotEstimableException(Reason.TOO_FEW, "A stepped wedge needs at least three clusters.");
        }
        List<Panel.Cell> cells = panel.measured();
        DoubleUnaryOperator badness =
                logRatio -> Fit.of(panel, cells, Math.exp(logRatio)).badness();
        double low = Math.log(1e-6);
        double best = new BrentOptimizer(1e-10, 1e-10)
                .optimize(
                        new MaxEval(500),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(badness::applyAsDouble),
                        new SearchInterval(low, Math.log(LARGEST_RATIO)))
                .getPoint();
        Fit with = Fit.of(panel, cells, Math.exp(best));
        Fit without = Fit.of(panel, cells, 0);
        return (without.badness() <= with.badness() ? without : with).effect(panel);
    }

    /**
     * A regression on values of which a part of their cluster's mean was taken away: generalised least squares for one ratio of the
     * variances between and within clusters.
     */
    private record Fit(Regression regression, double badness, int cells) {
        static Fit of(Panel panel, List<Panel.Cell> cells, double ratio) {
            int[] size = new int[panel.units()];
            cells.forEach(cell -> size[cell.unit()]++);
            int columns = panel.periods() + 1;
            double[][] sums = new double[panel.units()][columns + 1];
            double[][] x = new double[cells.size()][columns];
            double[] y = new double[cells.size()];
            for (int i = 0; i < y.length; i++) {
                Panel.Cell cell = cells.get(i);
                x[i][0] = panel.isTreated(cell.unit(), cell.period()) ? 1 : 0;
                x[i][1 + cell.period()] = 1;
                y[i] = panel.value(cell.unit(), cell.period());
                for (int j = 0; j < columns; j++) {
                    sums[cell.unit()][j] += x[i][j];
                }
                sums[cell.unit()][columns] += y[i];
            }
            for (int i = 0; i < y.length; i++) {
                int unit = cells.get(i).unit();
                double part = 1 - 1 / Math.sqrt(1 + size[unit] * ratio);
                for (int j = 0; j < columns; j++) {
                    x[i][j] -= part * sums[unit][j] / size[unit];
                }
                y[i] -= part * sums[unit][columns] / size[unit];
            }
            Regression regression = Regression.of(y, x, 0);
            double badness = (y.length - columns) * Math.log(regression.errorVariance()) + regression.logInformation();
            for (int count : size) {
                badness += Math.log(1 + count * ratio);
            }
            return new Fit(regression, badness, y.length);
        }

        /** With the degrees of freedom within clusters: values less clusters and periods. */
        Estimate effect(Panel panel) {
            Estimate classical = regression.classical(0);
            return new Estimate(
                    classical.value(), classical.standardError(), cells - panel.units() - (double) panel.periods());
        }
    }

    /**
     * How likely the effect is seen, by Hussey & Hughes' equation 8 and the normal distribution.
     *
     * @param clustersPerStep how many clusters begin at each step; before the first step there is one period without treatment
     * @param effect in the metric's unit
     * @param within the standard deviation of single values within a cluster and period, above 0
     * @param between the standard deviation of the clusters' means
     * @param perCell single values for each cluster and period, above 0
     * @param alpha how often an effect is "seen" where there is none: 0.05
     * @return 0 to 1
     */
    public static double power(
            int[] clustersPerStep, double effect, double within, double between, double perCell, double alpha) {
        return Power.ofT(
                Math.abs(effect) / standardError(clustersPerStep, within, between, perCell),
                Double.POSITIVE_INFINITY,
                alpha);
    }

    /** The standard error of the effect that such a rollout will have; parameters as for {@link #power}. */
    public static double standardError(int[] clustersPerStep, double within, double between, double perCell) {
        int periods = clustersPerStep.length + 1;
        double clusters = 0;
        double u = 0;
        double w = 0;
        double v = 0;
        double begun = 0;
        for (int step = 0; step < clustersPerStep.length; step++) {
            int treatedPeriods = periods - 1 - step;
            clusters += clustersPerStep[step];
            u += (double) clustersPerStep[step] * treatedPeriods;
            v += (double) clustersPerStep[step] * treatedPeriods * treatedPeriods;
            begun += clustersPerStep[step];
            w += begun * begun;
        }
        double ofCell = within * within / perCell;
        double ofCluster = between * between;
        double upper = clusters * ofCell * (ofCell + periods * ofCluster);
        double lower =
                (clusters * u - w) * ofCell + (u * u + clusters * periods * u - periods * w - clusters * v) * ofCluster;
        if (!(lower > 0)) {
            throw new NotEstimableException(
                    Reason.COLLINEAR, "All clusters begin at the same step, so effect and time cannot be told apart.");
        }
        return Math.sqrt(upper / lower);
    }
}
