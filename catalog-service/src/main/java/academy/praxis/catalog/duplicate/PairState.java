package academy.praxis.catalog.duplicate;

/** What is held of a pair. */
enum PairState {
    /** The academy found that they are the same; shown once. */
    FOUND,
    /** A curator said that they are; stays so when the items change. */
    CONFIRMED,
    /** A curator said that they are not; stays so. */
    UNLINKED
}
