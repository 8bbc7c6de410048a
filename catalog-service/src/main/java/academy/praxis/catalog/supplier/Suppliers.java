package academy.praxis.catalog.supplier;

import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Suppliers for other features, within the present session. */
@ApplicationScoped
public class Suppliers {
    private final SupplierRepository suppliers;

    Suppliers(SupplierRepository suppliers) {
        this.suppliers = suppliers;
    }

    /** Those of these that there are, in no order. */
    public Uni<List<SupplierCard>> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : suppliers
                        .list("id in ?1", ids)
                        .map(rows -> rows.stream().map(Supplier::card).toList());
    }

    /**
     * The supplier whose items this machine client pushes, as it stays until the present transaction ends.
     *
     * @throws ProblemException 404 when there is none or it is another client's, 409 when nothing comes in from it
     */
    public Uni<SupplierCard> pushedBy(UUID id, String clientId) {
        return suppliers
                .held(id)
                .invoke(supplier -> {
                    if (!clientId.equals(supplier.clientId)) {
                        throw ProblemException.notFound("supplier", id);
                    }
                    supplier.mustDeliver();
                })
                .map(Supplier::card);
    }
}
