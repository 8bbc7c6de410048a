package academy.praxis.performance.statistics;

import static academy.praxis.performance.statistics.Regression.dot;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Regression of counts with a logarithmic link, by iteratively reweighted least squares (McCullagh & Nelder 1989, "Generalized linear
 * models", chapter 6), and standard errors that allow for more or less spread than Poisson's and for counts that follow one another in time.
 */
public final class PoissonRegression {
    private static final int MOST_STEPS = 100;
    private static final double PRECISION = 1e-12;

    /** The mean of a count that the model says is none at all; its logarithm is still a number. */
    private static final double LEAST_MEAN = 1e-10;

    private final double[][] x;
    private final double[] y;
    private final double[] means;
    private final double[] coefficients;
    private final RealMatrix bread;

    private PoissonRegression(double[][] x, double[] y, double[] means, double[] coefficients, RealMatrix bread) {
        this.x = x;
        this.y = y;
        this.means = means;
        this.coefficients = coefficients;
        this.bread = bread;
    }

    /**
     * @param y counts, at least 0
     * @param x a row for each count, with a column of ones for the constant
     * @param exposure of how much each count is (hours, contacts, …), above 0
     */
    public static PoissonRegression of(double[] y, double[][] x, double[] exposure) {
        int n = y.length;
        int k = n == 0 ? 0 : x[0].length;
        if (n <= k) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW, "There are " + n + " counts for " + k + " unknowns.");
        }
        if (Arrays.stream(y).allMatch(count -> count == 0)) {
            throw new NotEstimableException(NotEstimableException.Reason.NO_VARIATION, "All counts are 0.");
        }
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            eta[i] = Math.log((y[i] + 0.1) / exposure[i]);
        }
        double[] coefficients = new double[k];
        double deviance = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] means = means(eta, exposure);
            RealMatrix bread = inverse(information(x, means));
            double[] right = new double[k];
            for (int i = 0; i < n; i++) {
                double working = means[i] * eta[i] + y[i] - means[i];
                for (int j = 0; j < k; j++) {
                    right[j] += x[i][j] * working;
                }
            }
            coefficients = bread.operate(right);
            for (int i = 0; i < n; i++) {
                eta[i] = dot(x[i], coefficients);
            }
            double next = deviance(y, means(eta, exposure));
            if (Math.abs(next - deviance) < PRECISION * (Math.abs(next) + 0.1)) {
                double[] fitted = means(eta, exposure);
                return new PoissonRegression(x, y, fitted, coefficients, inverse(information(x, fitted)));
            }
            deviance = next;
        }
        throw new NotEstimableException(
                NotEstimableException.Reason.NO_CONVERGENCE,
                "The counts of one part are all 0, so no ratio can be given.");
    }

    private static double[] means(double[] eta, double[] exposure) {
        double[] means = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            means[i] = Math.max(LEAST_MEAN, exposure[i] * Math.exp(Math.min(eta[i], 700)));
        }
        return means;
    }

    private static double deviance(double[] y, double[] means) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += 2 * ((y[i] == 0 ? 0 : y[i] * Math.log(y[i] / means[i])) - (y[i] - means[i]));
        }
        return sum;
    }

    private static RealMatrix information(double[][] x, double[] means) {
        int k = x[0].length;
        double[][] sum = new double[k][k];
        for (int i = 0; i < x.length; i++) {
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    sum[a][b] += x[i][a] * x[i][b] * means[i];
                }
            }
        }
        return new Array2DRowRealMatrix(sum, false);
    }

    private static RealMatrix inverse(RealMatrix information) {
        try {
            return new CholeskyDecomposition(information, 1e-9, 1e-14)
                    .getSolver()
                    .getInverse();
        } catch (org.hipparchus.exception.MathIllegalArgumentException singular) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.COLLINEAR,
                    "What is to be told apart always comes together in these counts.");
        }
    }

    public double coefficient(int j) {
        return coefficients[j];
    }

    /** How much more the counts spread than Poisson's would, by Pearson's chi-squared over its degrees of freedom; 1 for Poisson's. */
    public double dispersion() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double off = y[i] - means[i];
            sum += off * off / means[i];
        }
        return sum / degreesOfFreedom();
    }

    private int degreesOfFreedom() {
        return y.length - coefficients.length;
    }

    /** A coefficient (the logarithm of a ratio) where the variance is the mean times {@link #dispersion()}: quasi-Poisson. */
    public Estimate quasi(int j) {
        return new Estimate(coefficients[j], Math.sqrt(dispersion() * bread.getEntry(j, j)), degreesOfFreedom());
    }

    /**
     * The same for counts that follow one another in time and whose errors persist: one step of generalized estimating equations (Liang &
     * Zeger 1986) with errors as {@link AutocorrelatedRegression} has them, from these means.
     *
     * @param times the period of each count, rising
     */
    public AutocorrelatedRegression overTime(int[] times) {
        double[] working = new double[y.length];
        double[][] weighted = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            double root = Math.sqrt(means[i]);
            working[i] = root * (dot(x[i], coefficients) + (y[i] - means[i]) / means[i]);
            weighted[i] = x[i].clone();
            for (int j = 0; j < weighted[i].length; j++) {
                weighted[i][j] *= root;
            }
        }
        return AutocorrelatedRegression.of(working, weighted, times);
    }
}
