package academy.praxis.performance.exemplar;

import academy.praxis.performance.statistics.NotEstimableException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What units are like over many periods: least squares with an effect of each unit and one of each period, so that whoever was measured in good
 * times only is not better for it. Values with a denominator count by it. How sure a unit's mean is comes from all units' deviations together,
 * since few periods of one unit say little about its own; deviations that last from one period to the next make it less sure.
 */
final class UnitMeans {
    /** A unit with fewer says nothing about itself. */
    static final int FEWEST_PERIODS = 4;

    private static final int MOST_STEPS = 500;
    private static final double MOST_PERSISTENT = 0.9;
    private static final double NEGLIGIBLE = 1e-12;

    private UnitMeans() {}

    /** @param weight above 0 */
    record Value(UUID unit, LocalDate period, double value, double weight) {}

    /**
     * @param mean in the metric's unit, as if it had been measured in all periods
     * @param variance of the mean
     * @param periods how many
     */
    record UnitMean(UUID unit, double mean, double variance, int periods) {}

    /**
     * @param units by id; those with fewer than {@value #FEWEST_PERIODS} periods are left out
     * @param leftOut how many those are
     * @param persistence how much of a deviation is still there a period later, 0 to 0.9
     */
    record Result(List<UnitMean> units, int leftOut, double persistence) {}

    /** @throws NotEstimableException where fewer than {@value Shrinkage#FEWEST} units remain, or nothing varies */
    static Result of(List<Value> values) {
        Map<UUID, List<Value>> byUnit = new TreeMap<>(values.stream().collect(Collectors.groupingBy(Value::unit)));
        int all = byUnit.size();
        byUnit.values().removeIf(of -> of.size() < FEWEST_PERIODS);
        if (byUnit.size() < Shrinkage.FEWEST) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW,
                    "At least " + Shrinkage.FEWEST + " units with " + FEWEST_PERIODS
                            + " periods each are needed; there are " + byUnit.size() + ".");
        }
        byUnit.values().forEach(of -> of.sort(Comparator.comparing(Value::period)));
        List<Value> kept = byUnit.values().stream().flatMap(List::stream).toList();
        Map<LocalDate, Double> periods = effects(kept, byUnit);
        double typicalPeriod = weightedMean(kept, value -> periods.get(value.period()));
        return summary(byUnit, periods, typicalPeriod, kept.size(), all - byUnit.size());
    }

    private static Result summary(
            Map<UUID, List<Value>> byUnit,
            Map<LocalDate, Double> periods,
            double typicalPeriod,
            int count,
            int leftOut) {
        Map<UUID, Double> effect = new HashMap<>();
        double squares = 0;
        double size = 0;
        double products = 0;
        double pairs = 0;
        for (Map.Entry<UUID, List<Value>> unit : byUnit.entrySet()) {
            double own = weightedMean(unit.getValue(), value -> value.value() - periods.get(value.period()));
            effect.put(unit.getKey(), own);
            double before = Double.NaN;
            for (Value value : unit.getValue()) {
                double scaled = (value.value() - periods.get(value.period()) - own) * Math.sqrt(value.weight());
                squares += scaled * scaled;
                size += value.weight() * value.value() * value.value();
                if (!Double.isNaN(before)) {
                    products += before * scaled;
                    pairs++;
                }
                before = scaled;
            }
        }
        int freedom = count - byUnit.size() - periods.size() + 1;
        if (freedom < 1) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW,
                    "There are too few values for the units and periods that there are.");
        }
        if (!(squares > NEGLIGIBLE * size)) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.NO_VARIATION, "What was measured does not vary within units.");
        }
        double variance = squares / freedom;
        double persistence = persistence(products / pairs / (squares / count), (double) count / byUnit.size());
        double longer = (1 + persistence) / (1 - persistence);
        List<UnitMean> means = byUnit.entrySet().stream()
                .map(unit -> new UnitMean(
                        unit.getKey(),
                        effect.get(unit.getKey()) + typicalPeriod,
                        variance
                                * longer
                                / unit.getValue().stream()
                                        .mapToDouble(Value::weight)
                                        .sum(),
                        unit.getValue().size()))
                .toList();
        return new Result(means, leftOut, persistence);
    }

    /** What is estimated from deviations from a mean of few periods is too low by about one over them less one (Marriott &amp; Pope 1954). */
    private static double persistence(double seen, double periods) {
        return Math.max(0, Math.min(MOST_PERSISTENT, seen + 1 / (periods - 1)));
    }

    /** The periods' effects: means of units and of periods in turn until nothing moves (Gauss-Seidel on the normal equations). */
    private static Map<LocalDate, Double> effects(List<Value> values, Map<UUID, List<Value>> byUnit) {
        Map<LocalDate, List<Value>> byPeriod = values.stream().collect(Collectors.groupingBy(Value::period));
        Map<LocalDate, Double> periods = new HashMap<>();
        byPeriod.keySet().forEach(period -> periods.put(period, 0.0));
        Map<UUID, Double> units = new HashMap<>();
        double scale = values.stream()
                .mapToDouble(value -> Math.abs(value.value()))
                .max()
                .orElse(1);
        for (int step = 0; step < MOST_STEPS; step++) {
            byUnit.forEach((unit, of) ->
                    units.put(unit, weightedMean(of, value -> value.value() - periods.get(value.period()))));
            double moved = 0;
            for (Map.Entry<LocalDate, List<Value>> period : byPeriod.entrySet()) {
                double next = weightedMean(period.getValue(), value -> value.value() - units.get(value.unit()));
                moved = Math.max(moved, Math.abs(next - periods.put(period.getKey(), next)));
            }
            if (moved <= NEGLIGIBLE * scale) {
                break;
            }
        }
        return periods;
    }

    private static double weightedMean(List<Value> values, ToDoubleFunction<Value> what) {
        double sum = 0;
        double weights = 0;
        for (Value value : values) {
            sum += value.weight() * what.applyAsDouble(value);
            weights += value.weight();
        }
        return sum / weights;
    }
}
