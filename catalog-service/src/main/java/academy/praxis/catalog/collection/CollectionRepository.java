package academy.praxis.catalog.collection;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CollectionRepository implements PanacheRepositoryBase<ItemCollection, UUID> {
    private static final String INSERT = """
            insert into collection_entry (collection_id, item_id, place, note)
            select :collection, e.item_id, e.place, e.note
            from unnest(cast(:items as uuid[]), cast(:places as int[]), cast(:notes as text[])) as e (item_id, place, note)
            """;

    /** Newest first: those for everyone and those of this member, or the latter only. */
    Uni<List<ItemCollection>> page(UUID member, CollectionQuery query, PageRequest page) {
        Filter filter = new Filter()
                .and(
                        query.mine ? "ownerId = :member" : "(ownerId = :member or visibility = 'EVERYONE')",
                        "member",
                        member)
                .and("task = :task", "task", query.task)
                .and("theme = :theme", "theme", query.theme);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** One at a time for each member, so that nobody makes more than they may. */
    Uni<Long> lockAndCount(UUID owner) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:lock, 0)) as text)", String.class)
                        .setParameter("lock", "collection:" + owner)
                        .getSingleResult())
                .flatMap(locked -> count("ownerId", owner));
    }

    /** In their order. */
    Uni<List<NewEntry>> entries(UUID collection) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select item_id, note from collection_entry where collection_id = :collection order by place",
                                Object[].class)
                        .setParameter("collection", collection)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new NewEntry((UUID) row[0], (String) row[1]))
                        .toList());
    }

    Uni<Void> replaceEntries(UUID collection, List<NewEntry> entries) {
        return deleteEntries(collection)
                .flatMap(deleted -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(INSERT)
                                .setParameter("collection", collection)
                                .setParameter(
                                        "items",
                                        entries.stream().map(NewEntry::itemId).toArray(UUID[]::new))
                                .setParameter(
                                        "places",
                                        java.util.stream.IntStream.range(0, entries.size())
                                                .boxed()
                                                .toArray(Integer[]::new))
                                .setParameter(
                                        "notes",
                                        entries.stream().map(NewEntry::note).toArray(String[]::new))
                                .executeUpdate()))
                .replaceWithVoid();
    }

    Uni<Integer> deleteEntries(UUID collection) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from collection_entry where collection_id = :collection")
                        .setParameter("collection", collection)
                        .executeUpdate());
    }

    /** Those that nobody but their owner could find. */
    Uni<Void> deletePersonal(UUID owner) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                delete from collection_entry where collection_id in (
                                    select id from collection where owner_id = :owner and visibility <> 'EVERYONE')
                                """)
                        .setParameter("owner", owner)
                        .executeUpdate())
                .flatMap(deleted -> delete("ownerId = ?1 and visibility <> ?2", owner, Visibility.EVERYONE))
                .replaceWithVoid();
    }
}
