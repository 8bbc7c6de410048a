package academy.praxis.catalog.signal;

/** What members leave behind at an item. */
enum SignalKind {
    HELPFULNESS,
    SAVED,
    OPENED
}
