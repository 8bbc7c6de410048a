package academy.praxis.performance.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who answered for an outcome, newest first. */
record OwnershipView(List<Change> changes) {

    /**
     * Somebody began, or ceased, to answer for it.
     *
     * @param ownerId whose ownership it is about; of handing over, the new owner's
     */
    record Change(Ownership.What what, UUID ownerId, UUID by, String reason, Instant at) {}

    static OwnershipView of(List<Ownership> rows) {
        return new OwnershipView(rows.stream()
                .map(row -> new Change(row.what, row.ownerId, row.byId, row.reason, row.at))
                .toList());
    }
}
