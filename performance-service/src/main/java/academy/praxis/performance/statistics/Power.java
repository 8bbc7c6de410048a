package academy.praxis.performance.statistics;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** How likely an effect is seen, and how much one needs for it. All probabilities are from 0 to 1, all tests two-sided. */
public final class Power {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
    private static final double PRECISION = 1e-10;
    private static final int MOST_STEPS = 500;

    private Power() {}

    /**
     * Of a t test of two groups of the same size (Cohen 1988, "Statistical power analysis for the behavioral sciences", chapter 2).
     *
     * @param perGroup values in each, at least 2; need not be whole
     * @param effect the difference over the standard deviation within a group
     * @param alpha how often an effect is "seen" where there is none: 0.05
     */
    public static double ofTwoMeans(double perGroup, double effect, double alpha) {
        double df = 2 * perGroup - 2;
        return ofT(effect * Math.sqrt(perGroup / 2), df, alpha);
    }

    /**
     * Of a t test whose ratio is this far from 0 on average.
     *
     * @param delta the effect over the standard error of its estimate
     * @param df degrees of freedom; infinite for the normal distribution
     */
    public static double ofT(double delta, double df, double alpha) {
        if (Double.isInfinite(df)) {
            double critical = NORMAL.inverseCumulativeProbability(1 - alpha / 2);
            return NORMAL.cumulativeProbability(delta - critical) + NORMAL.cumulativeProbability(-delta - critical);
        }
        double critical = new TDistribution(df).inverseCumulativeProbability(1 - alpha / 2);
        return 1 - NoncentralT.atMost(critical, df, delta) + NoncentralT.atMost(-critical, df, delta);
    }

    /** Values that each of two groups needs, at least 2; need not be whole. @param effect as {@link #ofTwoMeans}, not 0 */
    public static double perGroup(double effect, double alpha, double power) {
        DoubleUnaryOperator missing = n -> ofTwoMeans(n, effect, alpha) - power;
        if (missing.applyAsDouble(2) >= 0) {
            return 2;
        }
        double most = 4;
        while (missing.applyAsDouble(most) < 0) {
            most *= 2;
            if (most > 1e9) {
                throw new NotEstimableException(
                        NotEstimableException.Reason.NO_CONVERGENCE,
                        "The effect is too small to be seen by any number.");
            }
        }
        return solve(missing, most / 2, most);
    }

    /**
     * The smallest effect that is seen with this power, over the standard error of its estimate.
     *
     * @param df as {@link #ofT}
     */
    public static double smallestDelta(double df, double alpha, double power) {
        DoubleUnaryOperator missing = delta -> ofT(delta, df, alpha) - power;
        double most = 4;
        while (missing.applyAsDouble(most) < 0) {
            most *= 2;
        }
        return solve(missing, 0, most);
    }

    private static double solve(DoubleUnaryOperator function, double low, double high) {
        return new BrentSolver(PRECISION).solve(MOST_STEPS, function::applyAsDouble, low, high);
    }
}
