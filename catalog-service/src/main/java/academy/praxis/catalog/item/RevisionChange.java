package academy.praxis.catalog.item;

/** What was done to an item. */
enum RevisionChange {
    /** Was there before revisions were kept. */
    KEPT,
    CREATED,
    EDITED,
    SUBMITTED,
    SENT_BACK,
    PUBLISHED,
    /** Somebody looked, and it is still right. */
    CONFIRMED,
    RETIRED,
    REOPENED,
    /** Brought by its source, for the first time or anew. */
    IMPORTED,
    /** Linked to the item that stands for it, or no longer. */
    LINKED;

    boolean touchesContent() {
        return this == CREATED || this == EDITED || this == IMPORTED;
    }
}
