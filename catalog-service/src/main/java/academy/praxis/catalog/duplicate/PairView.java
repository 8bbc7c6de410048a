package academy.praxis.catalog.duplicate;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Two items that are the same, or of which a curator said that they are not.
 *
 * @param likeness the estimated share of word triples that they have in common, 0 to 1; 1 unless their texts tell
 */
record PairView(
        UUID id,
        long version,
        Side one,
        Side other,
        PairReason reason,
        double likeness,
        PairState state,
        Instant foundAt,
        UUID decidedBy,
        Instant decidedAt)
        implements Versioned {

    /**
     * One of the two.
     *
     * @param supplierId {@code null} when it comes from no supplier
     */
    record Side(UUID itemId, String title, UUID supplierId) {}

    static PairView of(DuplicatePair pair, Map<UUID, Side> sides) {
        return new PairView(
                pair.id,
                pair.version,
                sides.getOrDefault(pair.one, new Side(pair.one, null, null)),
                sides.getOrDefault(pair.other, new Side(pair.other, null, null)),
                pair.reason,
                pair.likeness,
                pair.state,
                pair.foundAt,
                pair.decidedBy,
                pair.decidedAt);
    }
}
