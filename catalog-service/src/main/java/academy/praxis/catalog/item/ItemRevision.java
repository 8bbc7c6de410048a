package academy.praxis.catalog.item;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One change of an item, with the content as it was then where the change touched it. */
@Entity
@Table(name = "item_revision")
class ItemRevision {
    /** The version of the item that the change made. */
    @Embeddable
    record Key(@Column(name = "item_id") UUID itemId, long version) {}

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    RevisionChange change;

    /** {@code null} where a source made it. */
    @Column(name = "changed_by")
    UUID changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Convert(converter = StoredJson.Content.class)
    ItemContent content;

    /** For Hibernate. */
    ItemRevision() {}

    static ItemRevision of(Item item, RevisionChange change, UUID changedBy) {
        ItemRevision revision = new ItemRevision();
        revision.key = new Key(item.id, item.version);
        revision.change = change;
        revision.changedBy = changedBy;
        revision.changedAt = item.updatedAt;
        revision.content = change.touchesContent() ? item.content() : null;
        return revision;
    }
}
