package academy.praxis.catalog.outbound;

import academy.praxis.catalog.item.ItemForm;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads items with what harvesters are told of them ({@code offered_item}, which the database keeps by itself). */
@ApplicationScoped
class OutboundRepository {
    private static final String COLUMNS = """
            i.id, i.title, i.summary, %s as body, i.form, i.minutes, i.media_seconds, i.languages, i.tasks, i.obstacles, i.skills,
            i.url, i.licence, i.supplier, i.identifiers, i.origin_url as thread, i.published_at, i.updated_at,
            o.changed_at, coalesce(o.withdrawn, true) as withdrawn
            """;
    private static final String LISTED =
            "select " + COLUMNS.formatted("null::text") + " from offered_item o join item i on i.id = o.item_id where ";

    private static final String ONE = "select " + COLUMNS.formatted("i.body")
            + " from item i left join offered_item o on i.id = o.item_id where i.id = $1";
    private static final String TOLD = LISTED + "o.item_id = $1 and o.changed_at <= $2";
    private static final String CHANGES = LISTED + """
            o.changed_at >= $1 and o.changed_at < $2 and ($3::text is null or i.form = $3)
            and (o.changed_at, o.item_id) > ($4, $5) and (not o.withdrawn or $6)
            order by o.changed_at, o.item_id limit $7
            """;
    private static final String NEWEST = LISTED + """
            i.status = 'PUBLISHED' and not o.withdrawn and ($1::text is null or i.form = $1) and ($2::text is null or $2 = any(i.languages))
            and ($3::text is null or $3 = any(i.tasks)) and (i.published_at, i.id) < ($4, $5)
            order by i.published_at desc, i.id desc limit $6
            """;
    private static final String BOUNDS =
            "select clock_timestamp() as now, min(changed_at) as first, max(changed_at) as last from offered_item";

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Pool pool;

    OutboundRepository(Pool pool) {
        this.pool = pool;
    }

    /** The item with its body, whether it goes out or not; {@code null} when there is none. */
    Uni<OutboundItem> one(UUID id) {
        return select(ONE, id).map(OutboundRepository::firstOrNull);
    }

    /** The item if harvesters have been told of it by then, withdrawn or not; {@code null} otherwise. */
    Uni<OutboundItem> told(UUID id, Instant by) {
        return select(TOLD, id, at(by)).map(OutboundRepository::firstOrNull);
    }

    /** A part of all changes, the oldest first. */
    Uni<List<OutboundItem>> changes(Changes wanted, int limit) {
        return select(
                CHANGES,
                at(wanted.from()),
                at(wanted.before()),
                wanted.form() == null ? null : wanted.form().name(),
                at(wanted.afterTime() == null ? Instant.EPOCH : wanted.afterTime()),
                wanted.afterId() == null ? LOWEST : wanted.afterId(),
                wanted.withdrawn(),
                limit);
    }

    /** Items that are offered, those published last first; those published before this one, or at that time with a lower id. */
    Uni<List<OutboundItem>> newest(FeedQuery query, Instant beforeTime, UUID beforeId, int limit) {
        return select(
                NEWEST,
                query.form == null ? null : query.form.name(),
                query.language,
                query.task,
                at(beforeTime == null ? LAST : beforeTime),
                beforeId == null ? HIGHEST : beforeId,
                limit);
    }

    /** The database's time, and when the first and the last change was. */
    Uni<Bounds> bounds() {
        return pool.query(BOUNDS).execute().map(rows -> {
            Row row = rows.iterator().next();
            Instant now = row.getOffsetDateTime("now").toInstant();
            return new Bounds(now, orElse(row, "first", now), orElse(row, "last", Instant.EPOCH));
        });
    }

    private Uni<List<OutboundItem>> select(String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(Arrays.asList(parameters)))
                .map(OutboundRepository::items);
    }

    private static List<OutboundItem> items(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(OutboundItem::of)
                .toList();
    }

    private static OutboundItem firstOrNull(List<OutboundItem> items) {
        return items.isEmpty() ? null : items.get(0);
    }

    private static Instant orElse(Row row, String column, Instant otherwise) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? otherwise : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** @param last the epoch when there was no change yet */
    record Bounds(Instant now, Instant first, Instant last) {}

    /**
     * Which changes are asked for.
     *
     * @param from at this time or later
     * @param before earlier than this
     * @param form {@code null} for all
     * @param afterTime with {@code afterId} the last one that is known; {@code null} at the start
     * @param withdrawn with those that are no longer offered
     */
    record Changes(Instant from, Instant before, ItemForm form, Instant afterTime, UUID afterId, boolean withdrawn) {}
}
