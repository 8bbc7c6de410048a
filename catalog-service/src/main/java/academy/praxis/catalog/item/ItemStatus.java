package academy.praxis.catalog.item;

/** Where an item stands: written, waiting for a curator, offered to learners, or withdrawn. */
public enum ItemStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED
}
