package academy.praxis.performance.effect;

import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.NotEstimableException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A metric of many units over many periods, and since when each unit is treated.
 *
 * @param values a row for each unit with a value for each period, in the order of time; {@code NaN} where nothing was measured
 * @param firstTreated the number of each unit's first treated period, from 0; {@link #NEVER} for a unit that never is
 */
public record Panel(double[][] values, int[] firstTreated) {
    /** Of a unit that is never treated. */
    public static final int NEVER = Integer.MAX_VALUE;

    public Panel {
        if (values.length != firstTreated.length) {
            throw new IllegalArgumentException("A row and a start for each unit.");
        }
        if (values.length < 2 || values[0].length < 2) {
            throw new NotEstimableException(
                    Reason.TOO_FEW, "Two units and two periods are the least that can be compared.");
        }
        int periods = values[0].length;
        for (double[] row : values) {
            if (row.length != periods || Arrays.stream(row).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException("As many finite values for each unit.");
            }
        }
        values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        firstTreated = firstTreated.clone();
    }

    /** A copy. */
    @Override
    public double[][] values() {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /** A copy. */
    @Override
    public int[] firstTreated() {
        return firstTreated.clone();
    }

    int start(int unit) {
        return firstTreated[unit];
    }

    double[] series(int unit) {
        return values[unit].clone();
    }

    public int units() {
        return values.length;
    }

    public int periods() {
        return values[0].length;
    }

    double value(int unit, int period) {
        return values[unit][period];
    }

    boolean isTreated(int unit, int period) {
        return firstTreated[unit] <= period;
    }

    boolean isEverTreated(int unit) {
        return firstTreated[unit] < periods();
    }

    /** Units that are treated within these periods, but not from the first on. */
    int[] treatedUnits() {
        return IntStream.range(0, units())
                .filter(unit -> isEverTreated(unit) && firstTreated[unit] > 0)
                .toArray();
    }

    /** Units that are not treated within these periods. */
    int[] neverTreatedUnits() {
        return IntStream.range(0, units()).filter(unit -> !isEverTreated(unit)).toArray();
    }

    /** The periods in which units begin to be treated, in order; not the first, before which there is nothing to compare with. */
    int[] starts() {
        return Arrays.stream(firstTreated)
                .filter(start -> start > 0 && start < periods())
                .sorted()
                .distinct()
                .toArray();
    }

    /** The units that begin to be treated in a period. */
    int[] startingIn(int period) {
        return IntStream.range(0, units())
                .filter(unit -> firstTreated[unit] == period)
                .toArray();
    }

    /** The values that were measured, unit by unit. */
    List<Cell> measured() {
        return IntStream.range(0, units())
                .boxed()
                .flatMap(unit -> IntStream.range(0, periods())
                        .filter(period -> !Double.isNaN(value(unit, period)))
                        .mapToObj(period -> new Cell(unit, period)))
                .toList();
    }

    /** @throws NotEstimableException when nobody is treated, or too few are, or everybody is from the first period on */
    void mustHaveTwoGroups() {
        int treated = treatedUnits().length;
        if (treated == 0) {
            throw new NotEstimableException(Reason.TOO_FEW, "No unit begins to be treated within these periods.");
        }
        if (treated == 1) {
            throw new NotEstimableException(
                    Reason.TOO_FEW,
                    "One unit is treated: what happened to it alone cannot be told from the effect. A synthetic control can be tried.");
        }
    }

    /** A unit in a period. */
    record Cell(int unit, int period) {}
}
