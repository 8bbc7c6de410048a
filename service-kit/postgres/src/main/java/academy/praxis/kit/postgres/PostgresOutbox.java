package academy.praxis.kit.postgres;

import academy.praxis.kit.outbox.OutboxRecord;
import academy.praxis.kit.outbox.OutboxStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The outbox table, read by the one instance that holds its advisory lock. The lock belongs to a connection that is kept for this
 * alone, so it goes to another instance by itself when this one dies.
 */
@ApplicationScoped
class PostgresOutbox implements OutboxStore {
    private static final String LEAD = "select pg_try_advisory_lock(hashtext('academy.praxis.outbox'))";
    private static final String NEXT =
            "select id, topic, type, aggregate_id, time, data, traceparent from outbox order by seq limit $1";
    private static final String SENT = "delete from outbox where id = any($1)";

    private final Pool pool;
    private SqlConnection lead;

    PostgresOutbox(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<OutboxRecord>> next(int max) {
        return leadership()
                .flatMap(connection -> connection == null
                        ? Uni.createFrom().item(List.of())
                        : connection
                                .preparedQuery(NEXT)
                                .execute(Tuple.of(max))
                                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                        .map(PostgresOutbox::record)
                                        .toList()));
    }

    @Override
    public Uni<Void> sent(List<OutboxRecord> events) {
        UUID[] ids = events.stream().map(OutboxRecord::id).toArray(UUID[]::new);
        return leadership()
                .flatMap(connection -> connection == null
                        // Lost the lead meanwhile: the next leader sends them again, which consumers bear.
                        ? Uni.createFrom().voidItem()
                        : connection.preparedQuery(SENT).execute(Tuple.of(ids)).replaceWithVoid());
    }

    @Override
    public Uni<Void> release() {
        SqlConnection held = lead;
        lead = null;
        return held == null ? Uni.createFrom().voidItem() : held.close();
    }

    private Uni<SqlConnection> leadership() {
        if (lead != null) {
            return Uni.createFrom().item(lead);
        }
        return pool.getConnection()
                .flatMap(connection -> connection
                        .query(LEAD)
                        .execute()
                        .flatMap(rows -> rows.iterator().next().getBoolean(0)
                                ? Uni.createFrom().item(hold(connection))
                                : connection.close().replaceWith((SqlConnection) null))
                        .onFailure()
                        .call(connection::close));
    }

    private SqlConnection hold(SqlConnection connection) {
        connection.closeHandler(() -> lead = null);
        lead = connection;
        return connection;
    }

    private static OutboxRecord record(Row row) {
        return new OutboxRecord(
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("type"),
                row.getUUID("aggregate_id"),
                row.get(OffsetDateTime.class, "time").toInstant(),
                row.getString("data"),
                row.getString("traceparent"));
    }
}
