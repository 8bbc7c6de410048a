package academy.praxis.catalog.signal;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What members said of items. Rows are written in SQL: of two writes at the same moment the database keeps the later word. */
@ApplicationScoped
class VoteRepository {
    private static final String IS_KNOWN_TASK = """
            select exists (select 1 from item where id = :item and :task = any(tasks))
                or exists (select 1 from item where tasks @> cast(array[:task] as varchar[])
                    and status = 'PUBLISHED' and same_as is null and audience = '{}')
            """;

    private static final String WRITE = """
            insert into helpfulness_vote (id, member_id, item_id, task, helped, why, said_at)
            values (:id, :member, :item, :task, cast(cast(:helped as text) as boolean), cast(:why as text), :at)
            on conflict (member_id, item_id, task)
            do update set helped = excluded.helped, why = excluded.why, said_at = excluded.said_at
            where helpfulness_vote.said_at < excluded.said_at
            """;

    private static final String WRITE_WHOLE = """
            insert into helpfulness_vote (id, member_id, item_id, task, helped, said_at)
            select :id, :member, :item, '', bool_or(helped), max(said_at) from helpfulness_vote
            where member_id = :member and item_id = :item and task <> ''
            on conflict (member_id, item_id, task) do update set helped = excluded.helped, said_at = excluded.said_at
            """;

    private static final String MINE = """
            select v.task, v.helped, v.why, v.said_at,
                v.member_id <> i.owner_id and v.member_id is distinct from i.author_id as counts
            from helpfulness_vote v join item i on i.id = v.item_id
            where v.member_id = :member and v.item_id = :item and v.task <> '' and v.helped is not null
            and (cast(:task as text) is null or v.task = cast(:task as text))
            order by v.task
            """;

    private static final String REASONS = """
            select id, task, helped, why, said_at from helpfulness_vote
            where item_id = :item and why is not null and helped is not null
            and (cast(cast(:helped as text) as boolean) is null or helped = cast(cast(:helped as text) as boolean))
            and (cast(:task as text) is null or task = cast(:task as text))
            and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id limit :most
            """;

    /** A task of the item, or of any item that is for everyone; so nobody makes tasks up, nor learns those of hidden items. */
    Uni<Boolean> isKnownTask(UUID item, String task) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(IS_KNOWN_TASK, Boolean.class)
                        .setParameter("item", item)
                        .setParameter("task", task)
                        .getSingleResult());
    }

    /** How many tasks this member said something about, taken back or not, beside this one. */
    Uni<Long> otherTasks(UUID member, UUID item, String task) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from helpfulness_vote where member_id = :member and item_id = :item and task not in ('', :task)",
                                Long.class)
                        .setParameter("member", member)
                        .setParameter("item", item)
                        .setParameter("task", task)
                        .getSingleResult());
    }

    Uni<Boolean> has(UUID member, UUID item, String task) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select exists (select 1 from helpfulness_vote where member_id = :member and item_id = :item and task = :task)",
                                Boolean.class)
                        .setParameter("member", member)
                        .setParameter("item", item)
                        .setParameter("task", task)
                        .getSingleResult());
    }

    /** Whether it is later than what was known. {@code null} as {@code helped} takes the word back. */
    Uni<Boolean> write(UUID member, UUID item, String task, Boolean helped, String why, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WRITE)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("member", member)
                        .setParameter("item", item)
                        .setParameter("task", task)
                        .setParameter("helped", helped == null ? null : helped.toString())
                        .setParameter("why", why)
                        .setParameter("at", at)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** The item as a whole helped whom it helped with any task. */
    Uni<Void> writeWhole(UUID member, UUID item) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WRITE_WHOLE)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("member", member)
                        .setParameter("item", item)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * What a member said of an item, by task.
     *
     * @param task {@code null} for all
     */
    Uni<List<VoteView>> mine(UUID member, UUID item, String task) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MINE, Object[].class)
                        .setParameter("member", member)
                        .setParameter("item", item)
                        .setParameter("task", task)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new VoteView(
                                item,
                                (String) row[0],
                                (Boolean) row[1],
                                (String) row[2],
                                ((OffsetDateTime) row[3]).toInstant(),
                                (Boolean) row[4]))
                        .toList());
    }

    /** In the order of random ids, which tells nothing of when or by whom. */
    Uni<List<Reason>> reasons(UUID item, ReasonQuery query, PageRequest page) {
        Cursor after = page.after();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REASONS, Object[].class)
                        .setParameter("item", item)
                        .setParameter("helped", query.helped == null ? null : query.helped.toString())
                        .setParameter("task", query.task)
                        .setParameter(
                                "after", after.isStart() ? null : after.uuid(0).toString())
                        .setParameter("most", page.limit() + 1)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Reason(
                                (UUID) row[0],
                                (String) row[1],
                                (Boolean) row[2],
                                (String) row[3],
                                ((OffsetDateTime) row[4]).toInstant()))
                        .toList());
    }

    /** A reason with what its order rests on. */
    record Reason(UUID id, String task, boolean helped, String why, Instant at) {}
}
