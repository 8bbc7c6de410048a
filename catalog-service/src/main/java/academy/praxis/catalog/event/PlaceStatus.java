package academy.praxis.catalog.event;

/** How a member stands with a session: not asked for, has a place, or waits for one. */
enum PlaceStatus {
    NONE,
    COMING,
    WAITING
}
