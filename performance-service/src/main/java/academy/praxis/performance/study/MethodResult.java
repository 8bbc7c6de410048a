package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.UnitOfAnalysis;

/**
 * What one method says.
 *
 * @param main whether it is the one that the plan was frozen with
 * @param value the mean effect on the treated since they began, in the metric's unit; {@code null} where it cannot be estimated
 * @param low of the interval that holds the true value 95 times in 100; {@code null} where there is none
 * @param p how likely a value at least this far from 0 is where there is no effect, 0 to 1
 * @param lotsP the same by drawing the lots anew, of designs by lot
 * @param percent the value as a share of the treated units' mean before, in percent; {@code null} where that is 0
 * @param smallest the smallest effect that would have been seen in 4 of 5 such studies, in the metric's unit
 * @param reason why it cannot be estimated; {@code null} where it is
 */
record MethodResult(
        Method method,
        boolean main,
        Double value,
        Double low,
        Double high,
        Double p,
        Double lotsP,
        Double standardError,
        Double percent,
        Double percentLow,
        Double percentHigh,
        Double smallest,
        int treatedUnits,
        int comparisonUnits,
        int periodsBefore,
        int periodsAfter,
        Sentence reason) {

    /** As it is shown of teams or of persons. */
    MethodResult shown(UnitOfAnalysis unit) {
        return new MethodResult(
                method,
                main,
                Cells.shown(unit, value),
                Cells.shown(unit, low),
                Cells.shown(unit, high),
                Cells.shown(unit, p),
                Cells.shown(unit, lotsP),
                Cells.shown(unit, standardError),
                Cells.shown(unit, percent),
                Cells.shown(unit, percentLow),
                Cells.shown(unit, percentHigh),
                Cells.shown(unit, smallest),
                treatedUnits,
                comparisonUnits,
                periodsBefore,
                periodsAfter,
                reason);
    }

    boolean isEstimated() {
        return value != null;
    }

    /** Whether 0 is outside of the interval, or where there is none, p is at most 0.05. */
    boolean isVisible() {
        return isEstimated() && (low != null ? low > 0 || high < 0 : p != null && p <= 1 - Plan.LEVEL);
    }
}
