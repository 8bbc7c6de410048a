package academy.praxis.performance.study;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StudyRepository implements PanacheRepositoryBase<Study, UUID> {

    Uni<Study> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("study", id));
    }

    /** The study, which nobody else changes until the transaction ends. */
    Uni<Study> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("study", id));
    }

    /** Newest first. @param drafts whether those still being designed are among them */
    Uni<List<Study>> page(StudyQuery query, boolean drafts, PageRequest page) {
        Filter filter = new Filter()
                .and("outcomeId = :outcome", "outcome", query.outcomeId)
                .and("status = :status", "status", query.status);
        if (!drafts) {
            filter.and("status <> 'DRAFT'");
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

    /** Those of an outcome whose plan is fixed, newest first. */
    Uni<List<Study>> fixedOf(UUID outcomeId, int most) {
        return find("outcomeId = ?1 and status <> 'DRAFT' order by createdAt desc, id desc", outcomeId)
                .range(0, most - 1)
                .list();
    }

    /** Those whose horizon is over by this day and that have no result at it. */
    Uni<List<UUID>> due(LocalDate today, int most) {
        return find("status = 'FROZEN' and horizonEnd <= ?1 order by horizonEnd desc", today)
                .range(0, most - 1)
                .list()
                .map(found -> found.stream().map(study -> study.id).toList());
    }
}
