package academy.praxis.performance.outcome;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Records many measurements of one outcome in one transaction, by a handful of statements however many there are. */
@ApplicationScoped
class ObservationBatch {
    /** What the lines were checked against must still hold; and nobody else records meanwhile. */
    private static final String LOCK =
            "select 1 from outcome where id = $1 and cadence = $2 and unit_of_analysis = $3 and metric_measure = $4 for update";

    private static final String SUPERSEDE = """
            update observation o set superseded_at = $6
            from unnest($2::uuid[], $3::date[], $4::float8[], $5::float8[]) as n (unit_id, period_start, value, denominator)
            where o.outcome_id = $1 and o.unit_id = n.unit_id and o.period_start = n.period_start
                and o.superseded_at is null and (o.value, o.denominator) is distinct from (n.value, n.denominator)""";
    private static final String INSERT = """
            insert into observation
                (id, outcome_id, unit_id, period, period_start, value, denominator, recorded_by, recorded_by_client, recorded_at)
            select n.id, $1, n.unit_id, n.period, n.period_start, n.value, n.denominator, $8, $9, $10
            from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::float8[], $7::float8[])
                as n (id, unit_id, period, period_start, value, denominator)
            where not exists (select from observation o where o.outcome_id = $1 and o.unit_id = n.unit_id
                and o.period_start = n.period_start and o.superseded_at is null)""";

    private static final String CHANGED =
            "update outcome set observation_revision = observation_revision + 1 where id = $1";

    /** The figures of periods anew from the values that hold now. */
    static final String FIGURES = """
            insert into outcome_period as p (outcome_id, period_start, period, units, mean, weighted)
            select outcome_id, period_start, min(period), count(*), avg(value),
                case when count(denominator) = count(*) then sum(value * denominator) / sum(denominator) end
            from observation where outcome_id = $1 and period_start = any($2) and superseded_at is null
            group by outcome_id, period_start
            on conflict (outcome_id, period_start) do update
                set units = excluded.units, mean = excluded.mean, weighted = excluded.weighted""";

    private final Pool pool;

    ObservationBatch(Pool pool) {
        this.pool = pool;
    }

    /**
     * What recording did.
     *
     * @param written rows that were added; the other measurements were known already
     * @param corrected those of them that took another value's place
     */
    record Tally(int written, int corrected) {
        static final Tally NOTHING = new Tally(0, 0);
    }

    /**
     * Records the measurements; none may be there twice.
     *
     * @param dryRun whether all is taken back at the end, so that only the tally remains
     */
    Uni<Tally> record(OutcomeView outcome, List<Measurement> measured, Recorder by, boolean dryRun) {
        return inTransaction(dryRun, connection -> written(connection, outcome, measured, by));
    }

    /** Does something in one transaction. @param dryRun whether all is taken back at the end */
    <T> Uni<T> inTransaction(boolean dryRun, Function<SqlConnection, Uni<T>> change) {
        return pool.withConnection(connection -> connection
                .begin()
                .flatMap(transaction -> change.apply(connection)
                        .call(() -> dryRun ? transaction.rollback() : transaction.commit())
                        .onFailure()
                        .call(() -> rollback(transaction))));
    }

    /** As {@link #record}, within a transaction. */
    Uni<Tally> written(SqlConnection connection, OutcomeView outcome, List<Measurement> measured, Recorder by) {
        return measured.isEmpty() ? Uni.createFrom().item(Tally.NOTHING) : write(connection, outcome, measured, by);
    }

    private static Uni<Void> rollback(Transaction transaction) {
        // The failure that led here matters, not one of taking it back.
        return transaction.rollback().onFailure().recoverWithNull();
    }

    private static Uni<Tally> write(
            SqlConnection connection, OutcomeView outcome, List<Measurement> measured, Recorder by) {
        OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        UUID[] units = measured.stream().map(Measurement::unitId).toArray(UUID[]::new);
        String[] periods = measured.stream().map(m -> m.period().text()).toArray(String[]::new);
        LocalDate[] starts = measured.stream().map(m -> m.period().start()).toArray(LocalDate[]::new);
        Double[] values = measured.stream().map(Measurement::value).toArray(Double[]::new);
        Double[] denominators = measured.stream().map(Measurement::denominator).toArray(Double[]::new);
        UUID[] ids = measured.stream().map(m -> Ids.next()).toArray(UUID[]::new);
        return lock(connection, outcome)
                .flatMap(locked ->
                        execute(connection, SUPERSEDE, outcome.id(), units, starts, values, denominators, now))
                .flatMap(corrected -> execute(
                                connection,
                                INSERT,
                                outcome.id(),
                                ids,
                                units,
                                periods,
                                starts,
                                values,
                                denominators,
                                by.memberId(),
                                by.client(),
                                now)
                        .map(written -> new Tally(written, corrected)))
                .call(tally -> tally.written() == 0
                        ? Uni.createFrom().voidItem()
                        : execute(connection, CHANGED, outcome.id())
                                .flatMap(none -> execute(
                                        connection,
                                        FIGURES,
                                        outcome.id(),
                                        Arrays.stream(starts).distinct().toArray(LocalDate[]::new))));
    }

    private static Uni<Void> lock(SqlConnection connection, OutcomeView outcome) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(
                        outcome.id(),
                        outcome.cadence().name(),
                        outcome.unitOfAnalysis().name(),
                        outcome.metric().measure().name()))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw ProblemException.conflict(
                                "The outcome's unit, cadence or measure was changed in the meantime.");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Integer> execute(SqlConnection connection, String sql, Object... values) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.tuple(Arrays.asList(values)))
                .map(rows -> rows.rowCount());
    }
}
