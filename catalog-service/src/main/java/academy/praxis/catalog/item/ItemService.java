package academy.praxis.catalog.item;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The life of learning items, and who may do what with them. */
@ApplicationScoped
class ItemService {
    private final ItemRepository items;
    private final ItemEvents events;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    ItemService(ItemRepository items, ItemEvents events, UnitOfWork work, Idempotency idempotency, Caller caller) {
        this.items = items;
        this.events = events;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<ItemView>> list(ItemQuery query, PageRequest page) {
        UUID onlyOwner = query.status == ItemStatus.PUBLISHED || isCurator() ? null : caller.memberId();
        return Panache.withSession(() -> items.page(query, onlyOwner, page))
                .map(rows -> Page.of(rows, page, ItemView::of, item -> Cursor.after(item.createdAt, item.id)));
    }

    Uni<ItemView> get(UUID id) {
        return Panache.withSession(() -> items.byId(id)).invoke(this::mustSee).map(ItemView::of);
    }

    Uni<ItemView> create(ItemContent content, IdempotencyKey key) {
        if (!isCurator() && !content.form().isOpenToMembers()) {
            throw ProblemException.forbidden(
                    "Members propose initiatives and case studies; other forms are a curator's.");
        }
        content.mustFitItsForm();
        UUID owner = caller.memberId();
        return idempotency.once(
                key,
                "create-item",
                content,
                ItemView.class,
                () -> items.persistAndFlush(Item.draft(content, owner)).map(ItemView::of));
    }

    Uni<ItemView> edit(UUID id, ItemContent content, IfMatch ifMatch) {
        content.mustFitItsForm();
        return change(
                id,
                ifMatch,
                item -> {
                    mustWrite(item);
                    item.edit(content);
                },
                events::updated);
    }

    Uni<ItemView> publish(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Item::publish, events::published);
    }

    Uni<ItemView> retire(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Item::retire, events::retired);
    }

    private Uni<ItemView> change(UUID id, IfMatch ifMatch, Consumer<Item> change, Function<ItemView, Uni<Void>> event) {
        return work.transact(() -> items.byId(id)
                .invoke(this::mustSee)
                .invoke(item -> ifMatch.check(item.version))
                .invoke(change)
                .call(items::flush)
                .map(ItemView::of)
                .call(view -> event.apply(view)));
    }

    /** Whoever may not see an item is told that there is none. */
    private void mustSee(Item item) {
        if (item.status != ItemStatus.PUBLISHED && !isCurator() && !caller.is(item.ownerId)) {
            throw ProblemException.notFound("learning item", item.id);
        }
    }

    private void mustWrite(Item item) {
        if (!isCurator() && !(caller.is(item.ownerId) && item.status == ItemStatus.DRAFT)) {
            throw ProblemException.forbidden("A published item is changed by a curator, a draft also by its owner.");
        }
    }

    private boolean isCurator() {
        return caller.hasAny(Roles.CURATOR);
    }
}
