package academy.praxis.performance.effect;

import academy.praxis.performance.statistics.Estimate;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.NotEstimableException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The effect on those who begin together (a group), in each period: Callaway & Sant'Anna (2021), "Difference-in-differences with multiple
 * time periods", without covariates, with the period before as base of the periods before the start. Groups that begin later are never
 * compared with those that began, so effects that grow or differ do not bend one another.
 *
 * <p>Each effect comes with its influence function, from which the standard errors of all that is made of it follow.
 */
public final class GroupTimeEffects {
    /** The most event times before the start that {@link #preTrend()} looks at. */
    static final int PRE_PERIODS = 8;

    /** For each effect that is tested at once, so many units are needed at least. */
    private static final int UNITS_PER_TEST = 10;

    private final Panel panel;
    private final List<Effect> effects;

    /** What treated units are compared with. */
    public enum Comparison {
        /** Units that are never treated within the periods. */
        NEVER_TREATED,

        /** These, and units that are not treated yet. */
        NOT_YET_TREATED
    }

    /**
     * The effect on a group in a period.
     *
     * @param start the group's first treated period
     * @param influence each unit's part in it, times the number of units
     */
    private record Effect(int start, int period, double value, double[] influence) {
        boolean isAfterStart() {
            return period >= start;
        }

        int eventTime() {
            return period - start;
        }
    }

    /**
     * An effect at a number of periods from the start; before it, what should be none.
     *
     * @param time 0 for the first treated period
     */
    public record EventTime(int time, Estimate estimate) {}

    private GroupTimeEffects(Panel panel, List<Effect> effects) {
        this.panel = panel;
        this.effects = effects;
    }

    /** @throws NotEstimableException when nobody is treated, or there is nobody to compare with */
    public static GroupTimeEffects of(Panel panel, Comparison comparison) {
        if (panel.starts().length == 0) {
            throw new NotEstimableException(Reason.TOO_FEW, "No unit begins to be treated within these periods.");
        }
        List<Effect> effects = new ArrayList<>();
        for (int start : panel.starts()) {
            for (int period = 1; period < panel.periods(); period++) {
                int base = period < start ? period - 1 : start - 1;
                Effect effect = effect(panel, start, period, base, comparison);
                if (effect != null) {
                    effects.add(effect);
                }
            }
        }
        if (effects.stream().noneMatch(Effect::isAfterStart)) {
            throw new NotEstimableException(
                    Reason.TOO_FEW, "There is no unit that treated ones could be compared with in the same periods.");
        }
        return new GroupTimeEffects(panel, effects);
    }

    /** {@code null} where nobody is to be compared with, or nothing was measured. */
    private static Effect effect(Panel panel, int start, int period, int base, Comparison comparison) {
        IntPredicate measured =
                unit -> !Double.isNaN(panel.value(unit, period)) && !Double.isNaN(panel.value(unit, base));
        int[] group = Arrays.stream(panel.startingIn(start)).filter(measured).toArray();
        int last = Math.max(period, base);
        int[] control = IntStream.range(0, panel.units())
                .filter(unit -> comparison == Comparison.NEVER_TREATED
                        ? !panel.isEverTreated(unit)
                        : panel.start(unit) > last && panel.start(unit) != start)
                .filter(measured)
                .toArray();
        if (group.length == 0 || control.length == 0) {
            return null;
        }
        double[] influence = new double[panel.units()];
        double treated = share(panel, group, period, base, influence, 1);
        double untreated = share(panel, control, period, base, influence, -1);
        return new Effect(start, period, treated - untreated, influence);
    }

    /** The mean change of some units; their parts in it are added to the influences. */
    private static double share(Panel panel, int[] units, int period, int base, double[] influence, int sign) {
        double mean = 0;
        for (int unit : units) {
            mean += (panel.value(unit, period) - panel.value(unit, base)) / units.length;
        }
        double weight = sign * (double) panel.units() / units.length;
        for (int unit : units) {
            influence[unit] = weight * (panel.value(unit, period) - panel.value(unit, base) - mean);
        }
        return mean;
    }

    /** The mean effect over all treated units and periods. */
    public Estimate simple() {
        return estimate(weighted(effects.stream().filter(Effect::isAfterStart).toList()));
    }

    /** The mean effect over all treated units, each group's first meaned over its periods: what a unit that takes part gets. */
    public Estimate byGroup() {
        List<Combined> groups = new ArrayList<>();
        for (int start : panel.starts()) {
            List<Effect> ofGroup = effects.stream()
                    .filter(effect -> effect.start() == start && effect.isAfterStart())
                    .toList();
            if (!ofGroup.isEmpty()) {
                groups.add(mean(
                        ofGroup.stream()
                                .map(effect -> new Combined(effect.value(), effect.influence(), start))
                                .toList(),
                        start));
            }
        }
        return estimate(weightedByGroup(groups));
    }

    /** The mean over the periods of the mean effect on those who are treated by then. */
    public Estimate byPeriod() {
        List<Combined> periods = new ArrayList<>();
        for (int period = 1; period < panel.periods(); period++) {
            int now = period;
            List<Effect> then = effects.stream()
                    .filter(effect -> effect.period() == now && effect.isAfterStart())
                    .toList();
            if (!then.isEmpty()) {
                periods.add(weighted(then));
            }
        }
        return estimate(mean(periods, 0));
    }

    /** The mean over the time since the start of the mean effect at that time. */
    public Estimate byEventTime() {
        return estimate(
                mean(eventTimes().filter(time -> time >= 0).mapToObj(this::at).toList(), 0));
    }

    /** The effect at each time from the start, before it too. */
    public List<EventTime> eventStudy() {
        return eventTimes()
                .mapToObj(time -> new EventTime(time, estimate(at(time))))
                .toList();
    }

    /**
     * How many standard errors a band around the whole event study is wide to each side, so that it holds all effects at once as often as it
     * says: a multiplier bootstrap of the influence functions with Mammen's (1993) two-point weights, as Callaway & Sant'Anna propose.
     *
     * @param level 0.95
     * @param draws at least 100; 1,000 are usual
     * @param seed the same seed gives the same draws
     */
    public double simultaneousReach(double level, int draws, long seed) {
        double[][] standardised = eventTimes()
                .mapToObj(time -> at(time).influence())
                .map(GroupTimeEffects::toUnitLength)
                .toArray(double[][]::new);
        double high = (1 + Math.sqrt(5)) / 2;
        double chanceOfLow = high / Math.sqrt(5);
        Random random = new Random(seed);
        double[] weights = new double[panel.units()];
        double[] largest = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            for (int unit = 0; unit < weights.length; unit++) {
                weights[unit] = random.nextDouble() < chanceOfLow ? 1 - high : high;
            }
            for (double[] influence : standardised) {
                double drawn = 0;
                for (int unit = 0; unit < weights.length; unit++) {
                    drawn += weights[unit] * influence[unit];
                }
                largest[draw] = Math.max(largest[draw], Math.abs(drawn));
            }
        }
        Arrays.sort(largest);
        return largest[(int) Math.ceil(level * draws) - 1];
    }

    private static double[] toUnitLength(double[] influence) {
        double length = Math.sqrt(Arrays.stream(influence).map(v -> v * v).sum());
        return Arrays.stream(influence).map(v -> v / length).toArray();
    }

    private IntStream eventTimes() {
        return effects.stream().mapToInt(Effect::eventTime).sorted().distinct();
    }

    private Combined at(int time) {
        return weighted(
                effects.stream().filter(effect -> effect.eventTime() == time).toList());
    }

    /**
     * How likely changes before the start at least as large are where groups go the same way without treatment: Hotelling's test of the effects
     * on each group in the last {@value #PRE_PERIODS} periods before its start; of their means where there are too many for the number of
     * units. Low values say that they went different ways before, so that the effect cannot be believed; high ones do not prove that they
     * would have gone the same way after.
     *
     * @return 0 to 1; {@code NaN} where there are fewer than two periods before the start
     */
    public double preTrend() {
        List<Combined> before = effects.stream()
                .filter(effect -> effect.eventTime() < 0 && effect.eventTime() >= -PRE_PERIODS)
                .map(effect -> new Combined(effect.value(), effect.influence(), effect.start()))
                .toList();
        if (before.size() * UNITS_PER_TEST > panel.units()) {
            before = eventTimes()
                    .filter(time -> time < 0 && time >= -PRE_PERIODS)
                    .mapToObj(this::at)
                    .toList();
        }
        if (before.isEmpty()) {
            return Double.NaN;
        }
        int n = panel.units();
        double[][] variance = new double[before.size()][before.size()];
        for (int a = 0; a < before.size(); a++) {
            for (int b = 0; b < before.size(); b++) {
                for (int unit = 0; unit < n; unit++) {
                    variance[a][b] +=
                            before.get(a).influence()[unit] * before.get(b).influence()[unit] / n / n;
                }
            }
        }
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(variance, false));
        double wald = 0;
        int rank = 0;
        for (int i = 0; i < before.size(); i++) {
            if (eigen.getEigenvalue(i) > 1e-10 * eigen.getEigenvalue(0)) {
                double along = 0;
                for (int j = 0; j < before.size(); j++) {
                    along += eigen.getEigenvector(i).getEntry(j) * before.get(j).value();
                }
                wald += along * along / eigen.getEigenvalue(i);
                rank++;
            }
        }
        if (rank == 0 || rank >= n) {
            return Double.NaN;
        }
        double f = wald / rank * (n - rank) / (n - 1);
        return 1 - new FDistribution(rank, n - rank).cumulativeProbability(f);
    }

    /** Several effects as one number. @param start the group that it is of, where it is of one */
    private record Combined(double value, double[] influence, int start) {}

    /** Weighted by the size of the groups, which are themselves drawn: their part in the influence is counted. */
    private Combined weighted(List<Effect> some) {
        return weightedByGroup(some.stream()
                .map(effect -> new Combined(effect.value(), effect.influence(), effect.start()))
                .toList());
    }

    private Combined weightedByGroup(List<Combined> some) {
        int n = panel.units();
        double total = 0;
        for (Combined one : some) {
            total += groupShare(one.start());
        }
        double value = 0;
        double[] influence = new double[n];
        double[] ofTotal = new double[n];
        for (Combined one : some) {
            for (int unit = 0; unit < n; unit++) {
                ofTotal[unit] += isIn(unit, one.start()) - groupShare(one.start());
            }
        }
        for (Combined one : some) {
            double share = groupShare(one.start());
            value += one.value() * share / total;
            for (int unit = 0; unit < n; unit++) {
                double ofWeight = (isIn(unit, one.start()) - share) / total - ofTotal[unit] * share / (total * total);
                influence[unit] += one.influence()[unit] * share / total + one.value() * ofWeight;
            }
        }
        return new Combined(value, influence, 0);
    }

    private Combined mean(List<Combined> some, int start) {
        double value = 0;
        double[] influence = new double[panel.units()];
        for (Combined one : some) {
            value += one.value() / some.size();
            for (int unit = 0; unit < influence.length; unit++) {
                influence[unit] += one.influence()[unit] / some.size();
            }
        }
        return new Combined(value, influence, start);
    }

    private double groupShare(int start) {
        return (double) panel.startingIn(start).length / panel.units();
    }

    private double isIn(int unit, int start) {
        return panel.start(unit) == start ? 1 : 0;
    }

    /** With the means of groups counted as estimated, which the R package does not do; of hundreds of units one does not see it. */
    private Estimate estimate(Combined combined) {
        double squares = Arrays.stream(combined.influence()).map(v -> v * v).sum();
        double df = panel.units() - panel.starts().length - 1.0;
        return new Estimate(combined.value(), Math.sqrt(squares / panel.units() / df), df);
    }
}
