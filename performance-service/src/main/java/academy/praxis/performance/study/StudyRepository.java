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
    private static final String FIXED = "status <> 'DRAFT' and status <> 'DISCARDED'";
    private static final String UNUSED = """
            select cast(coalesce(sum(redrawn + case when design in ('RANDOMISED_WAITLIST', 'STEPPED_ROLLOUT') then 1 else 0 end), 0)
                as bigint)
            from study
            where outcome_id = :outcome and id <> :id and created_at < :frozen and status in ('DRAFT', 'DISCARDED')""";

    /** What is kept of a study has the values' revision in its key, and whether they are still waited for: {@link Results}. */
    private static final String DUE = """
            select s.id from study s join outcome o on o.id = s.outcome_id
            where s.status = 'FROZEN' and s.horizon_end <= :today
                and not exists (select 1 from study_result r where r.study_id = s.id and r.plan_hash = s.plan_hash
                    and r.data_key like o.observation_revision || '/whole/%'
                    and (s.horizon_end > :patient or r.data_key like '%/waited'))
            order by s.horizon_end desc""";

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

    /** Newest first. @param drafts whether those being designed, or given up, are among them */
    Uni<List<Study>> page(StudyQuery query, boolean drafts, PageRequest page) {
        Filter filter = new Filter()
                .and("outcomeId = :outcome", "outcome", query.outcomeId)
                .and("status = :status", "status", query.status);
        if (!drafts) {
            filter.and(FIXED);
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
        return find("outcomeId = ?1 and " + FIXED + " order by createdAt desc, id desc", outcomeId)
                .range(0, most - 1)
                .list();
    }

    /** How often lots were drawn for a frozen study's outcome before it was frozen without being used. */
    Uni<Integer> unusedDraws(Study frozen) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(UNUSED, Long.class)
                        .setParameter("outcome", frozen.outcomeId)
                        .setParameter("id", frozen.id)
                        .setParameter("frozen", frozen.frozenAt)
                        .getSingleResult())
                .map(others -> Math.toIntExact(others) + frozen.redrawn);
    }

    /**
     * Those whose horizon is over by this day and that have no result at it, but not those of which the same values were looked at already.
     *
     * @param patience for so many days values are waited for
     */
    Uni<List<UUID>> due(LocalDate today, int patience, int most) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("today", today)
                        .setParameter("patient", today.minusDays(patience))
                        .setMaxResults(most)
                        .getResultList());
    }
}
