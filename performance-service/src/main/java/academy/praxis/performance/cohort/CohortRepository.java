package academy.praxis.performance.cohort;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.programme.ProgrammeUse;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CohortRepository implements PanacheRepositoryBase<Cohort, UUID>, ProgrammeUse {
    private static final String MINE =
            "(facilitatorId = :caller or id in (select e.cohortId from Enrolment e where e.memberId = :caller))";

    Uni<Cohort> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("cohort", id));
    }

    /** The cohorts with these ids, by id. */
    Uni<Map<UUID, Cohort>> byIds(Collection<UUID> ids) {
        return list("id in ?1", List.copyOf(ids))
                .map(found -> found.stream().collect(Collectors.toMap(cohort -> cohort.id, cohort -> cohort)));
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
     * @param visibleTo sees cohorts that were launched, those that they facilitate and those that they are in; {@code null} sees all
     */
    Uni<List<Cohort>> page(CohortQuery query, UUID visibleTo, PageRequest page) {
        Filter filter = new Filter()
                .and("(status in ('LAUNCHED', 'COMPLETED') or " + MINE + ")", "caller", visibleTo)
                .and("programmeId = :programme", "programme", query.programmeId)
                .and("facilitatorId = :facilitator", "facilitator", query.facilitatorId)
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

    @Override
    public Uni<Boolean> isUsed(UUID programmeId) {
        return count("programmeId = ?1", programmeId).map(count -> count > 0);
    }
}
