package academy.praxis.catalog.item;

import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<ItemRevision, ItemRevision.Key> {
    private static final int AT_A_TIME = 100;

    /** Newest first. */
    Uni<List<ItemRevision>> page(UUID itemId, PageRequest page) {
        Filter filter = new Filter().and("key.itemId = :item", "item", itemId);
        if (!page.after().isStart()) {
            filter.and("key.version < :version", "version", page.after().number(0));
        }
        return find(filter.orderBy("key.version desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Many in one round trip. */
    Uni<Void> persistTogether(List<ItemRevision> revisions) {
        return getSession()
                .flatMap(session -> session.setBatchSize(AT_A_TIME)
                        .persistAll(revisions.toArray())
                        .call(session::flush));
    }

    /** Leaves who changed these items and when, and nothing of what they said. */
    Uni<Void> forget(List<UUID> itemIds) {
        return itemIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : update("content = null where key.itemId in ?1", itemIds).replaceWithVoid();
    }

    /** Says this one where the versions of an item named a member. The content is JSON in the store, in which an id is a text of its own. */
    Uni<Void> replace(UUID itemId, UUID memberId, UUID other) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update item_revision set content = replace(content, :member, :other) where item_id = :item"
                                        + " and content is not null")
                        .setParameter("member", memberId.toString())
                        .setParameter("other", other.toString())
                        .setParameter("item", itemId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<ItemRevision> mustFind(UUID itemId, long version) {
        return findById(new ItemRevision.Key(itemId, version))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("version", version));
    }
}
