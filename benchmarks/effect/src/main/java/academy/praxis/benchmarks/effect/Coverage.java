package academy.praxis.benchmarks.effect;

import academy.praxis.performance.statistics.Estimate.Interval;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How often a method's intervals hold the effect, and how often it sees one where there is none.
 *
 * @param covers the share of intervals that hold an effect of 1
 * @param falseAlarms the share of intervals that do not hold 0 where the effect is 0
 * @param width of the intervals in the middle, in standard deviations of an error
 */
record Coverage(Design design, int runs, double covers, double falseAlarms, double width) {

    /** The same seed gives the same answer. */
    static Coverage of(Design design, int runs, long seed) {
        Interval[] treated = draw(design, runs, seed, 1);
        Interval[] untreated = draw(design, runs, seed + 1_000_000, 0);
        double covers = share(treated, interval -> interval.holds(1));
        double alarms = share(untreated, interval -> !interval.holds(0));
        double[] widths = IntStream.range(0, runs)
                .mapToDouble(run -> treated[run].high() - treated[run].low())
                .sorted()
                .toArray();
        return new Coverage(design, runs, covers, alarms, widths[runs / 2]);
    }

    private static Interval[] draw(Design design, int runs, long seed, double effect) {
        return IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> design.interval(new Random(seed + run), effect))
                .toArray(Interval[]::new);
    }

    private static double share(Interval[] intervals, java.util.function.Predicate<Interval> what) {
        return java.util.Arrays.stream(intervals).filter(what).count() / (double) intervals.length;
    }

    String row() {
        return "| %-38s | %5.1f %% | %5.1f %% | %5.2f |"
                .formatted(design.label(), 100 * covers, 100 * falseAlarms, width);
    }
}
