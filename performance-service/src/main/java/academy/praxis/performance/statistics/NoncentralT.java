package academy.praxis.performance.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Beta;

/**
 * The noncentral t distribution: a normal variable around {@code delta} over the root of an independent chi-squared variable by its degrees
 * of freedom. After Lenth (1989), "Algorithm AS 243: cumulative distribution function of the non-central t distribution".
 */
final class NoncentralT {
    private static final int MOST_TERMS = 20_000;
    private static final double LARGEST = 700;
    private static final double PRECISION = 1e-13;
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private NoncentralT() {}

    /** The probability of at most {@code t}. @param df degrees of freedom, above 0; need not be whole */
    static double atMost(double t, double df, double delta) {
        if (t < 0) {
            return 1 - atMost(-t, df, -delta);
        }
        double lower = NORMAL.cumulativeProbability(-delta);
        if (t == 0) {
            return lower;
        }
        double x = t * t / (t * t + df);
        double half = delta * delta / 2;
        if (half > LARGEST) {
            // The series begins below what a double holds; so far out the normal distribution is as good.
            return NORMAL.cumulativeProbability((t * (1 - 1 / (4 * df)) - delta) / Math.sqrt(1 + t * t / (2 * df)));
        }
        double p = 0.5 * Math.exp(-half);
        double q = Math.sqrt(2 / Math.PI) * delta * Math.exp(-half) * 0.5;
        double sum = 0;
        double weight = 0.5 - p;
        for (int j = 0; j < MOST_TERMS; j++) {
            sum += p * Beta.regularizedBeta(x, j + 0.5, df / 2) + q * Beta.regularizedBeta(x, j + 1.0, df / 2);
            if (j > half && Math.abs(weight) < PRECISION) {
                break;
            }
            p *= half / (j + 1);
            q *= half / (j + 1.5);
            weight -= p;
        }
        return Math.min(1, Math.max(0, lower + sum));
    }
}
