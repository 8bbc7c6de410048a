package academy.praxis.catalog.item;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells the other services what learners can be offered. What was never published stays at home. */
@ApplicationScoped
class ItemEvents {
    private static final String TOPIC = "catalog.item";

    private final UnitOfWork work;

    ItemEvents(UnitOfWork work) {
        this.work = work;
    }

    /** Tells of a change that is flushed, where others are to know of it. */
    Uni<Void> changed(ItemStatus before, Item item) {
        return changed(List.of(new Change(before, item)));
    }

    /** As {@link #changed(ItemStatus, Item)}, for many. */
    Uni<Void> changed(List<Change> changes) {
        return work.append(
                changes.stream().flatMap(change -> change.event().stream()).toList());
    }

    /** Tells that these were to be looked at by a day that has passed. */
    Uni<Void> reviewDue(List<Item> items) {
        return work.append(
                items.stream().map(item -> event("item-review-due", item)).toList());
    }

    private static DomainEvent event(String name, Item item) {
        return new DomainEvent(TOPIC, "academy.praxis.catalog." + name + ".v1", item.id, ItemState.of(item));
    }

    /** @param before {@code null} when the item is new */
    record Change(ItemStatus before, Item item) {
        private Optional<DomainEvent> event() {
            boolean was = before == ItemStatus.PUBLISHED;
            return switch (item.status) {
                case PUBLISHED -> Optional.of(ItemEvents.event(was ? "item-updated" : "item-published", item));
                case RETIRED -> was ? Optional.of(ItemEvents.event("item-retired", item)) : Optional.empty();
                case DRAFT, IN_REVIEW -> was ? Optional.of(ItemEvents.event("item-withdrawn", item)) : Optional.empty();
            };
        }
    }
}
