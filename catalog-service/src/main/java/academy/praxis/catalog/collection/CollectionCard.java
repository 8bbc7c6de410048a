package academy.praxis.catalog.collection;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/** A collection as lists show it. */
record CollectionCard(
        UUID id,
        long version,
        String title,
        String description,
        String task,
        String theme,
        Visibility visibility,
        UUID ownerId,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static CollectionCard of(ItemCollection collection) {
        return new CollectionCard(
                collection.id,
                collection.version,
                collection.title,
                collection.description,
                collection.task,
                collection.theme,
                collection.visibility,
                collection.ownerId,
                collection.createdAt,
                collection.updatedAt);
    }
}
