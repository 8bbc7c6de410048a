package academy.praxis.performance.exemplar;

import academy.praxis.kit.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Who agreed that their own measured values are looked at. */
@ApplicationScoped
class ConsentStore {
    private static final String ALL = """
            select c.member_id from exemplar_consent c join member m on m.id = c.member_id where m.active
            order by c.member_id limit 50000""";
    private static final String OF = "select given_at from exemplar_consent where member_id = $1";
    private static final String GIVE =
            "insert into exemplar_consent (member_id, given_at) values ($1, $2) on conflict do nothing";
    private static final String TAKE_BACK = "delete from exemplar_consent where member_id = $1";

    private final Pool pool;

    ConsentStore(Pool pool) {
        this.pool = pool;
    }

    /** The active members who agreed. */
    Uni<List<UUID>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("member_id"))
                        .toList());
    }

    Uni<ConsentView> of(UUID memberId) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(memberId))
                .map(rows -> rows.size() == 0
                        ? new ConsentView(false, null)
                        : new ConsentView(
                                true, Rows.instant(rows.iterator().next().getValue("given_at"))));
    }

    Uni<ConsentView> set(UUID memberId, boolean given) {
        Uni<RowSet<Row>> done = given
                ? pool.preparedQuery(GIVE).execute(Tuple.of(memberId, OffsetDateTime.now(ZoneOffset.UTC)))
                : pool.preparedQuery(TAKE_BACK).execute(Tuple.of(memberId));
        return done.flatMap(rows -> of(memberId));
    }
}
