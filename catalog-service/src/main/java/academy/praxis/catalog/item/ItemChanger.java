package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Viewer;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A change of an item by a person, with its revision and its event in one transaction. */
@ApplicationScoped
class ItemChanger {
    private final ItemRepository items;
    private final ItemEvents events;
    private final UnitOfWork work;
    private final Viewers viewers;
    private final Caller caller;

    ItemChanger(ItemRepository items, ItemEvents events, UnitOfWork work, Viewers viewers, Caller caller) {
        this.items = items;
        this.events = events;
        this.work = work;
        this.viewers = viewers;
        this.caller = caller;
    }

    Uni<ItemView> change(UUID id, IfMatch ifMatch, RevisionChange kind, BiConsumer<Item, Viewer> change) {
        return work.transact(() -> viewers.current()
                .flatMap(viewer -> items.byId(id)
                        .invoke(item -> mustSee(item, viewer))
                        .invoke(item -> ifMatch.check(item.version))
                        .flatMap(item -> {
                            ItemStatus before = item.status;
                            change.accept(item, viewer);
                            return items.flush()
                                    .call(() -> note(item, kind))
                                    .call(() -> events.changed(before, item))
                                    .replaceWith(() -> ItemView.of(item));
                        })));
    }

    /** Within the present session; fails with 404 where the caller may not know of the item. */
    Uni<Item> seen(UUID id) {
        return viewers.current().flatMap(viewer -> items.byId(id).invoke(item -> mustSee(item, viewer)));
    }

    /** Within the present session: an item for those who look after it; others are told that there is none. */
    Uni<Item> lookedAfter(UUID id) {
        return viewers.current()
                .flatMap(viewer -> items.byId(id).invoke(item -> {
                    if (!viewer.curator() && !item.isOf(viewer.memberId())) {
                        throw ProblemException.notFound("learning item", id);
                    }
                }));
    }

    /** Writes the revision of a change that is flushed. */
    Uni<Void> note(Item item, RevisionChange kind) {
        return Panache.getSession()
                .flatMap(session -> session.persist(
                        ItemRevision.of(item, kind, caller.member().orElse(null))));
    }

    /** Whoever may not see an item is told that there is none. */
    private static void mustSee(Item item, Viewer viewer) {
        if (!item.isVisibleTo(viewer)) {
            throw ProblemException.notFound("learning item", item.id);
        }
    }
}
