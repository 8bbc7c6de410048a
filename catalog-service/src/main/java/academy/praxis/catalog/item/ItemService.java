package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Viewer;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What is written and read of items; what becomes of them is {@link ItemReview}'s. */
@ApplicationScoped
class ItemService {
    private final ItemRepository items;
    private final ItemChanger changer;
    private final Idempotency idempotency;
    private final Viewers viewers;
    private final Caller caller;

    ItemService(ItemRepository items, ItemChanger changer, Idempotency idempotency, Viewers viewers, Caller caller) {
        this.items = items;
        this.changer = changer;
        this.idempotency = idempotency;
        this.viewers = viewers;
        this.caller = caller;
    }

    Uni<Page<ItemView>> list(ItemQuery query, PageRequest page) {
        return Panache.withSession(() -> viewers.current().flatMap(viewer -> items.page(query, viewer, page)))
                .map(rows -> Page.of(rows, page, ItemView::of, item -> Cursor.after(item.createdAt, item.id)));
    }

    Uni<ItemView> get(UUID id) {
        return Panache.withSession(() -> changer.seen(id)).map(ItemView::of);
    }

    Uni<ItemView> create(ItemContent content, IdempotencyKey key) {
        mustBeOpenTo(caller.hasAny(Roles.CURATOR), content);
        content.mustFitItsForm();
        UUID owner = caller.memberId();
        return idempotency.once(
                key,
                "create-item",
                content,
                ItemView.class,
                () -> items.persistAndFlush(Item.draft(content, owner))
                        .call(item -> changer.note(item, RevisionChange.CREATED))
                        .map(ItemView::of));
    }

    Uni<ItemView> edit(UUID id, ItemContent content, IfMatch ifMatch) {
        content.mustFitItsForm();
        return changer.change(id, ifMatch, RevisionChange.EDITED, (item, viewer) -> {
            mustWrite(item, viewer);
            mustBeOpenTo(viewer.curator(), content);
            item.edit(content);
        });
    }

    private static void mustBeOpenTo(boolean curator, ItemContent content) {
        if (!curator && !content.form().isOpenToMembers()) {
            throw ProblemException.forbidden(
                    "Members propose initiatives and case studies; other forms are a curator's.");
        }
    }

    private static void mustWrite(Item item, Viewer viewer) {
        if (!viewer.curator() && !(item.status == ItemStatus.DRAFT && item.ownerId.equals(viewer.memberId()))) {
            throw ProblemException.forbidden("A published item is changed by a curator, a draft also by its owner.");
        }
    }
}
