package academy.praxis.performance.work;

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
class PracticeRepository implements PanacheRepositoryBase<Practice, UUID> {

    Uni<Practice> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("practice", id));
    }

    Uni<List<Practice>> inUse(UUID taskId) {
        return list("taskId = ?1 and archivedAt is null order by place, id", taskId);
    }

    /** In their order. */
    Uni<List<Practice>> page(PracticeQuery query, PageRequest page) {
        Filter filter = new Filter().and("taskId = :task", "task", query.taskId);
        if (!query.archived) {
            filter.and("archivedAt is null");
        }
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("place >= :place", "place", (int) after.number(0))
                    .and("(place > :place or id > :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("place, id"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
