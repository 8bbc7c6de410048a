package academy.praxis.performance.work;

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
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {

    Uni<Task> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("task", id));
    }

    /** The task, to which nobody else adds practices, or changes their order, until the transaction ends. */
    Uni<Task> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("task", id));
    }

    Uni<List<Task>> inUse(UUID jobId) {
        return list("jobId = ?1 and archivedAt is null order by place, id", jobId);
    }

    /** In their order. */
    Uni<List<Task>> page(TaskQuery query, PageRequest page) {
        Filter filter = new Filter()
                .and("jobId = :job", "job", query.jobId)
                .and("outcomeId = :outcome", "outcome", query.outcomeId)
                .and("key = :key", "key", query.key);
        if (!query.archived) {
            filter.and("archivedAt is null").and("jobId in (select j.id from Job j where j.archivedAt is null)");
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
