package academy.praxis.catalog.duplicate;

/** By what two items were found to be the same, the surest first. */
enum PairReason {
    IDENTIFIER,
    ADDRESS,
    TEXT
}
