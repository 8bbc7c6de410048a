package academy.praxis.catalog.supplier;

/**
 * What a curator wants of a run.
 *
 * @param dryRun say what would be done and write no item
 * @param fresh read everything, whatever servers say of not having changed
 * @param retiringConfirmed retire what is gone, even if it is more than half of what the connection had
 */
record NewRun(Boolean dryRun, Boolean fresh, Boolean retiringConfirmed) {
    boolean isDry() {
        return Boolean.TRUE.equals(dryRun);
    }

    boolean isFresh() {
        return Boolean.TRUE.equals(fresh);
    }

    boolean mayRetire() {
        return Boolean.TRUE.equals(retiringConfirmed);
    }
}
