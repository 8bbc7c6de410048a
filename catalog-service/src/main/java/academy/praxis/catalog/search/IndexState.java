package academy.praxis.catalog.search;

/**
 * How the index of the replica that answers stands.
 *
 * @param ready whether it can be asked
 * @param building whether one is being built, beside the one that is asked or as the first
 * @param items how many items can be found
 * @param withoutMeaning how many of them are found by their words only, as their meaning is still to be computed
 * @param fault what went wrong last; {@code null} when all is well
 */
record IndexState(boolean ready, boolean building, int items, int withoutMeaning, String fault) {
    static final IndexState UNOPENED = new IndexState(false, true, 0, 0, null);

    IndexState rebuilding() {
        return new IndexState(ready, true, items, withoutMeaning, fault);
    }

    IndexState with(String newFault) {
        return new IndexState(ready, building, items, withoutMeaning, newFault);
    }
}
