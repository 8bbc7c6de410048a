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
class JobRepository implements PanacheRepositoryBase<Job, UUID> {

    Uni<Job> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("job", id));
    }

    /** The job, to which nobody else adds tasks, or changes their order, until the transaction ends. */
    Uni<Job> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("job", id));
    }

    /** Newest first. */
    Uni<List<Job>> page(JobQuery query, PageRequest page) {
        Filter filter = new Filter().and("jobRole = :role", "role", query.jobRole);
        if (!query.archived) {
            filter.and("archivedAt is null");
        }
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
