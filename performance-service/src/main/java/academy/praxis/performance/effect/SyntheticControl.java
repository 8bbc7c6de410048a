package academy.praxis.performance.effect;

import academy.praxis.performance.statistics.Estimate.Interval;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.NotEstimableException.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the treated units' mean would have been, from the shares of untreated units that went the same way before: Abadie, Diamond &
 * Hainmueller (2010), "Synthetic control methods for comparative case studies". For few treated units, or one.
 */
public final class SyntheticControl {
    private static final int FEWEST_BEFORE = 5;
    private static final int FEWEST_DONORS = 3;

    private final double[] treated;
    private final double[][] donors;
    private final int start;
    private final double[] weights;

    private SyntheticControl(double[] treated, double[][] donors, int start) {
        this.treated = treated;
        this.donors = donors;
        this.start = start;
        this.weights = fit(treated, donors, start);
    }

    /**
     * @param panel all of whose treated units begin in one period, without gaps
     * @throws NotEstimableException when they do not, there are fewer than five periods before, or fewer than three untreated units
     */
    public static SyntheticControl of(Panel panel) {
        int[] starts = panel.starts();
        if (starts.length != 1) {
            throw new NotEstimableException(
                    starts.length == 0 ? Reason.TOO_FEW : Reason.COLLINEAR,
                    "A synthetic control needs treated units that all begin in one period.");
        }
        double[][] donors = Arrays.stream(panel.neverTreatedUnits())
                .mapToObj(unit -> panel.series(unit))
                .filter(SyntheticControl::isWhole)
                .toArray(double[][]::new);
        double[][] treated = Arrays.stream(panel.treatedUnits())
                .mapToObj(unit -> panel.series(unit))
                .filter(SyntheticControl::isWhole)
                .toArray(double[][]::new);
        if (starts[0] < FEWEST_BEFORE || donors.length < FEWEST_DONORS || treated.length == 0) {
            throw new NotEstimableException(
                    Reason.TOO_FEW,
                    "A synthetic control needs at least " + FEWEST_BEFORE + " periods before the start and "
                            + FEWEST_DONORS + " untreated units without gaps.");
        }
        double[] mean = new double[panel.periods()];
        for (double[] row : treated) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] += row[t] / treated.length;
            }
        }
        return new SyntheticControl(mean, donors, starts[0]);
    }

    private static boolean isWhole(double[] values) {
        return Arrays.stream(values).noneMatch(Double::isNaN);
    }

    /** The share of each untreated unit without gaps, in their order; none below 0, 1 together. */
    public double[] weights() {
        return weights.clone();
    }

    /** What is there less what would have been, in a period. */
    public double gap(int period) {
        return gap(treated, donors, weights, period);
    }

    /** The mean gap since the start. */
    public double effect() {
        return IntStream.range(start, treated.length)
                .mapToDouble(this::gap)
                .average()
                .orElseThrow();
    }

    /** How far off the control is before the start: the root of the mean squared gap, in the metric's unit. */
    public double errorBefore() {
        return Math.sqrt(meanSquare(treated, donors, weights, 0, start));
    }

    /**
     * How likely a gap after the start at least as large for that before it is, were any unit the treated one: each untreated unit takes
     * its place in turn.
     *
     * @return above 0, at most 1; with few untreated units it cannot be small
     */
    public double placeboP() {
        double seen = ratio(treated, donors, weights);
        int asLarge = 1;
        for (int placebo = 0; placebo < donors.length; placebo++) {
            int left = placebo;
            double[][] others = IntStream.range(0, donors.length)
                    .filter(i -> i != left)
                    .mapToObj(i -> donors[i])
                    .toArray(double[][]::new);
            double[] its = fit(donors[placebo], others, start);
            if (ratio(donors[placebo], others, its) >= seen) {
                asLarge++;
            }
        }
        return asLarge / (donors.length + 1.0);
    }

    private double ratio(double[] series, double[][] others, double[] shares) {
        return meanSquare(series, others, shares, start, series.length)
                / Math.max(1e-12, meanSquare(series, others, shares, 0, start));
    }

    /**
     * The mean effects that the series does not speak against: were the effect taken away, what is left after the start would look like
     * what is before it, whichever way the periods are turned (Chernozhukov, Wüthrich & Zhu 2021, "An exact and robust conformal inference
     * method for counterfactual and synthetic controls").
     *
     * @param level how often intervals made like this hold the true value: 0.95. It cannot be above {@code 1 - 1/periods}
     */
    public Interval interval(double level) {
        double spread = Math.max(errorBefore(), 1e-9 * (1 + Math.abs(effect())));
        double centre = effect();
        return new Interval(centre - reach(level, centre, -1, spread), centre + reach(level, centre, 1, spread));
    }

    /** How far to one side an effect may be: doubled until it is spoken against, then halved to a thousandth of the spread. */
    private double reach(double level, double centre, int side, double spread) {
        double inside = 0;
        double outside = spread;
        while (permutationP(centre + side * outside) > 1 - level) {
            inside = outside;
            outside *= 2;
            if (outside > spread * 1e6) {
                throw new NotEstimableException(
                        Reason.TOO_FEW, "There are too few periods for an interval of this level.");
            }
        }
        while (outside - inside > spread / 1000) {
            double middle = (inside + outside) / 2;
            if (permutationP(centre + side * middle) > 1 - level) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    /** How likely gaps at least as large are, were this the effect: by turning the periods. */
    double permutationP(double effect) {
        int periods = treated.length;
        double[] without = treated.clone();
        for (int t = start; t < periods; t++) {
            without[t] -= effect;
        }
        double[] shares = fit(without, donors, periods);
        double[] left = new double[periods];
        for (int t = 0; t < periods; t++) {
            left[t] = Math.abs(gap(without, donors, shares, t));
        }
        int after = periods - start;
        double[] sums = new double[periods];
        for (int turn = 0; turn < periods; turn++) {
            for (int i = 0; i < after; i++) {
                sums[turn] += left[(start + i + turn) % periods];
            }
        }
        double seen = sums[0] * (1 - 1e-12);
        return Arrays.stream(sums).filter(sum -> sum >= seen).count() / (double) periods;
    }

    private static double[] fit(double[] series, double[][] donors, int periods) {
        double[][] before =
                Arrays.stream(donors).map(row -> Arrays.copyOf(row, periods)).toArray(double[][]::new);
        double[] toward = Arrays.copyOf(series, periods);
        return new SimplexWeights(before)
                .nearest(Arrays.stream(before)
                        .mapToDouble(row -> SimplexWeights.dot(row, toward))
                        .toArray());
    }

    private static double gap(double[] series, double[][] donors, double[] shares, int period) {
        double control = 0;
        for (int i = 0; i < donors.length; i++) {
            control += shares[i] * donors[i][period];
        }
        return series[period] - control;
    }

    private static double meanSquare(double[] series, double[][] donors, double[] shares, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(t -> gap(series, donors, shares, t))
                .map(gap -> gap * gap)
                .average()
                .orElseThrow();
    }
}
