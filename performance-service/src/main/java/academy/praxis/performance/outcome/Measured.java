package academy.praxis.performance.outcome;

import java.util.List;
import java.util.UUID;

/**
 * What holds of some units of an outcome, over all periods from the first with a value to the last.
 *
 * @param units in the order of the rows
 * @param periods one after the other, without gaps
 * @param values a row for each unit with a value for each period; {@code NaN} where nothing was measured
 * @param denominators as the values; {@code NaN} where there is none
 */
public record Measured(List<UUID> units, List<Period> periods, double[][] values, double[][] denominators) {
    /** Nothing at all. */
    public static final Measured NOTHING = new Measured(List.of(), List.of(), new double[0][], new double[0][]);

    /** The row of a unit; -1 where nothing was ever measured of it. */
    public int row(UUID unit) {
        return units.indexOf(unit);
    }

    /** The column of a period; below 0, or as many as there are periods or more, when it is outside. */
    public int column(Period period, Cadence cadence) {
        return periods.isEmpty() ? -1 : periods.get(0).until(period, cadence);
    }
}
