package academy.praxis.performance.outcome;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What was measured of outcomes, for features that reckon with it. Call outside of a session. */
@ApplicationScoped
public class MetricHistory {
    private static final int MOST_VALUES = 200_000;

    private static final String OUTCOME =
            "select owner_id, metric_name, metric_unit, metric_direction, unit_of_analysis, cadence from outcome where id = $1";

    private static final String VALUES = """
            select unit_id, period_start, value, denominator from observation
            where outcome_id = $1 and superseded_at is null and ($4 or unit_id = any($5))
                and period_start > (select max(period_start) from observation
                        where outcome_id = $1 and superseded_at is null)
                    - case $3 when 'WEEKLY' then make_interval(weeks => $2)
                        when 'MONTHLY' then make_interval(months => $2) else make_interval(months => 3 * $2) end
            order by period_start desc, unit_id limit %d""".formatted(MOST_VALUES);

    private final Pool pool;

    MetricHistory(Pool pool) {
        this.pool = pool;
    }

    /** The values of the last periods, of all units; empty when there is no such outcome. */
    public Uni<Optional<MetricSeries>> of(UUID outcomeId, int periods) {
        return series(outcomeId, periods, null);
    }

    /** As {@link #of(UUID, int)}, of these units only: values of others are not even read. */
    public Uni<Optional<MetricSeries>> of(UUID outcomeId, int periods, Collection<UUID> unitIds) {
        return series(outcomeId, periods, unitIds);
    }

    private Uni<Optional<MetricSeries>> series(UUID outcomeId, int periods, Collection<UUID> unitIds) {
        return pool.preparedQuery(OUTCOME).execute(Tuple.of(outcomeId)).flatMap(found -> {
            if (found.size() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            Row outcome = found.iterator().next();
            UUID[] units = unitIds == null ? new UUID[0] : unitIds.toArray(UUID[]::new);
            return pool.preparedQuery(VALUES)
                    .execute(Tuple.of(outcomeId, periods, outcome.getString("cadence"), unitIds == null, units))
                    .map(rows -> Optional.of(series(outcomeId, outcome, rows)));
        });
    }

    private static MetricSeries series(UUID outcomeId, Row outcome, RowSet<Row> rows) {
        return new MetricSeries(
                outcomeId,
                outcome.getUUID("owner_id"),
                outcome.getString("metric_name"),
                outcome.getString("metric_unit"),
                outcome.getString("metric_direction").equals(Metric.Direction.HIGHER_IS_BETTER.name()),
                UnitOfAnalysis.valueOf(outcome.getString("unit_of_analysis")),
                StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new MetricSeries.Value(
                                row.getUUID("unit_id"),
                                row.getLocalDate("period_start"),
                                row.getDouble("value"),
                                row.getDouble("denominator")))
                        .toList());
    }
}
