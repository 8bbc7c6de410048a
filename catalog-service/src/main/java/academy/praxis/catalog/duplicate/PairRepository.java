package academy.praxis.catalog.duplicate;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PairRepository implements PanacheRepositoryBase<DuplicatePair, UUID> {
    Uni<DuplicatePair> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("pair of duplicates", id));
    }

    /** Newest first. */
    Uni<List<DuplicatePair>> page(PairState state, UUID item, PageRequest page) {
        Filter filter =
                new Filter().and("state = :state", "state", state).and("(one = :item or other = :item)", "item", item);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("foundAt <= :time", "time", after.instant(0))
                    .and("(foundAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("foundAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
