package academy.praxis.catalog.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * What changed, for read models that follow the store. Positions are transaction ids and not times or a sequence, because what commits
 * late would be missed by those: a pass reads everything at or after the oldest transaction that was still open before the last pass
 * (PostgreSQL, section 9.28.13, {@code pg_snapshot_xmin}), some of it more than once.
 */
@ApplicationScoped
public class ItemChanges {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OLDEST_OPEN =
            "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)";
    private static final String ROWS = """
            select id, cast(cast(change_xid as text) as bigint) from item
            where (change_xid, id) > (cast(:transaction as xid8), :after)
            order by change_xid, id limit :most
            """;

    private final ItemRepository items;

    ItemChanges(ItemRepository items) {
        this.items = items;
    }

    /**
     * Where one is in the changes.
     *
     * @param transaction the transaction of the last change read
     * @param after the item of that change
     */
    public record Position(long transaction, UUID after) {
        /** Before the first change of all. */
        public static final Position START = at(0);

        /** At the beginning of what this and later transactions changed. */
        public static Position at(long transaction) {
            return new Position(transaction, BEFORE_ALL);
        }
    }

    /**
     * Some changes.
     *
     * @param next where to go on in this pass
     * @param horizon where the next pass begins, when this was the first batch of this pass: {@code Position.at(horizon)}
     * @param last whether this pass is at its end
     */
    public record Batch(List<IndexedItem> items, Position next, long horizon, boolean last) {}

    /**
     * The changes after a position, in a session of its own.
     *
     * @param most 1 to 1,000
     */
    public Uni<Batch> since(Position position, int most) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OLDEST_OPEN, Long.class)
                        .getSingleResult()
                        .flatMap(horizon -> session.createNativeQuery(ROWS, Object[].class)
                                .setParameter("transaction", Long.toString(position.transaction()))
                                .setParameter("after", position.after())
                                .setParameter("most", most)
                                .getResultList()
                                .flatMap(rows -> batch(rows, position, horizon, most)))));
    }

    private Uni<Batch> batch(List<Object[]> rows, Position position, long horizon, int most) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(new Batch(List.of(), position, horizon, true));
        }
        Object[] last = rows.get(rows.size() - 1);
        Position next = new Position((Long) last[1], (UUID) last[0]);
        List<UUID> ids = rows.stream().map(row -> (UUID) row[0]).toList();
        return items.list("id in ?1", ids)
                .map(found -> new Batch(found.stream().map(Item::indexed).toList(), next, horizon, rows.size() < most));
    }
}
