package academy.praxis.catalog.supplier;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SupplierRepository implements PanacheRepositoryBase<Supplier, UUID> {
    Uni<Supplier> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("supplier", id));
    }

    /** As it stays until the present transaction ends. */
    Uni<Supplier> held(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_READ)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("supplier", id));
    }

    /** Newest first. */
    Uni<List<Supplier>> page(SupplierQuery query, PageRequest page) {
        Filter filter = new Filter()
                .and("trust = :trust", "trust", query.trust)
                .and("status = :status", "status", query.status)
                .and("cast(sql('starts_with(folded(?), folded(?))', name, :name) as Boolean)", "name", query.name);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
