package academy.praxis.performance.obstacle;

import academy.praxis.kit.clock.Periodic;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends obstacles up that nobody took away in time, or whose owner has left: to the owner's lead, then to the managers. Each step happens
 * once.
 */
@ApplicationScoped
class EscalationClock implements Periodic {
    private static final String OVERDUE = """
            select o.id, o.owner_id, o.escalation, m.id is not null as left_alone
            from obstacle o left join member m on m.id = o.owner_id and not m.active
            where o.closed_at is null and (o.due_on < $1 or m.id is not null) and o.escalation <> 'MANAGERS'
            order by o.due_on, o.id limit $2""";

    private final Pool pool;
    private final ObstacleRepository obstacles;
    private final ObstacleChanges changes;
    private final Leads leads;
    private final ObstacleSettings settings;
    private final UnitOfWork work;

    EscalationClock(
            Pool pool,
            ObstacleRepository obstacles,
            ObstacleChanges changes,
            Leads leads,
            ObstacleSettings settings,
            UnitOfWork work) {
        this.pool = pool;
        this.obstacles = obstacles;
        this.changes = changes;
        this.leads = leads;
        this.settings = settings;
        this.work = work;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return pool.preparedQuery(OVERDUE)
                .execute(Tuple.of(today, most))
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> escalate(row, today))
                        .collect()
                        .asList())
                .map(done -> (int) done.stream().filter(one -> one).count());
    }

    private Uni<Boolean> escalate(Row row, LocalDate today) {
        UUID owner = row.getUUID("owner_id");
        boolean toTheLead = owner != null && row.getString("escalation").equals(Escalation.NONE.name());
        Uni<Optional<UUID>> lead =
                toTheLead ? leads.of(owner) : Uni.createFrom().item(Optional.empty());
        return lead.flatMap(found -> work.transact(() -> obstacles
                .findById(row.getUUID("id"), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(obstacle -> {
                    if (!isStill(obstacle, row, today)) {
                        return Uni.createFrom().item(false);
                    }
                    obstacle.escalate(found.orElse(null), today.plusDays(settings.daysAfterEscalation()));
                    return changes.write(
                                    obstacle,
                                    new ObstacleChanges.Step(
                                            ObstacleStep.Kind.ESCALATED, null, ObstacleEvents.What.ROUTED),
                                    null)
                            .replaceWith(true);
                })));
    }

    /** Whether it is as it was when it was found: another instance may have had it meanwhile, or its owner. */
    private static boolean isStill(Obstacle obstacle, Row row, LocalDate today) {
        return !obstacle.status.isClosed()
                && (row.getBoolean("left_alone") || obstacle.isOverdue(today))
                && obstacle.escalation.name().equals(row.getString("escalation"))
                && Objects.equals(obstacle.ownerId, row.getUUID("owner_id"));
    }
}
