package academy.praxis.catalog.index;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How far an index has followed its store; committed together with what it read.
 *
 * @param store which store it reads
 * @param transaction of the last change that was read in the present pass, or where the pass begins
 * @param after the item of that change
 * @param nextPass the transaction at which the next pass begins, told by the first page of the present one; -1 before that
 * @param whole whether every item was read once, so that the index can be asked
 */
public record Position(UUID store, long transaction, UUID after, long nextPass, boolean whole) {
    private static final UUID FIRST = new UUID(0, 0);
    private static final long UNKNOWN = -1;

    private static final String STORE = "store";
    private static final String TRANSACTION = "transaction";
    private static final String AFTER = "after";
    private static final String NEXT_PASS = "next-pass";
    private static final String WHOLE = "whole";

    /** Before anything of this store was read. */
    public static Position start(UUID store) {
        return new Position(store, 0, FIRST, UNKNOWN, false);
    }

    /** Whether no page of the present pass was read yet. */
    public boolean isStartOfPass() {
        return nextPass == UNKNOWN;
    }

    /**
     * After a page.
     *
     * @param horizon where the next pass begins, as far as this page knows; the first page of a pass is right
     * @param last whether the pass is at its end
     */
    public Position after(long readTransaction, UUID readItem, long horizon, boolean last) {
        long next = isStartOfPass() ? horizon : nextPass;
        return last
                ? new Position(store, next, FIRST, UNKNOWN, true)
                : new Position(store, readTransaction, readItem, next, whole);
    }

    Map<String, String> write() {
        Map<String, String> data = new TreeMap<>();
        data.put(STORE, store.toString());
        data.put(TRANSACTION, Long.toString(transaction));
        data.put(AFTER, after.toString());
        data.put(NEXT_PASS, Long.toString(nextPass));
        data.put(WHOLE, Boolean.toString(whole));
        return data;
    }

    static Position read(Map<String, String> data) {
        return new Position(
                UUID.fromString(data.get(STORE)),
                Long.parseLong(data.get(TRANSACTION)),
                UUID.fromString(data.get(AFTER)),
                Long.parseLong(data.get(NEXT_PASS)),
                Boolean.parseBoolean(data.get(WHOLE)));
    }
}
