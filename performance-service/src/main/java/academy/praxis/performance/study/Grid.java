package academy.praxis.performance.study;

import academy.praxis.performance.effect.Panel;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The values of a study's units, cut to the periods that it looks at.
 *
 * @param values a row for each unit of which anything was measured; {@code NaN} where nothing was
 * @param denominators as the values; {@code NaN} where there is none
 * @param starts the number of each unit's first treated period; {@link Panel#NEVER} for those to compare with
 * @param planned the same for all units of the plan, measured or not
 */
record Grid(List<Period> periods, double[][] values, double[][] denominators, int[] starts, int planned) {

    /** @param upTo the last period that counts */
    static Grid of(Plan plan, Measured measured, Period upTo) {
        List<double[]> values = new ArrayList<>();
        List<double[]> denominators = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int last = Math.min(measured.periods().size() - 1, measured.column(upTo, plan.cadence()));
        int count = Math.max(0, last + 1);
        for (Assignment assignment : plan.assignments()) {
            int row = measured.row(assignment.unitId());
            if (row < 0 || none(measured.values()[row], count)) {
                continue;
            }
            values.add(Arrays.copyOf(measured.values()[row], count));
            denominators.add(Arrays.copyOf(measured.denominators()[row], count));
            starts.add(
                    assignment.isTreated()
                            ? measured.column(plan.period(assignment.start()), plan.cadence())
                            : Panel.NEVER);
        }
        return new Grid(
                measured.periods().subList(0, count),
                values.toArray(double[][]::new),
                denominators.toArray(double[][]::new),
                starts.stream().mapToInt(Integer::intValue).toArray(),
                plan.assignments().size());
    }

    /**
     * Without what is known of a group in periods in which fewer of it were measured, and without the units of which nothing is left then.
     *
     * @param group the number of a unit's group, by the unit's row
     */
    Grid withoutFewer(int fewest, IntUnaryOperator group) {
        double[][] kept = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        int[] groups = IntStream.range(0, starts.length).map(group).toArray();
        for (int one : Arrays.stream(groups).distinct().toArray()) {
            int[] units = IntStream.range(0, groups.length)
                    .filter(unit -> groups[unit] == one)
                    .toArray();
            for (int t = 0; t < width(); t++) {
                if (measured(units, t) < fewest) {
                    for (int unit : units) {
                        kept[unit][t] = Double.NaN;
                    }
                }
            }
        }
        int[] left = IntStream.range(0, kept.length)
                .filter(unit -> !none(kept[unit], width()))
                .toArray();
        return new Grid(
                periods,
                Arrays.stream(left).mapToObj(unit -> kept[unit]).toArray(double[][]::new),
                Arrays.stream(left).mapToObj(unit -> denominators[unit]).toArray(double[][]::new),
                Arrays.stream(left).map(unit -> starts[unit]).toArray(),
                planned);
    }

    /** Likewise of those who begin and those who do not. */
    Grid withoutFewer(int fewest) {
        return withoutFewer(fewest, unit -> starts[unit] == Panel.NEVER ? 1 : 0);
    }

    private static boolean none(double[] values, int count) {
        return Arrays.stream(values, 0, count).allMatch(Double::isNaN);
    }

    int width() {
        return periods.size();
    }

    int[] treated() {
        return IntStream.range(0, starts.length)
                .filter(unit -> starts[unit] != Panel.NEVER)
                .toArray();
    }

    int[] others() {
        return IntStream.range(0, starts.length)
                .filter(unit -> starts[unit] == Panel.NEVER)
                .toArray();
    }

    /** The periods in which units begin, in order, whether they are reached yet or not. */
    int[] steps() {
        return Arrays.stream(starts)
                .filter(start -> start != Panel.NEVER)
                .sorted()
                .distinct()
                .toArray();
    }

    int firstStart() {
        int[] steps = steps();
        return steps.length == 0 ? width() : steps[0];
    }

    Panel panel() {
        return new Panel(values, starts);
    }

    /** The first periods only; units that begin later are not treated in them. */
    Grid until(int end) {
        return new Grid(
                periods.subList(0, end),
                Arrays.stream(values).map(row -> Arrays.copyOf(row, end)).toArray(double[][]::new),
                Arrays.stream(denominators).map(row -> Arrays.copyOf(row, end)).toArray(double[][]::new),
                starts,
                planned);
    }

    /** Without the periods before this one. */
    Grid from(int begin) {
        return new Grid(
                periods.subList(begin, width()),
                Arrays.stream(values)
                        .map(row -> Arrays.copyOfRange(row, begin, row.length))
                        .toArray(double[][]::new),
                Arrays.stream(denominators)
                        .map(row -> Arrays.copyOfRange(row, begin, row.length))
                        .toArray(double[][]::new),
                earlier(begin).starts(),
                planned);
    }

    /**
     * One mean for each unit and step of a rollout, and one from before the first step, of no more periods than the longest step has: what
     * follows from week to week within a step does not count as if it were new each week.
     */
    Grid bySteps() {
        int[] begun = Arrays.stream(steps()).filter(step -> step < width()).toArray();
        int[] ends = IntStream.range(0, begun.length)
                .map(i -> i + 1 < begun.length ? begun[i + 1] : width())
                .toArray();
        int longest = IntStream.range(0, begun.length)
                .map(i -> ends[i] - begun[i])
                .max()
                .orElse(1);
        int first = begun.length == 0 ? width() : begun[0];
        int[] from = IntStream.concat(IntStream.of(Math.max(0, first - longest)), Arrays.stream(begun))
                .toArray();
        int[] to = IntStream.concat(IntStream.of(first), Arrays.stream(ends)).toArray();
        double[][] means = IntStream.range(0, starts.length)
                .mapToObj(unit -> IntStream.range(0, from.length)
                        .mapToDouble(block -> mean(unit, from[block], to[block]))
                        .toArray())
                .toArray(double[][]::new);
        int[] blocks = Arrays.stream(starts)
                .map(start -> start >= width() ? Panel.NEVER : 1 + Arrays.binarySearch(begun, start))
                .toArray();
        return new Grid(Arrays.stream(from).mapToObj(periods::get).toList(), means, means, blocks, planned);
    }

    /** As if all had begun so much earlier. */
    Grid earlier(int by) {
        return new Grid(
                periods,
                values,
                denominators,
                Arrays.stream(starts)
                        .map(start -> start == Panel.NEVER ? start : start - by)
                        .toArray(),
                planned);
    }

    /** The mean of these units' values in a period; {@code NaN} where none has one. */
    double mean(int[] units, int period) {
        return Arrays.stream(units)
                .mapToDouble(unit -> values[unit][period])
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    int measured(int[] units, int period) {
        return (int) Arrays.stream(units)
                .filter(unit -> !Double.isNaN(values[unit][period]))
                .count();
    }

    /** A unit's mean over periods; {@code NaN} where nothing was measured. */
    double mean(int unit, int from, int to) {
        return Arrays.stream(values[unit], Math.max(0, from), Math.max(0, to))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The units' means over periods, of those that have any. */
    double[] means(int[] units, int from, int to) {
        return Arrays.stream(units)
                .mapToDouble(unit -> mean(unit, from, to))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** Each unit's change from its mean before a period to its mean from then on, of those that have both. */
    double[] changes(int[] units, int start) {
        return Arrays.stream(units)
                .mapToDouble(unit -> mean(unit, start, width()) - mean(unit, 0, start))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** How many of these units have values both before they begin, or the first of all does, and from then on. */
    int onBothSides(int[] units) {
        return (int) Arrays.stream(units)
                .filter(unit -> {
                    int start =
                            Math.max(0, Math.min(width(), starts[unit] == Panel.NEVER ? firstStart() : starts[unit]));
                    return !Double.isNaN(mean(unit, 0, start)) && !Double.isNaN(mean(unit, start, width()));
                })
                .count();
    }

    /** The mean of the treated units' values before they began; {@code NaN} where there is none. */
    double before() {
        return Arrays.stream(treated())
                .mapToDouble(unit -> mean(unit, 0, Math.min(width(), starts[unit])))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The mean of the treated units' values since they began; {@code NaN} where there is none. */
    double after() {
        return Arrays.stream(treated())
                .mapToDouble(unit -> mean(unit, Math.min(width(), starts[unit]), width()))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** How many values there might be, and how many there are not. */
    int missing() {
        return (int) Arrays.stream(values)
                .flatMapToDouble(DoubleStream::of)
                .filter(Double::isNaN)
                .count();
    }
}
