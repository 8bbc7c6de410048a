package academy.praxis.catalog.signal;

import java.util.UUID;

/**
 * A supplier compared by what helped.
 *
 * @param supplierId {@code null} for suppliers known by name only
 * @param supplier {@code null} for the academy itself
 * @param items published
 * @param members who said something, rounded down to five; {@code null} as is {@code helpfulness} while they are fewer than ten
 */
record SupplierHelpfulness(UUID supplierId, String supplier, int items, Integer members, Interval helpfulness) {
    static SupplierHelpfulness of(SupplierTally tally, BetaPrior prior) {
        return new SupplierHelpfulness(
                tally.supplierId(),
                tally.name(),
                tally.items(),
                tally.isTold() ? tally.members() : null,
                tally.isTold() ? Interval.of(tally.posterior(prior)) : null);
    }
}
