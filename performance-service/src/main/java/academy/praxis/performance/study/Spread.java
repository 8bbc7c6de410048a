package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import academy.praxis.performance.statistics.FixedEffects;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.NotEstimableException.Reason;
import academy.praxis.performance.statistics.TwoMeans;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How a metric varied by itself: what an effect has to be seen through.
 *
 * @param mean of all values
 * @param within the standard deviation of a unit's values around its own mean, what all units have in common taken out
 * @param between the standard deviation of the units' true means; 0 for one unit
 * @param persistence of deviations from period to period
 * @param units with values
 * @param periods with values
 */
record Spread(double mean, double within, double between, Persistence persistence, int units, int periods) {
    private static final int FEWEST_PERIODS = 4;
    private static final double MOST_PERSISTENT = 0.95;

    /** As it is shown of teams or of persons. What is reckoned from it tells no more than it does. */
    Spread shown(UnitOfAnalysis unit) {
        return new Spread(
                Cells.shown(unit, mean),
                Cells.shown(unit, within),
                Cells.shown(unit, between),
                new Persistence(Cells.shown(unit, persistence.share())),
                units,
                periods);
    }

    /**
     * Of past values.
     *
     * @param values a row for each unit; {@code NaN} where nothing was measured
     * @throws NotEstimableException where there are too few values, or they do not vary
     */
    static Spread of(double[][] values) {
        int[][] cells = IntStream.range(0, values.length)
                .boxed()
                .flatMap(unit -> IntStream.range(0, values[unit].length)
                        .filter(period -> !Double.isNaN(values[unit][period]))
                        .mapToObj(period -> new int[] {unit, period}))
                .toArray(int[][]::new);
        int[] units = numbered(Arrays.stream(cells).mapToInt(cell -> cell[0]).toArray());
        int[] periods = numbered(Arrays.stream(cells).mapToInt(cell -> cell[1]).toArray());
        int unitCount = count(units);
        int periodCount = count(periods);
        if (periodCount < FEWEST_PERIODS) {
            throw new NotEstimableException(Reason.TOO_FEW, "There are values of fewer than four periods.");
        }
        double[] y = Arrays.stream(cells)
                .mapToDouble(cell -> values[cell[0]][cell[1]])
                .toArray();
        double mean = Arrays.stream(y).average().orElseThrow();
        double[] rest = unitCount > 1 ? new FixedEffects(units, periods).takenOut(y) : detrended(y, periods);
        int df = y.length - (unitCount > 1 ? unitCount + periodCount - 1 : 2);
        double squares = Arrays.stream(rest).map(v -> v * v).sum();
        double size = Arrays.stream(y).map(v -> v * v).sum();
        if (df < 1 || squares <= 1e-20 * Math.max(size, 1e-300)) {
            throw new NotEstimableException(
                    df < 1 ? Reason.TOO_FEW : Reason.NO_VARIATION, "The values do not vary, or are too few.");
        }
        Persistence persistence = new Persistence(persistence(rest, units, periods, periodCount));
        double perUnit = (double) y.length / unitCount;
        int usual = Math.max(2, (int) Math.round(perUnit));
        // What persists hides in the means that were taken out.
        double variance = squares / df * (1 - 1.0 / usual) / Math.max(0.05, 1 - persistence.ofMean(usual));
        double ofMeans = variance(means(y, units, unitCount)) - variance * persistence.ofMean(usual);
        return new Spread(
                mean,
                Math.sqrt(variance),
                unitCount > 1 ? Math.sqrt(Math.max(0, ofMeans)) : 0,
                persistence,
                unitCount,
                periodCount);
    }

    /** The correlation of deviations with those of the period before; what short series hide of it is added (Kendall 1954). */
    private static double persistence(double[] rest, int[] units, int[] periods, int periodCount) {
        double product = 0;
        double square = 0;
        for (int i = 1; i < rest.length; i++) {
            if (units[i] == units[i - 1] && periods[i] == periods[i - 1] + 1) {
                product += rest[i] * rest[i - 1];
                square += (rest[i] * rest[i] + rest[i - 1] * rest[i - 1]) / 2;
            }
        }
        if (!(square > 0)) {
            return 0;
        }
        double seen = product / square;
        double corrected = periodCount > FEWEST_PERIODS ? (periodCount * seen + 1) / (periodCount - 3.0) : seen;
        return Math.max(-0.5, Math.min(MOST_PERSISTENT, corrected));
    }

    /** What is left of one series when its straight line is taken out. */
    private static double[] detrended(double[] y, int[] times) {
        double meanY = Arrays.stream(y).average().orElseThrow();
        double meanT = Arrays.stream(times).average().orElseThrow();
        double product = 0;
        double square = 0;
        for (int i = 0; i < y.length; i++) {
            product += (times[i] - meanT) * (y[i] - meanY);
            square += (times[i] - meanT) * (times[i] - meanT);
        }
        double slope = square > 0 ? product / square : 0;
        return IntStream.range(0, y.length)
                .mapToDouble(i -> y[i] - meanY - slope * (times[i] - meanT))
                .toArray();
    }

    private static double[] means(double[] y, int[] units, int count) {
        double[] sum = new double[count];
        int[] size = new int[count];
        for (int i = 0; i < y.length; i++) {
            sum[units[i]] += y[i];
            size[units[i]]++;
        }
        return IntStream.range(0, count).mapToDouble(u -> sum[u] / size[u]).toArray();
    }

    private static double variance(double[] values) {
        return values.length < 2 ? 0 : TwoMeans.Summary.of(values).variance();
    }

    /** The same numbers without those that are left out, in their order. */
    private static int[] numbered(int[] numbers) {
        int[] used = Arrays.stream(numbers).sorted().distinct().toArray();
        return Arrays.stream(numbers)
                .map(number -> Arrays.binarySearch(used, number))
                .toArray();
    }

    private static int count(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(-1) + 1;
    }
}
