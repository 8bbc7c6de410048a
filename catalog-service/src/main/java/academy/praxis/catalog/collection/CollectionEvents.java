package academy.praxis.catalog.collection;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells the other services of the collections that are for everyone. Personal ones stay at home. */
@ApplicationScoped
class CollectionEvents {
    private final UnitOfWork work;

    CollectionEvents(UnitOfWork work) {
        this.work = work;
    }

    /** It is for everyone: this is what it is now. */
    Uni<Void> changed(ItemCollection collection, List<NewEntry> entries) {
        return append(new CollectionState(
                collection.id,
                collection.version,
                Status.OFFERED,
                collection.title,
                collection.description,
                collection.task,
                collection.theme,
                collection.ownerId,
                entries.stream().map(NewEntry::itemId).toList()));
    }

    /** It was for everyone, and is no more. */
    Uni<Void> withdrawn(UUID id, long version) {
        return append(new CollectionState(id, version, Status.WITHDRAWN, null, null, null, null, null, List.of()));
    }

    private Uni<Void> append(CollectionState state) {
        return work.append(
                new DomainEvent("catalog.collection", "academy.praxis.catalog.collection-changed.v1", state.id, state));
    }

    /** Whether a collection is there for everyone. */
    enum Status {
        OFFERED,
        WITHDRAWN
    }

    /** The state of a collection on the bus; contracts/events/catalog promises it. */
    record CollectionState(
            UUID id,
            long version,
            Status status,
            String title,
            String description,
            String task,
            String theme,
            UUID ownerId,
            List<UUID> items) {}
}
