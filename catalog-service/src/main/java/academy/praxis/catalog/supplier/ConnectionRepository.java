package academy.praxis.catalog.supplier;

import academy.praxis.catalog.fetch.FetchState;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class ConnectionRepository implements PanacheRepositoryBase<Connection, UUID> {
    /** The most pages of one connection whose state is kept. */
    static final int MOST_STATES = 20_000;

    Uni<Connection> byId(UUID supplier, UUID id) {
        return find("id = ?1 and supplierId = ?2", id, supplier)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("connection", id));
    }

    /** Oldest first. */
    Uni<List<Connection>> page(UUID supplier, PageRequest page) {
        Filter filter = new Filter().and("supplierId = :supplier", "supplier", supplier);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt >= :time", "time", after.instant(0))
                    .and("(createdAt > :time or id > :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt, id"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** What servers told of pages in earlier runs. */
    Uni<Map<String, FetchState>> known(UUID connection) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select url, etag, last_modified from supplier_fetch_state where connection_id = :connection",
                                Object[].class)
                        .setParameter("connection", connection)
                        .getResultList())
                .map(rows -> {
                    Map<String, FetchState> known = new HashMap<>();
                    rows.forEach(row -> known.put((String) row[0], new FetchState((String) row[1], (String) row[2])));
                    return known;
                });
    }

    /** Keeps these beside those of other pages; the oldest go when there are too many. */
    Uni<Void> know(UUID connection, Map<String, FetchState> states) {
        if (states.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<String, FetchState>> rows = List.copyOf(states.entrySet());
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into supplier_fetch_state (connection_id, url_hash, url, etag, last_modified, at)
                        select :connection, sha256(convert_to(url, 'UTF8')), url, etag, modified, now()
                        from unnest(cast(:urls as text[]), cast(:etags as text[]), cast(:modified as text[])) s (url, etag, modified)
                        on conflict (connection_id, url_hash) do update
                            set etag = excluded.etag, last_modified = excluded.last_modified, at = excluded.at
                        """)
                        .setParameter("connection", connection)
                        .setParameter("urls", texts(rows, Map.Entry::getKey))
                        .setParameter("etags", texts(rows, row -> row.getValue().etag()))
                        .setParameter(
                                "modified", texts(rows, row -> row.getValue().lastModified()))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery("""
                                delete from supplier_fetch_state where connection_id = :connection and url_hash in (
                                    select url_hash from supplier_fetch_state where connection_id = :connection
                                    order by at desc, url_hash offset :most)
                                """)
                                .setParameter("connection", connection)
                                .setParameter("most", MOST_STATES)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** Keeps what a run learned; {@code null} leaves what is there. Not a change of the connection as curators see it: its version stays. */
    Uni<Void> remember(UUID connection, String bookmark, String described) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        update supplier_connection set bookmark = coalesce(cast(:bookmark as text), bookmark),
                            described = coalesce(cast(:described as text), described)
                        where id = :id
                        """)
                        .setParameter("bookmark", bookmark)
                        .setParameter("described", described)
                        .setParameter("id", connection)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets what would spare the next run of this connection the reading. */
    Uni<Void> readAnew(UUID connection) {
        return forget("connection_id = :id", "id = :id", connection);
    }

    /** As {@link #readAnew}, for all of a supplier. */
    Uni<Void> readAllAnew(UUID supplier) {
        return forget(
                "connection_id in (select id from supplier_connection where supplier_id = :id)",
                "supplier_id = :id",
                supplier);
    }

    private Uni<Void> forget(String states, String connections, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from supplier_fetch_state where " + states)
                        .setParameter("id", id)
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(
                                        "update supplier_connection set bookmark = null where bookmark is not null and "
                                                + connections)
                                .setParameter("id", id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
