package academy.praxis.performance.study;

import academy.praxis.performance.effect.DifferenceInDifferences;
import academy.praxis.performance.effect.GroupTimeEffects;
import academy.praxis.performance.effect.InterruptedTimeSeries;
import academy.praxis.performance.effect.Season;
import academy.praxis.performance.effect.SteppedWedge;
import academy.praxis.performance.effect.SyntheticControl;
import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.Metric;
import academy.praxis.performance.statistics.Estimate;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.Power;
import academy.praxis.performance.statistics.TwoMeans;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;

/** Reckons the effect of a study by one method or another; what cannot be estimated comes as a sentence, never as an exception or NaN. */
final class Estimator {
    private static final int LOTS_DRAWN = 5_000;

    /**
     * A control is put together from the units nearest before; many that are far off only let it fit what is chance (Abadie 2021, "Using
     * synthetic controls: feasibility, data requirements, and methodological aspects").
     */
    private static final int MOST_DONORS = 40;

    private static final int YEARS_FOR_A_SEASON = 2;

    /** So many periods before the first start are enough for group-time effects and their trend before. */
    private static final int NEAR = 26;

    /** What these say rests on units that were measured both before and after. */
    private static final Set<Method> COMPARES_CHANGES =
            Set.of(Method.CHANGES, Method.DIFFERENCE, Method.GROUP_TIME, Method.STEPPED_WEDGE);

    private final Plan plan;
    private final Grid grid;
    private final int[] treated;
    private final int[] others;
    private final int[] steps;

    Estimator(Plan plan, Grid grid) {
        this.plan = plan;
        this.grid = grid;
        this.treated = grid.treated();
        this.others = grid.others();
        this.steps = grid.steps();
    }

    /** An exception that carries why a method does not fit, for whoever asked for it. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Sentence why;

        Unfit(String key, Object... values) {
            super(key, null, false, false);
            this.why = Sentence.of("reason." + key, values);
        }
    }

    /** An effect in the metric's unit; without standard error where the method has none. */
    private record Effect(
            double value, Double low, Double high, Double p, Double error, Double df, Double lotsP, Double percent) {
        static Effect of(Estimate estimate, Double lotsP) {
            var interval = estimate.interval(Plan.LEVEL);
            return new Effect(
                    estimate.value(),
                    interval.low(),
                    interval.high(),
                    estimate.p(),
                    estimate.standardError(),
                    estimate.degreesOfFreedom(),
                    lotsP,
                    null);
        }
    }

    MethodResult by(Method method, boolean main) {
        try {
            mustBear(method);
            return result(
                    method,
                    main,
                    switch (method) {
                        case CHANGES -> changes();
                        case AFTER_ONLY -> afterOnly();
                        case DIFFERENCE -> Effect.of(DifferenceInDifferences.regression(grid.panel()), null);
                        case GROUP_TIME -> Effect.of(groupTime().byGroup(), null);
                        case STEPPED_WEDGE ->
                            Effect.of(SteppedWedge.effect(grid.bySteps().panel()), null);
                        case INTERRUPTED_SERIES -> series();
                        case SYNTHETIC_CONTROL -> synthetic();
                    });
        } catch (Unfit unfit) {
            return none(method, main, unfit.why);
        } catch (NotEstimableException e) {
            return none(method, main, Sentence.of("reason." + e.reason().name()));
        } catch (MathRuntimeException e) {
            return none(method, main, Sentence.of("reason.NO_CONVERGENCE"));
        }
    }

    /** The effect is reckoned from the period before each start on; what is long before it would only be remembered. */
    GroupTimeEffects groupTime() {
        Grid near = grid.from(Math.max(0, Math.min(grid.width(), grid.firstStart()) - NEAR));
        return GroupTimeEffects.of(near.panel(), GroupTimeEffects.Comparison.NOT_YET_TREATED);
    }

    private void mustBear(Method method) {
        if (treated.length == 0) {
            throw new Unfit(plan.treated().isEmpty() ? "NOBODY_TREATED" : "NOT_MEASURED");
        }
        if (grid.firstStart() >= grid.width()) {
            throw new Unfit("NOT_BEGUN");
        }
        if (grid.firstStart() < 1) {
            throw new Unfit("NO_BEFORE");
        }
        if (!varies()) {
            throw new Unfit("NO_VARIATION");
        }
        if (method == Method.INTERRUPTED_SERIES) {
            mustStartAtOnce();
            return;
        }
        if (COMPARES_CHANGES.contains(method) && changesOfFew()) {
            throw new Unfit("FEW_PERSONS", Cells.SMALLEST);
        }
        if (method == Method.STEPPED_WEDGE) {
            if (treated.length < 3) {
                throw new Unfit("FEW_STEPS");
            }
            if (steps.length < 2) {
                throw new Unfit("ONE_START");
            }
            return;
        }
        if (others.length == 0 && (method != Method.GROUP_TIME || steps.length < 2)) {
            throw new Unfit("NOBODY_TO_COMPARE");
        }
        if (method == Method.SYNTHETIC_CONTROL) {
            mustStartAtOnce();
            return;
        }
        if (treated.length == 1) {
            throw new Unfit("ONE_TREATED");
        }
        if (others.length == 1 && steps.length < 2) {
            throw new Unfit("ONE_TO_COMPARE");
        }
        if (method != Method.GROUP_TIME) {
            mustStartAtOnce();
        }
    }

    /** Whether what changed would be told of fewer persons than may be shown, though more were measured at some time. */
    boolean changesOfFew() {
        return !Cells.mayBeShown(plan.unitOfAnalysis(), grid.onBothSides(treated))
                || !Cells.mayBeShown(plan.unitOfAnalysis(), grid.onBothSides(others));
    }

    private void mustStartAtOnce() {
        if (steps.length > 1) {
            throw new Unfit("SEVERAL_STARTS");
        }
    }

    private boolean varies() {
        double[] all = Arrays.stream(grid.values())
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return all.length > 0 && Arrays.stream(all).anyMatch(value -> value != all[0]);
    }

    private Effect changes() {
        double[] ofTreated = grid.changes(treated, steps[0]);
        double[] ofOthers = grid.changes(others, steps[0]);
        Estimate estimate = DifferenceInDifferences.collapsed(grid.panel());
        return Effect.of(estimate, lotsP(ofTreated, ofOthers));
    }

    private Effect afterOnly() {
        double[] ofTreated = grid.means(treated, steps[0], grid.width());
        double[] ofOthers = grid.means(others, steps[0], grid.width());
        Estimate estimate = new TwoMeans(TwoMeans.Summary.of(ofTreated), TwoMeans.Summary.of(ofOthers)).welch();
        return Effect.of(estimate, lotsP(ofTreated, ofOthers));
    }

    private Double lotsP(double[] ofTreated, double[] ofOthers) {
        return plan.design() == Design.RANDOMISED_WAITLIST
                ? TwoMeans.randomisationP(ofTreated, ofOthers, LOTS_DRAWN, plan.analysisSeed())
                : null;
    }

    private Effect series() {
        int start = steps[0];
        Season season = season();
        double[] counts = new double[grid.width()];
        double[] exposure = new double[grid.width()];
        if (plan.metric().measure() != Metric.Measure.MEAN && count(counts, exposure)) {
            InterruptedTimeSeries fit = InterruptedTimeSeries.ofCounts(counts, exposure, start, season);
            double without = IntStream.range(start, grid.width())
                    .mapToDouble(t -> Math.exp(fit.without(t)))
                    .average()
                    .orElseThrow();
            Estimate ratio = fit.average();
            var interval = ratio.interval(Plan.LEVEL);
            double value = Math.expm1(ratio.value());
            return new Effect(
                    value * without,
                    Math.expm1(interval.low()) * without,
                    Math.expm1(interval.high()) * without,
                    ratio.p(),
                    // By the delta method, at the estimate.
                    ratio.standardError() * Math.exp(ratio.value()) * without,
                    ratio.degreesOfFreedom(),
                    null,
                    100 * value);
        }
        double[] means = IntStream.range(0, grid.width())
                .mapToDouble(t -> grid.mean(treated, t))
                .toArray();
        return Effect.of(InterruptedTimeSeries.of(means, start, season).average(), null);
    }

    /** All treated units' counts of each period and of how much they are; {@code false} where the values are not such. */
    private boolean count(double[] counts, double[] exposure) {
        boolean rate = plan.metric().measure() == Metric.Measure.RATE;
        double all = 0;
        for (int t = 0; t < counts.length; t++) {
            for (int unit : treated) {
                double value = grid.values()[unit][t];
                double denominator = grid.denominators()[unit][t];
                if (Double.isNaN(value)) {
                    continue;
                }
                if (value < 0 || rate && Double.isNaN(denominator)) {
                    return false;
                }
                counts[t] += rate ? value * denominator : value;
                exposure[t] += rate ? denominator : 1;
            }
            all += counts[t];
            counts[t] = exposure[t] > 0 ? counts[t] : Double.NaN;
            exposure[t] = exposure[t] > 0 ? exposure[t] : 1;
        }
        return all > 0;
    }

    /** Of a year, where there are two of them before the start to learn it from. */
    private Season season() {
        int year = plan.cadence().perYear();
        return grid.firstStart() >= YEARS_FOR_A_SEASON * year ? new Season(year, year > 4 ? 2 : 1) : Season.NONE;
    }

    private Effect synthetic() {
        SyntheticControl control = SyntheticControl.of(nearest().panel());
        Double low = null;
        Double high = null;
        try {
            var interval = control.interval(Plan.LEVEL);
            low = interval.low();
            high = interval.high();
        } catch (NotEstimableException tooFewPeriods) {
            // The probability by placebos remains.
        }
        return new Effect(control.effect(), low, high, control.placeboP(), null, null, null, null);
    }

    /** A unit, and how far it was from the mean of the treated ones before. */
    private record Donor(int unit, double distance) {}

    /** The treated units with those of the others that were nearest to their mean before. */
    private Grid nearest() {
        double[] means = IntStream.range(0, steps[0])
                .mapToDouble(t -> grid.mean(treated, t))
                .toArray();
        int[] donors = Arrays.stream(others)
                .mapToObj(unit -> new Donor(unit, distance(unit, means)))
                .sorted(Comparator.comparingDouble(Donor::distance).thenComparingInt(Donor::unit))
                .limit(MOST_DONORS)
                .mapToInt(Donor::unit)
                .toArray();
        int[] kept = IntStream.concat(Arrays.stream(treated), Arrays.stream(donors))
                .sorted()
                .toArray();
        return new Grid(
                grid.periods(),
                Arrays.stream(kept).mapToObj(unit -> grid.values()[unit]).toArray(double[][]::new),
                Arrays.stream(kept).mapToObj(unit -> grid.denominators()[unit]).toArray(double[][]::new),
                Arrays.stream(kept).map(unit -> grid.starts()[unit]).toArray(),
                kept.length);
    }

    private double distance(int unit, double[] means) {
        return IntStream.range(0, means.length)
                .mapToDouble(t -> grid.values()[unit][t] - means[t])
                .filter(gap -> !Double.isNaN(gap))
                .map(gap -> gap * gap)
                .average()
                .orElse(Double.MAX_VALUE);
    }

    private MethodResult result(Method method, boolean main, Effect effect) {
        if (!Double.isFinite(effect.value())) {
            return none(method, main, Sentence.of("reason.NO_VARIATION"));
        }
        double before = grid.before();
        boolean shares = effect.percent() == null && Double.isFinite(before) && before != 0;
        double scale = shares ? 100 / Math.abs(before) : Double.NaN;
        Double percent = effect.percent();
        if (percent != null && effect.value() != 0) {
            scale = percent / effect.value();
        }
        int used = method == Method.INTERRUPTED_SERIES
                ? 0
                : method == Method.SYNTHETIC_CONTROL ? Math.min(MOST_DONORS, others.length) : others.length;
        return new MethodResult(
                method,
                main,
                effect.value(),
                finite(effect.low()),
                finite(effect.high()),
                finite(effect.p()),
                finite(effect.lotsP()),
                finite(effect.error()),
                finite(percent != null ? percent : effect.value() * scale),
                effect.low() == null ? null : finite(effect.low() * scale),
                effect.high() == null ? null : finite(effect.high() * scale),
                smallest(effect),
                treated.length,
                used,
                Math.max(0, grid.firstStart()),
                Math.max(0, grid.width() - grid.firstStart()),
                null);
    }

    private static Double smallest(Effect effect) {
        if (effect.error() == null) {
            return effect.low() == null ? null : finite((effect.high() - effect.low()) / 2 * 2.8 / 1.96);
        }
        return finite(effect.error() * Power.smallestDelta(effect.df(), 1 - Plan.LEVEL, Plan.POWER));
    }

    private MethodResult none(Method method, boolean main, Sentence why) {
        return new MethodResult(
                method,
                main,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                treated.length,
                others.length,
                Math.min(grid.width(), Math.max(0, grid.firstStart())),
                Math.max(0, grid.width() - grid.firstStart()),
                why);
    }

    static Double finite(Double value) {
        return value == null || !Double.isFinite(value) ? null : value;
    }
}
