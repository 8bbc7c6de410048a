package academy.praxis.performance.outcome;

import java.util.UUID;

/**
 * A value that is fit to be recorded: the unit is known, the period fits the cadence, the numbers are finite.
 *
 * @param denominator what the value is a share of, above 0; {@code null} where it is no share
 */
record Measurement(UUID unitId, Period period, double value, Double denominator) {}
