package academy.praxis.performance.exemplar;

import academy.praxis.performance.statistics.NotEstimableException;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what was measured of each unit towards what is typical, the more so the less sure the measurement is: parametric empirical Bayes for
 * normal means with known variances (Morris 1983, "Parametric empirical Bayes inference", JASA 78, sections 4 and 5). With equal variances this is
 * the estimator of James &amp; Stein towards the mean, as in Efron &amp; Morris (1975, JASA 70). How much the units differ is estimated by Paule
 * &amp; Mandel (1982).
 */
final class Shrinkage {
    /** With fewer units there is nothing to learn about any from the others. */
    static final int FEWEST = 4;

    private static final int MOST_STEPS = 200;

    private Shrinkage() {}

    /**
     * What was measured of a unit.
     *
     * @param variance of the measurement, not of the unit; above 0
     */
    record Measured(double mean, double variance) {}

    /**
     * What is to be believed of a unit.
     *
     * @param mean drawn towards what is typical
     * @param sd how sure that is, with what is not known of the others
     * @param drawn how far it was drawn, 0 to 1
     */
    record Shrunk(double mean, double sd, double drawn) {}

    /**
     * @param typical the mean over units
     * @param spread the standard deviation of the units' true means; 0 when the measurements differ no more than by chance
     * @param units in the order of the measurements
     */
    record Result(double typical, double spread, List<Shrunk> units) {}

    /**
     * @throws NotEstimableException where there are fewer than {@value #FEWEST} units, or one was measured without any variance
     */
    static Result of(List<Measured> measured) {
        int k = measured.size();
        if (k < FEWEST) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW,
                    "At least " + FEWEST + " units are needed; there are " + k + ".");
        }
        if (measured.stream().anyMatch(unit -> !(unit.variance() > 0) || !Double.isFinite(unit.mean()))) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.NO_VARIATION, "What was measured does not vary within units.");
        }
        double between = between(measured);
        double typical = typical(measured, between);
        double weights = measured.stream()
                .mapToDouble(unit -> 1 / (unit.variance() + between))
                .sum();
        double meanVariance = measured.stream()
                        .mapToDouble(unit -> unit.variance() / (unit.variance() + between))
                        .sum()
                / weights;
        List<Shrunk> shrunk = new ArrayList<>();
        for (Measured unit : measured) {
            double total = unit.variance() + between;
            double drawn = (k - 3.0) / (k - 1.0) * unit.variance() / total;
            double share = k / total / weights;
            double unsure = 2.0 / (k - 3) * drawn * drawn * (meanVariance + between) / total;
            double off = unit.mean() - typical;
            double variance = unit.variance() * (1 - (k - share) / k * drawn) + unsure * off * off;
            shrunk.add(new Shrunk(typical + (1 - drawn) * off, Math.sqrt(variance), drawn));
        }
        return new Result(typical, Math.sqrt(between), shrunk);
    }

    /** The variance between units at which the weighted squares are what they should be, their number less one; 0 when they are less anyway. */
    static double between(List<Measured> measured) {
        double expected = measured.size() - 1.0;
        if (squares(measured, 0) <= expected) {
            return 0;
        }
        double low = 0;
        double high = measured.stream().mapToDouble(Measured::variance).max().orElseThrow();
        while (squares(measured, high) > expected) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < MOST_STEPS && high - low > 1e-15 * high; i++) {
            double middle = (low + high) / 2;
            if (squares(measured, middle) > expected) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double squares(List<Measured> measured, double between) {
        double typical = typical(measured, between);
        return measured.stream()
                .mapToDouble(unit -> (unit.mean() - typical) * (unit.mean() - typical) / (unit.variance() + between))
                .sum();
    }

    private static double typical(List<Measured> measured, double between) {
        double sum = 0;
        double weights = 0;
        for (Measured unit : measured) {
            double weight = 1 / (unit.variance() + between);
            sum += weight * unit.mean();
            weights += weight;
        }
        return sum / weights;
    }
}
