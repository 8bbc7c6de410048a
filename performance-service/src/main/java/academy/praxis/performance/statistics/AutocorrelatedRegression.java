package academy.praxis.performance.statistics;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * Least squares for one series whose errors persist from period to period by a share that is estimated with the rest, by restricted maximum
 * likelihood. Of the ways to allow for this in short series it holds what it says best (Turner et al. 2021, "Evaluation of statistical
 * methods used in the analysis of interrupted time series studies: a simulation study").
 */
public final class AutocorrelatedRegression {
    private static final double LEAST = -0.9;
    private static final double MOST = 0.99;
    private static final double PRECISION = 1e-8;

    private final Regression regression;
    private final double persistence;

    private AutocorrelatedRegression(Regression regression, double persistence) {
        this.regression = regression;
        this.persistence = persistence;
    }

    /**
     * @param y values in the order of time
     * @param x a row for each value
     * @param times the period of each value, rising; not every period needs a value
     */
    public static AutocorrelatedRegression of(double[] y, double[][] x, int[] times) {
        if (Regression.of(y, x, 0).errorVariance() == 0) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.NO_VARIATION,
                    "The values do not vary, so nothing can be said about how sure the estimate is.");
        }
        DoubleUnaryOperator badness = share -> badness(y, x, times, share);
        double best = new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        new MaxEval(500),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(badness::applyAsDouble),
                        new SearchInterval(LEAST, MOST))
                .getPoint();
        return new AutocorrelatedRegression(transformed(y, x, times, best), best);
    }

    /** Twice the negative logarithm of the restricted likelihood, but for a constant. */
    private static double badness(double[] y, double[][] x, int[] times, double share) {
        Regression regression = transformed(y, x, times, share);
        double badness = (y.length - x[0].length) * Math.log(regression.errorVariance()) + regression.logInformation();
        for (int i = 1; i < y.length; i++) {
            badness += Math.log(newPart(share, times[i] - times[i - 1]));
        }
        return badness;
    }

    /** The share of an error's variance that was not there some periods before. */
    private static double newPart(double share, int apart) {
        return 1 - Math.pow(share * share, apart);
    }

    /** Each value less what the one before lets expect, to the same variance (Prais & Winsten 1954). */
    private static Regression transformed(double[] y, double[][] x, int[] times, double share) {
        double[] newY = y.clone();
        double[][] newX = new double[x.length][];
        newX[0] = x[0].clone();
        for (int i = 1; i < y.length; i++) {
            int apart = times[i] - times[i - 1];
            double kept = Math.pow(Math.abs(share), apart) * (share < 0 && apart % 2 == 1 ? -1 : 1);
            double scale = Math.sqrt(newPart(share, apart));
            newY[i] = (y[i] - kept * y[i - 1]) / scale;
            newX[i] = new double[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                newX[i][j] = (x[i][j] - kept * x[i - 1][j]) / scale;
            }
        }
        return Regression.of(newY, newX, 0);
    }

    /** The share of an error that is left in the next period, -0.9 to 0.99. */
    public double persistence() {
        return persistence;
    }

    /** A weighted sum of coefficients. @param weights one for each coefficient */
    public Estimate of(double... weights) {
        return regression.sum(weights);
    }
}
