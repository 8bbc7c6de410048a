package academy.praxis.catalog.signal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The numbers that others are shown and ranking reads, by item and task; the task {@code ''} is the item as a whole. */
@ApplicationScoped
class TallyRepository {
    private static final String MAKE = """
            insert into item_helpfulness (item_id, task) values (:item, ''), (:item, :task) on conflict do nothing
            """;

    /** What authors and owners say of their own does not count. */
    private static final String WORDS = """
            with word as (
                select v.id, v.shown,
                    case when v.member_id = i.owner_id or v.member_id = i.author_id then null else v.helped end as helped
                from helpfulness_vote v join item i on i.id = v.item_id
                where v.item_id = :item and v.task = :task)
            """;

    private static final String COUNT = WORDS + """
            select count(helped), count(*) filter (where helped), count(*) filter (where helped is distinct from shown) from word
            """;

    private static final String MARK = WORDS + """
            update helpfulness_vote v set shown = case when :some then word.helped end from word where v.id = word.id
            """;

    private static final String KEEP = """
            update item_helpfulness set members = :members, helped = :helped where item_id = :item and task = :task
            """;

    /** One at a time for each item: who counts sees all words before theirs. */
    Uni<Void> lock(UUID item, String task) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MAKE)
                        .setParameter("item", item)
                        .setParameter("task", task)
                        .executeUpdate()
                        .flatMap(made -> session.createNativeQuery(
                                        "select version from item_helpfulness where item_id = :item and task = '' for update",
                                        Long.class)
                                .setParameter("item", item)
                                .getSingleResult()))
                .replaceWithVoid();
    }

    /** Shows what was said by now, when {@link Batches} allow; whether it did. */
    Uni<Boolean> show(UUID item, String task) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(COUNT, Object[].class)
                        .setParameter("item", item)
                        .setParameter("task", task)
                        .getSingleResult())
                .flatMap(row -> Batches.areDue(number(row[2]))
                        ? keep(item, task, Batches.shown(new Tally(number(row[0]), number(row[1]))))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private static Uni<Integer> keep(UUID item, String task, Tally shown) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MARK)
                        .setParameter("item", item)
                        .setParameter("task", task)
                        .setParameter("some", shown.members() > 0)
                        .executeUpdate()
                        .flatMap(marked -> session.createNativeQuery(KEEP)
                                .setParameter("members", shown.members())
                                .setParameter("helped", shown.helped())
                                .setParameter("item", item)
                                .setParameter("task", task)
                                .executeUpdate()));
    }

    /** The version that the item's numbers have from now on. */
    Uni<Long> nextVersion(UUID item) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update item_helpfulness set version = version + 1 where item_id = :item and task = '' returning version",
                                Long.class)
                        .setParameter("item", item)
                        .getSingleResult());
    }

    /** What is shown of one item, by task; only where something is. */
    Uni<Map<String, Tally>> shown(UUID item) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select task, members, helped from item_helpfulness where item_id = :item and members > 0",
                                Object[].class)
                        .setParameter("item", item)
                        .getResultList())
                .map(rows -> {
                    Map<String, Tally> shown = new TreeMap<>();
                    rows.forEach(row -> shown.put((String) row[0], new Tally(number(row[1]), number(row[2]))));
                    return shown;
                });
    }

    /** What is shown of these items for these tasks, by task and item; only where something is. */
    Uni<Map<String, Map<UUID, Tally>>> shown(Collection<UUID> items, Collection<String> tasks) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select task, item_id, members, helped from item_helpfulness where item_id = any(:items) and task = any(:tasks) and members > 0",
                                Object[].class)
                        .setParameter("items", items.toArray(UUID[]::new))
                        .setParameter("tasks", tasks.toArray(String[]::new))
                        .getResultList())
                .map(rows -> {
                    Map<String, Map<UUID, Tally>> shown = new HashMap<>();
                    rows.forEach(row -> shown.computeIfAbsent((String) row[0], task -> new HashMap<>())
                            .put((UUID) row[1], new Tally(number(row[2]), number(row[3]))));
                    return shown;
                });
    }

    /** How many items of the catalog have each tally. */
    Uni<Map<Tally, Long>> all() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select members, helped, count(*) from item_helpfulness where task = '' and members > 0 group by members, helped",
                                Object[].class)
                        .getResultList())
                .map(TallyRepository::histogram);
    }

    /** By how many members an item is saved, and opened. */
    Uni<int[]> uses(UUID item) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select (select count(*) from saved_item where item_id = :item and saved), (select count(distinct member_id) from opened_item where item_id = :item)",
                                Object[].class)
                        .setParameter("item", item)
                        .getSingleResult())
                .map(row -> new int[] {number(row[0]), number(row[1])});
    }

    private static Map<Tally, Long> histogram(List<Object[]> rows) {
        Map<Tally, Long> all = new HashMap<>();
        rows.forEach(row -> all.put(new Tally(number(row[0]), number(row[1])), ((Number) row[2]).longValue()));
        return all;
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
