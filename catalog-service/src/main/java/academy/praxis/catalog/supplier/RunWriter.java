package academy.praxis.catalog.supplier;

/** Stores what a run finds. Blocks; for the worker that has the run. */
interface RunWriter {
    /** Stores a batch with the run's counts and resume point, all of it or nothing. */
    void store(Batch batch);

    /**
     * Retires what the source, which was listed as a whole, no longer has.
     *
     * @return how many records are gone
     * @throws RunFailure when that is so much that a curator has to say so
     */
    long retireGone();
}
