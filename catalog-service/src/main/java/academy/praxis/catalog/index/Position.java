package academy.praxis.catalog.index;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How far an index has followed its store; committed together with what it read.
 *
 * @param store which store it reads
 * @param horizon of the present pass: every change below it is in the index, once the pass is over
 * @param pass the horizon at which the next pass starts; told by the first page of the present one, -1 before it
 * @param after the row after which the present pass goes on; {@code null} at its start
 * @param whole whether every item was read once: the index can be asked
 */
public record Position(UUID store, long horizon, long pass, UUID after, boolean whole) {
    private static final String STORE = "store";
    private static final String HORIZON = "horizon";
    private static final String PASS = "pass";
    private static final String AFTER = "after";
    private static final String WHOLE = "whole";

    /** Before anything was read of this store. */
    public static Position start(UUID store) {
        return new Position(store, 0, -1, null, false);
    }

    /** After a page that more pages of the same pass follow. */
    public Position within(long nextHorizon, long nextXid, UUID next) {
        return new Position(store, nextXid, pass < 0 ? nextHorizon : pass, next, whole);
    }

    /** After the last page of a pass. */
    public Position atEnd(long nextHorizon) {
        return new Position(store, pass < 0 ? nextHorizon : pass, -1, null, true);
    }

    Map<String, String> write() {
        Map<String, String> data = new TreeMap<>();
        data.put(STORE, store.toString());
        data.put(HORIZON, Long.toString(horizon));
        data.put(PASS, Long.toString(pass));
        if (after != null) {
            data.put(AFTER, after.toString());
        }
        data.put(WHOLE, Boolean.toString(whole));
        return data;
    }

    static Position read(Map<String, String> data) {
        return new Position(
                UUID.fromString(data.get(STORE)),
                Long.parseLong(data.get(HORIZON)),
                Long.parseLong(data.get(PASS)),
                data.containsKey(AFTER) ? UUID.fromString(data.get(AFTER)) : null,
                Boolean.parseBoolean(data.get(WHOLE)));
    }
}
