package academy.praxis.catalog.collection;

/** Who sees a collection: its owner; also members who have its address; or everyone, in lists. */
enum Visibility {
    PRIVATE,
    LINK,
    EVERYONE
}
