package academy.praxis.performance.study;

import academy.praxis.performance.effect.SteppedWedge;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.NotEstimableException.Reason;
import academy.praxis.performance.statistics.Power;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * How large a study is, and so what it can see.
 *
 * @param steps how many units begin at each step; one number where all begin at once
 * @param others units to compare with
 * @param before periods before the first start
 * @param between periods between two steps; not used where there is one
 * @param after periods from the last start
 */
record Size(Method method, int[] steps, int others, int before, int between, int after) {
    private static final double ALPHA = 1 - Plan.LEVEL;

    /** The precision of the effect's estimate. @param error in the metric's unit */
    record Precision(double error, double df) {
        double power(double effect) {
            return Power.ofT(Math.abs(effect) / error, df, ALPHA);
        }

        /** The smallest effect that is seen in 4 of 5 such studies. */
        double smallest() {
            return error * Power.smallestDelta(df, ALPHA, Plan.POWER);
        }
    }

    int treated() {
        return Arrays.stream(steps).sum();
    }

    Size withUnits(int perGroup) {
        int[] more = steps.length == 1
                ? new int[] {perGroup}
                : Arrays.stream(steps).map(step -> perGroup).toArray();
        return new Size(method, more, others == 0 ? 0 : perGroup, before, between, after);
    }

    Size withPeriods(int longer) {
        return new Size(method, steps, others, before, between, longer);
    }

    /** @throws NotEstimableException where such a design cannot see any effect */
    Precision precision(Spread spread) {
        if (before < 1 || after < 1) {
            throw new NotEstimableException(Reason.TOO_FEW, "Nothing is measured before the start.");
        }
        return switch (method) {
            case INTERRUPTED_SERIES -> ofSeries(spread);
            case STEPPED_WEDGE -> ofSteps(spread);
            case AFTER_ONLY ->
                ofGroups(spread.between() * spread.between()
                        + spread.within()
                                * spread.within()
                                * spread.persistence().ofMean(after));
            default ->
                ofGroups(
                        spread.within() * spread.within() * spread.persistence().ofChange(before, after));
        };
    }

    private Precision ofGroups(double variance) {
        int treated = treated();
        boolean single = treated == 1 && method == Method.SYNTHETIC_CONTROL;
        if (others < 2 || treated < 2 && !single) {
            throw new NotEstimableException(Reason.TOO_FEW, "Each group needs at least two units.");
        }
        return new Precision(Math.sqrt(variance * (1.0 / treated + 1.0 / others)), treated + others - 2.0);
    }

    /** Hussey & Hughes, with the mean of each unit and step as one value. */
    private Precision ofSteps(Spread spread) {
        int clusters = treated();
        int times = steps.length + 1;
        double df = (double) clusters * times - clusters - times;
        if (clusters < 3 || df < 1) {
            throw new NotEstimableException(Reason.TOO_FEW, "A rollout in steps needs at least three units.");
        }
        double within = spread.within() * Math.sqrt(spread.persistence().ofMean(Math.max(1, Math.min(between, after))));
        return new Precision(SteppedWedge.standardError(steps, within, spread.between(), 1), df);
    }

    /** By generalised least squares with the persistence as it was; the spread is that of the one series. */
    private Precision ofSeries(Spread spread) {
        int periods = before + after;
        if (before < 3 || after < 3 || periods < 7) {
            throw new NotEstimableException(Reason.TOO_FEW, "A trend needs three periods before and after.");
        }
        double share = spread.persistence().share();
        double scale = Math.sqrt(1 - share * share);
        double[][] x = new double[periods][];
        for (int t = periods - 1; t >= 0; t--) {
            x[t] = row(t);
            if (t > 0) {
                double[] last = row(t - 1);
                for (int j = 0; j < 4; j++) {
                    x[t][j] = (x[t][j] - share * last[j]) / scale;
                }
            }
        }
        var rows = new Array2DRowRealMatrix(x, false);
        var information = rows.transposeMultiply(rows);
        var weights = new ArrayRealVector(new double[] {0, 0, 1, (after - 1) / 2.0});
        double factor = weights.dotProduct(
                new CholeskyDecomposition(information, 1e-9, 1e-14).getSolver().solve(weights));
        return new Precision(spread.within() * Math.sqrt(factor), periods - 4.0);
    }

    private double[] row(int t) {
        boolean begun = t >= before;
        return new double[] {1, t - before, begun ? 1 : 0, begun ? t - before : 0};
    }

    /** Effects from none to one and a half times the smallest visible one, and how likely each is seen. */
    static double[][] curve(Precision precision) {
        double most = 1.5 * precision.smallest();
        return IntStream.rangeClosed(0, 20)
                .mapToObj(i -> new double[] {most * i / 20, precision.power(most * i / 20)})
                .toArray(double[][]::new);
    }
}
