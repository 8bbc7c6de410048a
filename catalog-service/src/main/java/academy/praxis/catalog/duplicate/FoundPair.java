package academy.praxis.catalog.duplicate;

import java.util.UUID;

/**
 * Two items that are the same.
 *
 * @param one the smaller id, as the database orders them
 * @param likeness 0 to 1; 1 unless their texts tell
 */
record FoundPair(UUID one, UUID other, PairReason reason, double likeness) {
    static FoundPair of(UUID a, UUID b, PairReason reason, double likeness) {
        return isBefore(a, b) ? new FoundPair(a, b, reason, likeness) : new FoundPair(b, a, reason, likeness);
    }

    /** As PostgreSQL compares, bit by bit without sign; Java's own order differs. */
    private static boolean isBefore(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high < 0
                || high == 0 && Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()) < 0;
    }
}
