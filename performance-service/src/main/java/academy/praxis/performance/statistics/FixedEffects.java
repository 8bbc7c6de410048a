package academy.praxis.performance.statistics;

import java.util.Arrays;

/**
 * Takes the means of units and of periods out of values, in turn until nothing is left of them; a regression on what remains has the
 * coefficients of one with a dummy for each unit and period (Frisch & Waugh 1933; Guimarães & Portugal 2010 for unbalanced panels).
 */
public final class FixedEffects {
    private static final int MOST_ROUNDS = 10_000;
    private static final double TOLERANCE = 1e-11;

    private final int[] units;
    private final int[] periods;
    private final int unitCount;
    private final int periodCount;

    /**
     * @param units each value's unit, numbered from 0
     * @param periods each value's period, numbered from 0
     */
    public FixedEffects(int[] units, int[] periods) {
        this.units = units;
        this.periods = periods;
        this.unitCount = Arrays.stream(units).max().orElse(-1) + 1;
        this.periodCount = Arrays.stream(periods).max().orElse(-1) + 1;
    }

    /** How many means are taken out: one of them is in both. */
    public int count() {
        return unitCount + periodCount - 1;
    }

    /** What is left of the values. */
    public double[] takenOut(double[] values) {
        double[] rest = values.clone();
        double size =
                Math.max(1e-300, Arrays.stream(values).map(Math::abs).max().orElse(1));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = Math.max(takeOut(rest, units, unitCount), takeOut(rest, periods, periodCount));
            if (moved <= TOLERANCE * size) {
                return rest;
            }
        }
        throw new NotEstimableException(
                NotEstimableException.Reason.NO_CONVERGENCE, "Units and periods of these values cannot be told apart.");
    }

    /** @return the largest mean that was taken out */
    private static double takeOut(double[] values, int[] groups, int count) {
        double[] mean = new double[count];
        int[] size = new int[count];
        for (int i = 0; i < values.length; i++) {
            mean[groups[i]] += values[i];
            size[groups[i]]++;
        }
        double largest = 0;
        for (int g = 0; g < count; g++) {
            mean[g] = size[g] == 0 ? 0 : mean[g] / size[g];
            largest = Math.max(largest, Math.abs(mean[g]));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean[groups[i]];
        }
        return largest;
    }
}
