package academy.praxis.mentoring.goal;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, UUID> {

    /** Newest first. */
    Uni<List<Goal>> page(UUID pairing, GoalStatus status, PageRequest page) {
        Filter filter =
                new Filter().and("pairingId = :pairing", "pairing", pairing).and("status = :status", "status", status);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Newest first. */
    Uni<List<GoalUpdate>> updates(UUID goal, PageRequest page) {
        Cursor after = page.after();
        String later = after.isStart() ? "" : " and (at < :time or at = :time and id < :id)";
        return Panache.getSession().flatMap(session -> {
            var query = session.createQuery(
                            "from GoalUpdate where goalId = :goal" + later + " order by at desc, id desc",
                            GoalUpdate.class)
                    .setParameter("goal", goal)
                    .setMaxResults(page.limit() + 1);
            if (!after.isStart()) {
                query.setParameter("time", after.instant(0)).setParameter("id", after.uuid(1));
            }
            return query.getResultList();
        });
    }

    /** A goal of this pairing; fails with 404. */
    Uni<Goal> of(UUID pairing, UUID id) {
        return find("id = ?1 and pairingId = ?2", id, pairing)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("goal", id));
    }

    Uni<Long> countOpen(UUID pairing) {
        return count("pairingId = ?1 and status = ?2", pairing, GoalStatus.OPEN);
    }
}
