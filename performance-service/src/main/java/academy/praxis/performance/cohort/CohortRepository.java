package academy.praxis.performance.cohort;

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
class CohortRepository implements PanacheRepositoryBase<Cohort, UUID> {

    Uni<Cohort> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("cohort", id));
    }

    /** The cohort, which nobody else changes until the transaction ends. */
    Uni<Cohort> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("cohort", id));
    }

    /**
     * Newest first.
     *
     * @param visibleTo sees launched cohorts and those that they facilitate; {@code null} sees all
     */
    Uni<List<Cohort>> page(CohortQuery query, UUID visibleTo, PageRequest page) {
        Filter filter = new Filter()
                .and("(status = 'LAUNCHED' or facilitatorId = :caller)", "caller", visibleTo)
                .and("programmeId = :programme", "programme", query.programmeId)
                .and("status = :status", "status", query.status);
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
