package academy.praxis.performance.effect;

import academy.praxis.performance.statistics.AutocorrelatedRegression;
import academy.praxis.performance.statistics.Estimate;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.NotEstimableException.Reason;
import academy.praxis.performance.statistics.PoissonRegression;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One series with a trend and a season, whose level and slope may change from a period on: segmented regression (Wagner et al. 2002,
 * "Segmented regression analysis of interrupted time series studies in medication use research"). It says what changed then, not what did
 * it: whatever else began at that time is in it.
 *
 * @param start the first treated period, from 0
 * @param periods of the whole series
 * @param estimate a weighted sum of coefficients: constant, trend, level, slope, season
 */
public record InterruptedTimeSeries(
        int start, int periods, Season season, boolean ratio, Function<double[], Estimate> estimate) {
    private static final int CONSTANT = 0;
    private static final int TREND = 1;
    private static final int LEVEL = 2;
    private static final int SLOPE = 3;
    private static final int SEASON = 4;

    /** The fewest periods before, and after, from which a trend can be read. */
    static final int FEWEST = 3;

    /**
     * Of measured values.
     *
     * @param values in the order of time; {@code NaN} where nothing was measured
     * @throws NotEstimableException when there are fewer than three before or after the start, or they do not vary
     */
    public static InterruptedTimeSeries of(double[] values, int start, Season season) {
        int[] times = measured(values, start);
        AutocorrelatedRegression regression = AutocorrelatedRegression.of(
                IntStream.of(times).mapToDouble(t -> values[t]).toArray(), rows(times, start, season), times);
        return new InterruptedTimeSeries(start, values.length, season, false, regression::of);
    }

    /**
     * Of counts, by a Poisson regression with the exposure as offset; the effects are logarithms of ratios (Bernal, Cummins & Gasparrini
     * 2017, "Interrupted time series regression for the evaluation of public health interventions: a tutorial").
     *
     * @param counts in the order of time, at least 0; {@code NaN} where nothing was counted
     * @param exposure of how much each is, above 0
     */
    public static InterruptedTimeSeries ofCounts(double[] counts, double[] exposure, int start, Season season) {
        int[] times = measured(counts, start);
        PoissonRegression regression = PoissonRegression.of(
                IntStream.of(times).mapToDouble(t -> counts[t]).toArray(),
                rows(times, start, season),
                IntStream.of(times).mapToDouble(t -> exposure[t]).toArray());
        return new InterruptedTimeSeries(start, counts.length, season, true, regression.overTime(times)::of);
    }

    private static int[] measured(double[] values, int start) {
        int[] times = IntStream.range(0, values.length)
                .filter(t -> !Double.isNaN(values[t]))
                .toArray();
        long before = IntStream.of(times).filter(t -> t < start).count();
        if (before < FEWEST || times.length - before < FEWEST) {
            throw new NotEstimableException(
                    Reason.TOO_FEW,
                    "A trend needs at least " + FEWEST + " values before the start and as many after it; there are "
                            + before + " and " + (times.length - before) + ".");
        }
        return times;
    }

    private static double[][] rows(int[] times, int start, Season season) {
        return IntStream.of(times).mapToObj(t -> row(t, start, season, true)).toArray(double[][]::new);
    }

    private static double[] row(int time, int start, Season season, boolean treated) {
        double[] row = new double[SEASON + season.columns()];
        row[CONSTANT] = 1;
        row[TREND] = time - start;
        row[LEVEL] = treated && time >= start ? 1 : 0;
        row[SLOPE] = treated && time >= start ? time - start : 0;
        season.write(row, SEASON, time);
        return row;
    }

    /** By how much the series jumped at the start. */
    public Estimate level() {
        return of(LEVEL, 1, SLOPE, 0);
    }

    /** By how much more it rises each period since then. */
    public Estimate slope() {
        return of(LEVEL, 0, SLOPE, 1);
    }

    /** The mean over the periods since the start of what is there and would not be. */
    public Estimate average() {
        return of(LEVEL, 1, SLOPE, (periods - 1 - start) / 2.0);
    }

    /** What would have been in a period without the change; of counts the logarithm of their rate. */
    public double without(int period) {
        return estimate.apply(row(period, start, season, false)).value();
    }

    private Estimate of(int first, double firstWeight, int second, double secondWeight) {
        double[] weights = new double[SEASON + season.columns()];
        weights[first] = firstWeight;
        weights[second] = secondWeight;
        return estimate.apply(weights);
    }
}
