package academy.praxis.catalog.supplier;

/** Where a run stands. */
enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
