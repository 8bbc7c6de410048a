package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.Period;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import academy.praxis.performance.statistics.NotEstimableException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hipparchus.exception.MathRuntimeException;

/**
 * What a design can see of an effect, from how the metric varied before.
 *
 * @param baseline the mean of the values so far; {@code null} where there is none, or it would be of fewer than five persons
 * @param within the standard deviation of a unit's values around its mean
 * @param between the standard deviation of units' means
 * @param persistence the share of a deviation that is left a period later
 * @param smallestEffect seen in 4 of 5 such studies, in the metric's unit; {@code null} where no effect can be seen
 * @param worthwhileEffect that would matter; {@code null} where nobody knows
 * @param powerAtWorthwhile how likely that one is seen, 0 to 1
 * @param unitsNeeded in each group (for steps: at each) to see it; {@code null} where it is seen, or none would be enough
 * @param periodsNeeded after the start to see it; likewise
 */
record PowerReport(
        Sight sight,
        int historyUnits,
        int historyPeriods,
        Double baseline,
        Double within,
        Double between,
        Double persistence,
        Double smallestEffect,
        Double smallestPercent,
        Double worthwhileEffect,
        Double powerAtWorthwhile,
        Integer unitsNeeded,
        Integer periodsNeeded,
        List<CurvePoint> curve,
        List<Sentence> said) {
    private static final int MOST_UNITS = 1000;
    private static final int MOST_PERIODS = 520;

    /** What a design sees. */
    @Schema(name = "StudySight")
    enum Sight {
        /** What would matter is seen. */
        ENOUGH,

        /** Only more than what would matter. */
        ONLY_LARGE,

        /** No effect at all, however large; or nothing that may be said of so few persons. */
        NOTHING
    }

    /** How likely an effect of a size is seen. @param effect in the metric's unit @param power 0 to 1 */
    record CurvePoint(double effect, double power) {}

    /** @param measured all that is known of the units by now */
    static PowerReport of(Plan plan, Measured measured, LocalDate today) {
        Period whole = Period.lastWhole(today, plan.cadence());
        Period lastBefore = plan.firstStart().plus(-1, plan.cadence());
        Period last = whole.start().isBefore(lastBefore.start()) ? whole : lastBefore;
        Grid grid = Grid.of(plan, measured, last);
        int known = plan.method() == Method.INTERRUPTED_SERIES ? grid.treated().length : grid.starts().length;
        if (!Cells.mayBeShown(plan.unitOfAnalysis(), known)) {
            return nothing(plan, grid, null, List.of(Sentence.of("power.SUPPRESSED", Cells.SMALLEST)));
        }
        Size size = size(plan, grid);
        try {
            Spread spread = Spread.of(history(plan, ofEnough(plan, grid))).shown(plan.unitOfAnalysis());
            return of(plan, grid, size, spread);
        } catch (NotEstimableException e) {
            return nothing(plan, grid, null, "power.HISTORY." + e.reason().name());
        } catch (MathRuntimeException e) {
            return nothing(plan, grid, null, "power.HISTORY.TOO_FEW");
        }
    }

    /** Of persons without the periods in which too few were measured of those whose values are put together. */
    private static Grid ofEnough(Plan plan, Grid grid) {
        if (plan.unitOfAnalysis() == UnitOfAnalysis.TEAM) {
            return grid;
        }
        return plan.method() == Method.INTERRUPTED_SERIES
                ? grid.withoutFewer(Cells.SMALLEST)
                : grid.withoutFewer(Cells.SMALLEST, unit -> 0);
    }

    /** Of a series it is the mean of those treated that varies, of all else the single units. */
    private static double[][] history(Plan plan, Grid grid) {
        if (plan.method() != Method.INTERRUPTED_SERIES) {
            return grid.values();
        }
        int[] treated = grid.treated();
        return new double[][] {
            IntStream.range(0, grid.width())
                    .mapToDouble(t -> grid.mean(treated, t))
                    .toArray()
        };
    }

    private static Size size(Plan plan, Grid grid) {
        String[] begins = plan.treated().stream()
                .map(Assignment::start)
                .sorted()
                .distinct()
                .toArray(String[]::new);
        int[] steps = Arrays.stream(begins)
                .mapToInt(start -> (int) plan.treated().stream()
                        .filter(one -> one.start().equals(start))
                        .count())
                .toArray();
        int between = begins.length < 2
                ? 1
                : Math.max(1, plan.firstStart().until(plan.lastStart(), plan.cadence()) / (begins.length - 1));
        // Periods that are still to come before the start will be measured, too.
        int before = grid.width() == 0
                ? 0
                : Math.max(grid.width(), grid.periods().get(0).until(plan.firstStart(), plan.cadence()));
        return new Size(
                plan.method(),
                steps,
                plan.assignments().size() - plan.treated().size(),
                before,
                between,
                plan.horizonPeriods());
    }

    private static PowerReport of(Plan plan, Grid grid, Size size, Spread spread) {
        Size.Precision precision;
        try {
            precision = size.precision(spread);
        } catch (NotEstimableException | MathRuntimeException e) {
            return nothing(plan, grid, spread, "power.NOTHING." + plan.method());
        }
        double smallest = precision.smallest();
        Double worthwhile = plan.worthwhile();
        Double percent = spread.mean() == 0 ? null : 100 * smallest / Math.abs(spread.mean());
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.of(
                percent == null ? "power.SMALLEST" : "power.SMALLEST.PERCENT",
                smallest,
                plan.metric().unit(),
                percent == null ? 0.0 : percent));
        boolean enough = worthwhile == null || smallest <= worthwhile;
        Integer units = null;
        Integer periods = null;
        if (worthwhile != null) {
            said.add(Sentence.of(
                    enough ? "power.ENOUGH" : "power.ONLY_LARGE",
                    worthwhile,
                    plan.metric().unit(),
                    100 * precision.power(worthwhile)));
        }
        if (!enough) {
            units = plan.method() == Method.INTERRUPTED_SERIES
                    ? null
                    : least(2, MOST_UNITS, n -> sees(size.withUnits(n), spread, worthwhile));
            periods = least(size.after() + 1, MOST_PERIODS, n -> sees(size.withPeriods(n), spread, worthwhile));
            help(said, size, units, periods);
        }
        return report(
                enough ? Sight.ENOUGH : Sight.ONLY_LARGE,
                grid,
                spread,
                smallest,
                percent,
                worthwhile,
                worthwhile == null ? null : precision.power(worthwhile),
                units,
                periods,
                Arrays.stream(Size.curve(precision))
                        .map(point -> new CurvePoint(point[0], point[1]))
                        .toList(),
                said);
    }

    private static void help(List<Sentence> said, Size size, Integer units, Integer periods) {
        if (units != null) {
            said.add(Sentence.of(size.steps().length > 1 ? "power.HELP.UNITS_PER_STEP" : "power.HELP.UNITS", units));
        }
        if (periods != null) {
            said.add(Sentence.of("power.HELP.PERIODS", periods));
        }
        if (units == null && periods == null) {
            said.add(Sentence.of("power.HELP.NONE"));
        }
    }

    private static boolean sees(Size size, Spread spread, double effect) {
        try {
            return size.precision(spread).smallest() <= effect;
        } catch (NotEstimableException | MathRuntimeException e) {
            return false;
        }
    }

    /** The least number that is enough; {@code null} where the most is not. */
    private static Integer least(int from, int most, IntPredicate enough) {
        if (from > most || !enough.test(most)) {
            return null;
        }
        int low = from - 1;
        int high = most;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static PowerReport nothing(Plan plan, Grid grid, Spread spread, String why) {
        return nothing(plan, grid, spread, List.of(Sentence.of("power.NOTHING"), Sentence.of(why)));
    }

    private static PowerReport nothing(Plan plan, Grid grid, Spread spread, List<Sentence> said) {
        return report(Sight.NOTHING, grid, spread, null, null, plan.worthwhile(), null, null, null, List.of(), said);
    }

    private static PowerReport report(
            Sight sight,
            Grid grid,
            Spread spread,
            Double smallest,
            Double percent,
            Double worthwhile,
            Double powerAtWorthwhile,
            Integer units,
            Integer periods,
            List<CurvePoint> curve,
            List<Sentence> said) {
        return new PowerReport(
                sight,
                grid.starts().length,
                grid.width(),
                spread == null ? null : spread.mean(),
                spread == null ? null : spread.within(),
                spread == null ? null : spread.between(),
                spread == null ? null : spread.persistence().share(),
                smallest,
                percent,
                worthwhile,
                powerAtWorthwhile,
                units,
                periods,
                curve,
                said);
    }
}
