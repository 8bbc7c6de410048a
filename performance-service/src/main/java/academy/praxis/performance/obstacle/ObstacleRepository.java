package academy.praxis.performance.obstacle;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ObstacleRepository implements PanacheRepositoryBase<Obstacle, UUID> {
    private static final String VISIBLE = """
            (reporterId = :me or ownerId = :me or teamId in :teams
                or id in (select v.obstacleId from ObstacleVoice v where v.memberId = :me))""";

    /** The obstacle, when this viewer may see it; whoever may not is told that there is none. */
    Uni<Obstacle> seen(UUID id, Viewer viewer) {
        return mustSee(findById(id), id, viewer);
    }

    /** As {@link #seen}, and nobody else changes it until the transaction ends. */
    Uni<Obstacle> locked(UUID id, Viewer viewer) {
        return mustSee(findById(id, LockModeType.PESSIMISTIC_WRITE), id, viewer);
    }

    private Uni<Obstacle> mustSee(Uni<Obstacle> found, UUID id, Viewer viewer) {
        return found.onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("obstacle", id))
                .call(obstacle -> viewer.sees(obstacle)
                        ? Uni.createFrom().voidItem()
                        : hasVoice(id, viewer.memberId()).invoke(has -> {
                            if (!has) {
                                throw ProblemException.notFound("obstacle", id);
                            }
                        }));
    }

    /** Newest first. */
    Uni<List<Obstacle>> page(ObstacleQuery query, Viewer viewer, PageRequest page) {
        Filter filter = new Filter()
                .and("reporterId = :reporter", "reporter", query.mine ? viewer.memberId() : null)
                .and("ownerId = :mineToTakeAway", "mineToTakeAway", query.owned ? viewer.memberId() : null)
                .and("status = :status", "status", query.status)
                .and("cause = :cause", "cause", query.cause)
                .and("ownerId = :owner", "owner", query.ownerId)
                .and("taskId = :task", "task", query.taskId)
                .and("teamId = :team", "team", query.teamId);
        if (query.open) {
            filter.and("closedAt is null");
        }
        if (!viewer.manager()) {
            filter.and(VISIBLE, "me", viewer.memberId());
            filter.values().put("teams", viewer.teams());
        }
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("reportedAt <= :time", "time", after.instant(0))
                    .and("(reportedAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("reportedAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** In the order in which they happened. */
    Uni<List<ObstacleStep>> steps(UUID obstacleId, PageRequest page) {
        UUID after = page.after().isStart() ? new UUID(0, 0) : page.after().uuid(0);
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from ObstacleStep where obstacleId = :obstacle and id > :after order by id",
                                ObstacleStep.class)
                        .setParameter("obstacle", obstacleId)
                        .setParameter("after", after)
                        .setMaxResults(page.limit() + 1)
                        .getResultList());
    }

    Uni<Boolean> hasVoice(UUID obstacleId, UUID memberId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(*) from ObstacleVoice where obstacleId = :obstacle and memberId = :member",
                                Long.class)
                        .setParameter("obstacle", obstacleId)
                        .setParameter("member", memberId)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Counts a member among those who have it; does nothing when they are counted already. The obstacle is locked. */
    Uni<Void> addVoice(Obstacle obstacle, UUID memberId, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into obstacle_voice (obstacle_id, member_id, at) values (:obstacle, :member, :at) on conflict do nothing")
                        .setParameter("obstacle", obstacle.id)
                        .setParameter("member", memberId)
                        .setParameter("at", at)
                        .executeUpdate())
                .flatMap(rows -> recount(obstacle));
    }

    /** Counts a member no longer. The obstacle is locked. */
    Uni<Void> removeVoice(Obstacle obstacle, UUID memberId) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery(
                                "delete from ObstacleVoice where obstacleId = :obstacle and memberId = :member")
                        .setParameter("obstacle", obstacle.id)
                        .setParameter("member", memberId)
                        .executeUpdate())
                .flatMap(rows -> recount(obstacle));
    }

    /** Those who have the one have the other. Both are locked. */
    Uni<Void> addVoicesOf(Obstacle from, Obstacle to) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into obstacle_voice (obstacle_id, member_id, at)
                        select :to, member_id, at from obstacle_voice where obstacle_id = :from on conflict do nothing""")
                        .setParameter("to", to.id)
                        .setParameter("from", from.id)
                        .executeUpdate())
                .flatMap(rows -> recount(to));
    }

    private Uni<Void> recount(Obstacle obstacle) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(*) from ObstacleVoice where obstacleId = :obstacle", Long.class)
                        .setParameter("obstacle", obstacle.id)
                        .getSingleResult())
                .invoke(count -> obstacle.voices = count.intValue())
                .replaceWithVoid();
    }

    Uni<Void> note(ObstacleStep step) {
        return Panache.getSession().flatMap(session -> session.persist(step));
    }
}
