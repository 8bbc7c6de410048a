package academy.praxis.catalog.signal;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What members opened and saved. */
@ApplicationScoped
class UseRepository {
    private static final String OPEN = """
            insert into opened_item (member_id, item_id, day, at) values (:member, :item, :day, :at) on conflict do nothing
            """;

    /** Only of an item that there is; taking away what was never saved is kept, in case its saving comes in later. */
    private static final String SAVE = """
            insert into saved_item (member_id, item_id, saved, at)
            select :member, id, :saved, :at from item where id = :item
            on conflict (member_id, item_id) do update set saved = excluded.saved, at = excluded.at
            where saved_item.at < excluded.at
            """;

    private static final String SAVED = """
            select item_id, at from saved_item where member_id = :member and saved
            and (cast(cast(:at as text) as timestamptz) is null or (at, item_id) < (cast(cast(:at as text) as timestamptz), cast(:item as uuid)))
            order by at desc, item_id desc limit :most
            """;

    private static final String ALL = """
            select kind, item_id, task, helped, why, at, concat(kind, ' ', item_id, ' ', task) as key from (
                select 'HELPFULNESS' as kind, item_id, task, helped, why, said_at as at from helpfulness_vote
                    where member_id = :member and task <> '' and helped is not null
                union all select 'SAVED', item_id, '', null, null, at from saved_item where member_id = :member and saved
                union all select 'OPENED', item_id, '', null, null, at from opened_item where member_id = :member
            ) signal
            where (cast(:kind as text) is null or kind = cast(:kind as text))
            and (cast(cast(:at as text) as timestamptz) is null
                or (at, concat(kind, ' ', item_id, ' ', task) collate "C") < (cast(cast(:at as text) as timestamptz), cast(:key as text) collate "C"))
            order by at desc, concat(kind, ' ', item_id, ' ', task) collate "C" desc limit :most
            """;

    Uni<Void> open(UUID member, UUID item, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPEN)
                        .setParameter("member", member)
                        .setParameter("item", item)
                        .setParameter("day", LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One at a time for each member, so that nobody saves more than they may. */
    Uni<Long> lockAndCountOthers(UUID member, UUID item) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:lock, 0)) as text)", String.class)
                        .setParameter("lock", "saved-item:" + member)
                        .getSingleResult()
                        .flatMap(locked -> session.createNativeQuery(
                                        "select count(*) from saved_item where member_id = :member and item_id <> :item",
                                        Long.class)
                                .setParameter("member", member)
                                .setParameter("item", item)
                                .getSingleResult()));
    }

    Uni<Void> save(UUID member, UUID item, boolean saved, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE)
                        .setParameter("member", member)
                        .setParameter("item", item)
                        .setParameter("saved", saved)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Saved last comes first. */
    Uni<List<Saved>> saved(UUID member, PageRequest page) {
        Cursor after = page.after();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVED, Object[].class)
                        .setParameter("member", member)
                        .setParameter(
                                "at", after.isStart() ? null : after.instant(0).toString())
                        .setParameter(
                                "item", after.isStart() ? null : after.uuid(1).toString())
                        .setParameter("most", page.limit() + 1)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Saved((UUID) row[0], time(row[1])))
                        .toList());
    }

    /** All that this member left, the latest first. */
    Uni<List<SignalRow>> signals(UUID member, SignalKind kind, PageRequest page) {
        Cursor after = page.after();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALL, Object[].class)
                        .setParameter("member", member)
                        .setParameter("kind", kind == null ? null : kind.name())
                        .setParameter(
                                "at", after.isStart() ? null : after.instant(0).toString())
                        .setParameter("key", after.isStart() ? null : after.text(1))
                        .setParameter("most", page.limit() + 1)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new SignalRow(
                                SignalKind.valueOf((String) row[0]),
                                (UUID) row[1],
                                (String) row[2],
                                (Boolean) row[3],
                                (String) row[4],
                                time(row[5]),
                                (String) row[6]))
                        .toList());
    }

    private static Instant time(Object time) {
        return ((OffsetDateTime) time).toInstant();
    }

    /** A saved item. */
    record Saved(UUID itemId, Instant at) {}

    /** One signal; the key tells it from others of the same time. */
    record SignalRow(SignalKind kind, UUID itemId, String task, Boolean helped, String why, Instant at, String key) {}
}
