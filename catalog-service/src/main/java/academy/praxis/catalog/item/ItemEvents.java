package academy.praxis.catalog.item;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the other services what learners can be offered. Drafts stay at home. */
@ApplicationScoped
class ItemEvents {
    private static final String TOPIC = "catalog.item";

    private final UnitOfWork work;

    ItemEvents(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> published(ItemView item) {
        return append("item-published", item);
    }

    Uni<Void> updated(ItemView item) {
        return item.status() == ItemStatus.DRAFT ? Uni.createFrom().voidItem() : append("item-updated", item);
    }

    Uni<Void> retired(ItemView item) {
        return append("item-retired", item);
    }

    private Uni<Void> append(String name, ItemView item) {
        return work.append(
                new DomainEvent(TOPIC, "academy.praxis.catalog." + name + ".v1", item.id(), ItemState.of(item)));
    }

    /** The state of an item on the bus; contracts/events/catalog promises it. */
    record ItemState(
            UUID id,
            long version,
            String title,
            String summary,
            ItemForm form,
            int minutes,
            List<String> languages,
            List<String> tasks,
            List<String> obstacles,
            String url,
            String licence,
            UUID ownerId,
            String supplier,
            ItemStatus status,
            Instant publishedAt) {

        static ItemState of(ItemView item) {
            return new ItemState(
                    item.id(),
                    item.version(),
                    item.title(),
                    item.summary(),
                    item.form(),
                    item.minutes(),
                    item.languages(),
                    item.tasks(),
                    item.obstacles(),
                    item.url(),
                    item.licence(),
                    item.ownerId(),
                    item.supplier(),
                    item.status(),
                    item.publishedAt());
        }
    }
}
