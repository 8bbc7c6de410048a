package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Viewer;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<Item, UUID> {
    private static final String WORDS = """
            cast(sql('words_in(? || '' '' || ?) @@ to_tsquery(''simple'', folded(?))', title, summary, :words) as Boolean)
            """;

    private static final String FOR_VIEWER = """
            cast(sql('(cardinality(?) = 0 or ? && ?)', audience, audience, :audiences) as Boolean)
            """;
    /** Two imports that bring the same new id would both insert it. */
    private static final String ONE_IMPORT_AT_A_TIME =
            "select 1 from pg_advisory_xact_lock(hashtext('item import'), hashtext(:source))";

    private static final int AT_A_TIME = 100;
    /** Not the nil UUID: items without an owner have that. */
    private static final UUID NOBODY = new UUID(-1, -1);

    Uni<Item> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("learning item", id));
    }

    /** Newest first; what the viewer may not see is left out. */
    Uni<List<Item>> page(ItemQuery query, Viewer viewer, PageRequest page) {
        Filter filter = new Filter()
                .and("status = :status", "status", query.status)
                .and("ownerId = :owner", "owner", query.owner)
                .and("supplierId = :supplier", "supplier", query.supplier)
                .and("source = :source", "source", query.source)
                .and("reviewBy < :today", "today", query.outOfDate ? Item.today() : null)
                .and("form = :form", "form", query.form)
                .and("array_contains(languages, :language)", "language", query.language)
                .and("array_contains(tasks, :task)", "task", query.task)
                .and(WORDS, "words", prefixQuery(query.words));
        if (query.status == ItemStatus.PUBLISHED) {
            filter.and("sameAs is null");
        }
        if (!viewer.curator()) {
            filter.and(
                    query.status == ItemStatus.PUBLISHED
                            ? "(" + FOR_VIEWER + " or ownerId = :viewer or reviewerId = :viewer)"
                            : "(ownerId = :viewer or reviewerId = :viewer)",
                    "viewer",
                    viewer.memberId() == null ? NOBODY : viewer.memberId());
            if (query.status == ItemStatus.PUBLISHED) {
                filter.values().put("audiences", viewer.audienceKeys().toArray(String[]::new));
            }
        }
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /**
     * The items of a source with these external ids, by external id; no other import of the source goes on before the end of
     * the transaction.
     */
    Uni<Map<String, Item>> lockedOf(Origin origin, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return getSession()
                .flatMap(session -> session.createNativeQuery(ONE_IMPORT_AT_A_TIME)
                        .setParameter("source", origin.source() + " " + origin.supplierId())
                        .getResultList())
                .flatMap(locked -> present(origin, externalIds));
    }

    private Uni<Map<String, Item>> present(Origin origin, Collection<String> externalIds) {
        Filter filter = of(origin).and("externalId in :ids", "ids", List.copyOf(externalIds));
        return find(filter.orderBy("externalId"), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(found -> found.stream().collect(Collectors.toMap(item -> item.externalId, item -> item)));
    }

    /** Of all items of a source that are not retired. */
    Uni<List<String>> externalIds(Origin origin) {
        Filter filter = of(origin).and("status <> :retired", "retired", ItemStatus.RETIRED);
        return find(filter.orderBy("externalId"), filter.values())
                .project(ExternalId.class)
                .list()
                .map(found -> found.stream().map(ExternalId::externalId).toList());
    }

    /** The only part of an item that is read. */
    record ExternalId(String externalId) {}

    /** {@code is not distinct from} would not use the index. */
    private static Filter of(Origin origin) {
        Filter filter = new Filter()
                .and("source = :source", "source", origin.source())
                .and("supplierId = :supplier", "supplier", origin.supplierId());
        return origin.supplierId() == null ? filter.and("supplierId is null") : filter;
    }

    /** Inserts new items and writes all changes, many in one round trip. */
    Uni<Void> persistTogether(List<Item> created) {
        return getSession()
                .flatMap(session -> session.setBatchSize(AT_A_TIME)
                        .persistAll(created.toArray())
                        .call(session::flush));
    }

    /** All of the words, each as a beginning of a word: {@code safe pla} finds the safety plan. */
    private static String prefixQuery(String words) {
        if (words == null) {
            return null;
        }
        String query = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
