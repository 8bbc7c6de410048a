package academy.praxis.performance.statistics;

import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * An estimated number with how sure one can be of it. Its ratio to the standard error is taken to follow Student's t distribution.
 *
 * @param value in the unit of what was measured
 * @param standardError in the same unit, above 0
 * @param degreesOfFreedom of the t distribution, above 0; infinite for the normal distribution
 */
public record Estimate(double value, double standardError, double degreesOfFreedom) {

    public Estimate {
        if (!Double.isFinite(value) || !(standardError > 0) || Double.isInfinite(standardError)) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.NO_VARIATION,
                    "The values do not vary, so nothing can be said about how sure the estimate is.");
        }
        if (!(degreesOfFreedom > 0)) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW,
                    "There are too few values for an interval around the estimate.");
        }
    }

    /** With an interval by the normal distribution. */
    public static Estimate normal(double value, double standardError) {
        return new Estimate(value, standardError, Double.POSITIVE_INFINITY);
    }

    /** The value over its standard error. */
    public double t() {
        return value / standardError;
    }

    /** How likely a t at least this far from 0 is where there is no effect; two-sided, 0 to 1. */
    public double p() {
        return 2 * distribution().cumulativeProbability(-Math.abs(t()));
    }

    /** @param level how often intervals made like this hold the true value: 0.95 */
    public Interval interval(double level) {
        double reach = standardError * distribution().inverseCumulativeProbability(0.5 + level / 2);
        return new Interval(value - reach, value + reach);
    }

    private RealDistribution distribution() {
        return Double.isInfinite(degreesOfFreedom) ? new NormalDistribution(0, 1) : new TDistribution(degreesOfFreedom);
    }

    /** From {@code low} to {@code high}, both ends in it. */
    public record Interval(double low, double high) {
        public boolean holds(double value) {
            return low <= value && value <= high;
        }
    }
}
