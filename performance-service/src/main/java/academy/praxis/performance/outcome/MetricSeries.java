package academy.praxis.performance.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was measured of an outcome.
 *
 * @param ownerId the stakeholder who answers for it
 * @param unit what one counts in
 * @param values those that hold, the latest periods first, by unit within them; at most 200,000
 */
public record MetricSeries(
        UUID outcomeId,
        UUID ownerId,
        String metric,
        String unit,
        boolean higherIsBetter,
        UnitOfAnalysis unitOfAnalysis,
        List<Value> values) {

    /**
     * One measured value.
     *
     * @param unitId the team or member
     * @param period its first day
     * @param denominator what the value is a share of, above 0; {@code null} where it is no share
     */
    public record Value(UUID unitId, LocalDate period, double value, Double denominator) {}
}
