package academy.praxis.mentoring.round;

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
class RoundRepository implements PanacheRepositoryBase<MatchRound, UUID> {
    Uni<MatchRound> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("match round", id));
    }

    /** Keeps others from changing it until the transaction ends. */
    Uni<MatchRound> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("match round", id));
    }

    /** Newest first. */
    Uni<List<MatchRound>> page(RoundStatus status, PageRequest page) {
        Filter filter = new Filter().and("status = :status", "status", status);
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
