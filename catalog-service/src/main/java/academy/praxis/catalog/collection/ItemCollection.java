package academy.praxis.catalog.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A list of items for a task or theme. */
@Entity
@Table(name = "collection")
class ItemCollection {
    @Id
    UUID id;

    @Version
    long version;

    String title;
    String description;
    String task;
    String theme;

    @Enumerated(EnumType.STRING)
    Visibility visibility;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    ItemCollection() {}

    static ItemCollection of(CollectionContent content, UUID owner) {
        ItemCollection collection = new ItemCollection();
        // Random: who has the address may see a collection that is shared by link, so addresses must not be guessed
        // from others.
        collection.id = UUID.randomUUID();
        collection.ownerId = owner;
        collection.write(content);
        collection.createdAt = collection.updatedAt;
        return collection;
    }

    void write(CollectionContent content) {
        title = content.title();
        description = content.description();
        task = content.task();
        theme = content.theme();
        visibility = content.visibility();
        touch();
    }

    /** Gives it a new version; its entries changed. */
    void touch() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt != null && !now.isAfter(updatedAt) ? updatedAt.plus(1, ChronoUnit.MICROS) : now;
    }
}
