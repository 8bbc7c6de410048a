package academy.praxis.catalog.search;

/**
 * How the index of the replica that answers stands.
 *
 * @param ready whether it can be asked
 * @param building whether one is being built, beside the one that is asked or as the first
 * @param items how many items can be found
 * @param fault what went wrong last; {@code null} when all is well
 */
record IndexState(boolean ready, boolean building, int items, String fault) {
    static final IndexState UNOPENED = new IndexState(false, true, 0, null);

    IndexState rebuilding() {
        return new IndexState(ready, true, items, fault);
    }

    IndexState with(String newFault) {
        return new IndexState(ready, building, items, newFault);
    }
}
