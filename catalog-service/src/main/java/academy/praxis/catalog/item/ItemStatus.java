package academy.praxis.catalog.item;

/** Where an item stands: written, offered to learners, or withdrawn. */
public enum ItemStatus {
    DRAFT,
    PUBLISHED,
    RETIRED
}
