package academy.praxis.performance.programme;

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
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    Uni<Programme> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("programme", id));
    }

    /** The programme, which nobody else changes until the transaction ends. */
    Uni<Programme> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("programme", id));
    }

    /**
     * Newest first.
     *
     * @param drafts whether those that were never published are listed too
     */
    Uni<List<Programme>> page(UUID outcomeId, ProgrammeStatus status, boolean drafts, PageRequest page) {
        Filter filter = new Filter()
                .and("status = :status", "status", status)
                .and("outcomeId = :outcome", "outcome", outcomeId);
        if (!drafts) {
            filter.and("publishedVersion > 0");
        }
        if (status == null) {
            filter.and("status <> 'ARCHIVED'");
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
