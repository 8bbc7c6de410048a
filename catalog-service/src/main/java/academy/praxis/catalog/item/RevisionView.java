package academy.praxis.catalog.item;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of an item.
 *
 * @param version the item's version after the change
 * @param changedBy {@code null} where its source made it
 * @param content as it was then; {@code null} in lists, and where the change did not touch it
 */
record RevisionView(long version, RevisionChange change, UUID changedBy, Instant changedAt, ItemContent content) {
    static RevisionView listed(ItemRevision revision) {
        return new RevisionView(revision.key.version(), revision.change, revision.changedBy, revision.changedAt, null);
    }

    static RevisionView whole(ItemRevision revision) {
        return new RevisionView(
                revision.key.version(), revision.change, revision.changedBy, revision.changedAt, revision.content);
    }
}
