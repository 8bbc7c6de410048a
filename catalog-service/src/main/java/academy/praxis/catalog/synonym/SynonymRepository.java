package academy.praxis.catalog.synonym;

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
class SynonymRepository implements PanacheRepositoryBase<SynonymGroup, UUID> {
    Uni<SynonymGroup> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("group of synonyms", id));
    }

    /** Newest first. */
    Uni<List<SynonymGroup>> page(PageRequest page) {
        Filter filter = new Filter();
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
