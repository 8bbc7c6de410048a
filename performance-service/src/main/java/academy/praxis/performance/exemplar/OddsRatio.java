package academy.praxis.performance.exemplar;

import academy.praxis.performance.statistics.NotEstimableException;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/**
 * How much more often one group does something than another, as the ratio of their odds.
 *
 * @param value above 1 where the first group does it more often
 * @param low with {@code high}, an interval of 95 %: Woolf (1955)
 * @param p how likely a table at least as odd is where there is no difference, two-sided: Fisher's exact test (1935)
 */
record OddsRatio(double value, double low, double high, double p) {
    private static final double REACH = 1.959963984540054;
    /** Tables as likely as the one that was seen count, in spite of rounding. */
    private static final double SLACK = 1 + 1e-7;

    /**
     * From counts. Where one is 0, a half is added to each, so that there is a ratio at all (Haldane 1956, Anscombe 1956).
     *
     * @param first who of the first group does it, and who does not
     * @param second the same of the second group
     * @throws NotEstimableException where a group is empty, or all do it, or nobody does
     */
    static OddsRatio of(int first, int firstNot, int second, int secondNot) {
        if (first + firstNot == 0 || second + secondNot == 0) {
            throw new NotEstimableException(NotEstimableException.Reason.TOO_FEW, "A group has nobody in it.");
        }
        if (first + second == 0 || firstNot + secondNot == 0) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.NO_VARIATION, "All do the same, so there is no difference to see.");
        }
        double add = first == 0 || firstNot == 0 || second == 0 || secondNot == 0 ? 0.5 : 0;
        double a = first + add;
        double b = firstNot + add;
        double c = second + add;
        double d = secondNot + add;
        double log = Math.log(a * d / (b * c));
        double error = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return new OddsRatio(
                Math.exp(log),
                Math.exp(log - REACH * error),
                Math.exp(log + REACH * error),
                fisher(first, firstNot, second, secondNot));
    }

    private static double fisher(int a, int b, int c, int d) {
        HypergeometricDistribution tables = new HypergeometricDistribution(a + b + c + d, a + c, a + b);
        double seen = tables.probability(a);
        double p = 0;
        for (int i = tables.getSupportLowerBound(); i <= tables.getSupportUpperBound(); i++) {
            double one = tables.probability(i);
            if (one <= seen * SLACK) {
                p += one;
            }
        }
        return Math.min(1, p);
    }
}
