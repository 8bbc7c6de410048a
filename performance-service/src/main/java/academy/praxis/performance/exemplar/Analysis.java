package academy.praxis.performance.exemplar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Who is an exemplar. A unit is one when it is all of this: it is better than what is typical with a probability of at least 0.9, among the best
 * quarter more likely than not, and better than the middle in so many periods that luck would do it less than once in twenty.
 */
final class Analysis {
    static final double SURE = 0.9;
    static final double LIKELY = 0.5;
    static final double NO_LUCK = 0.05;

    private static final int DRAWS = 4_000;

    private Analysis() {}

    /**
     * What is known of a unit.
     *
     * @param measured its mean as measured
     * @param mean what is to be believed of it
     * @param low with {@code high}, where it is with a probability of 0.95
     * @param betterThanTypical how likely, 0 to 1
     * @param amongTheBest how likely it is among the best quarter, 0 to 1
     */
    record Unit(
            UUID id,
            int periods,
            double measured,
            double mean,
            double low,
            double high,
            double betterThanTypical,
            double amongTheBest,
            SignTest sign,
            boolean exemplar) {}

    /**
     * @param spread how much units truly differ, as a standard deviation; 0 when no more than by chance
     * @param units the best first
     * @param leftOut units with too few periods
     */
    record Result(double typical, double spread, List<Unit> units, int leftOut) {
        List<Unit> exemplars() {
            return units.stream().filter(Unit::exemplar).toList();
        }

        List<Unit> others() {
            return units.stream().filter(unit -> !unit.exemplar()).toList();
        }
    }

    /**
     * @param seed the same seed gives the same result
     * @throws NotEstimableException where there are too few units or periods, or nothing varies
     */
    static Result of(List<UnitMeans.Value> values, boolean higherIsBetter, long seed) {
        UnitMeans.Result means = UnitMeans.of(values);
        Shrinkage.Result shrunk = Shrinkage.of(means.units().stream()
                .map(unit -> new Shrinkage.Measured(unit.mean(), unit.variance()))
                .toList());
        Map<UUID, SignTest> signs = SignTest.of(values, higherIsBetter);
        double[] best = amongTheBest(shrunk.units(), higherIsBetter, seed);
        NormalDistribution normal = new NormalDistribution(0, 1);
        double reach = normal.inverseCumulativeProbability(0.975);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            UnitMeans.UnitMean mean = means.units().get(i);
            Shrinkage.Shrunk believed = shrunk.units().get(i);
            double off = (believed.mean() - shrunk.typical()) / believed.sd();
            double better = normal.cumulativeProbability(higherIsBetter ? off : -off);
            SignTest sign = signs.getOrDefault(mean.unit(), new SignTest(0, 0));
            units.add(new Unit(
                    mean.unit(),
                    mean.periods(),
                    mean.mean(),
                    believed.mean(),
                    believed.mean() - reach * believed.sd(),
                    believed.mean() + reach * believed.sd(),
                    better,
                    best[i],
                    sign,
                    better >= SURE && best[i] >= LIKELY && sign.p() < NO_LUCK));
        }
        Comparator<Unit> byMean = Comparator.comparingDouble(Unit::mean);
        units.sort((higherIsBetter ? byMean.reversed() : byMean).thenComparing(Unit::id));
        return new Result(shrunk.typical(), shrunk.spread(), List.copyOf(units), means.leftOut());
    }

    /** How often each unit is among the best quarter when what is believed of all is drawn many times. */
    private static double[] amongTheBest(List<Shrinkage.Shrunk> units, boolean higherIsBetter, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int best = Math.max(1, units.size() / 4);
        int[] times = new int[units.size()];
        double[] drawn = new double[units.size()];
        for (int d = 0; d < DRAWS; d++) {
            for (int i = 0; i < drawn.length; i++) {
                double value = units.get(i).mean() + units.get(i).sd() * random.nextGaussian();
                drawn[i] = higherIsBetter ? value : -value;
            }
            double[] sorted = drawn.clone();
            Arrays.sort(sorted);
            double least = sorted[sorted.length - best];
            for (int i = 0; i < drawn.length; i++) {
                if (drawn[i] >= least) {
                    times[i]++;
                }
            }
        }
        return Arrays.stream(times).mapToDouble(count -> count / (double) DRAWS).toArray();
    }
}
