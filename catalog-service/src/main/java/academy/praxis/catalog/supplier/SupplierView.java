package academy.praxis.catalog.supplier;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A supplier as curators see it. */
record SupplierView(
        UUID id,
        long version,
        String name,
        String homepage,
        String contact,
        TrustLevel trust,
        SupplierStatus status,
        String licence,
        List<String> languages,
        String clientId,
        UUID ownerId,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static SupplierView of(Supplier supplier) {
        return new SupplierView(
                supplier.id,
                supplier.version,
                supplier.name,
                supplier.homepage,
                supplier.contact,
                supplier.trust,
                supplier.status,
                supplier.licence,
                supplier.languages,
                supplier.clientId,
                supplier.ownerId,
                supplier.createdAt,
                supplier.updatedAt);
    }
}
