package academy.praxis.catalog.supplier;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<Run, UUID> {
    /** Runs of one connection that are kept. */
    static final int KEPT = 100;

    Uni<Run> byId(UUID supplier, UUID connection, UUID id) {
        return (connection == null
                        ? find("id = ?1 and supplierId = ?2 and connectionId is null", id, supplier)
                        : find("id = ?1 and supplierId = ?2 and connectionId = ?3", id, supplier, connection))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("run", id));
    }

    /** Newest first. */
    Uni<List<Run>> page(UUID supplier, UUID connection, PageRequest page) {
        Filter filter = new Filter()
                .and("supplierId = :supplier", "supplier", supplier)
                .and("connectionId = :connection", "connection", connection);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    Uni<List<RunError>> errors(UUID run, PageRequest page) {
        Cursor after = page.after();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select nr, place, reason from supplier_run_error where run_id = :run and nr > :after order by nr limit :most
                        """, Object[].class)
                        .setParameter("run", run)
                        .setParameter("after", after.isStart() ? 0L : number(after.text(0)))
                        .setParameter("most", page.limit() + 1)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new RunError(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                        .toList());
    }

    /** Takes it from whoever works on it; does nothing to one that has ended. */
    Uni<Integer> cancel(UUID run) {
        return cancel("id = :id", run);
    }

    /** As {@link #cancel}, for those of a connection. */
    Uni<Integer> cancelAllOfConnection(UUID connection) {
        return cancel("connection_id = :id", connection);
    }

    /** As {@link #cancel}, for all readings of a supplier. */
    Uni<Integer> cancelAllOf(UUID supplier) {
        return cancel("supplier_id = :id and connection_id is not null", supplier);
    }

    private Uni<Integer> cancel(String which, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update supplier_run set state = 'CANCELLED', worker = null, heartbeat = null, ended_at = now()"
                                        + " where state in ('QUEUED', 'RUNNING') and " + which)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    /** @throws ProblemException 409 while one is queued or goes on */
    Uni<Void> mustRest(UUID connection) {
        return count("connectionId = ?1 and state in (QUEUED, RUNNING)", connection)
                .invoke(open -> {
                    if (open > 0) {
                        throw ProblemException.conflict("A run of this connection goes on; cancel it first.");
                    }
                })
                .replaceWithVoid();
    }

    /** Queues a run unless one of the same connection is open. */
    Uni<Boolean> queue(Run run) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into supplier_run (id, supplier_id, connection_id, reason, asked_by, dry_run, fresh, retiring_confirmed, state, created_at)
                        values (:id, :supplier, cast(:connection as uuid), :reason, cast(:by as uuid), :dry, :fresh, :retiring, 'QUEUED', :now)
                        on conflict do nothing
                        """)
                        .setParameter("id", run.id)
                        .setParameter("supplier", run.supplierId)
                        .setParameter("connection", run.connectionId)
                        .setParameter("reason", run.reason.name())
                        .setParameter("by", run.askedBy)
                        .setParameter("dry", run.dryRun)
                        .setParameter("fresh", run.fresh)
                        .setParameter("retiring", run.retiringConfirmed)
                        .setParameter("now", run.createdAt)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Queues what is due by its schedule, at most so many connections; several instances share the work. */
    Uni<Integer> queueDue(Instant now, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select c.* from supplier_connection c join supplier s on s.id = c.supplier_id
                        where c.enabled and c.next_run_at <= :now and s.status = 'ACTIVE' and s.trust <> 'BLOCKED'
                        order by c.next_run_at limit :most for update of c skip locked
                        """, Connection.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList()
                        .flatMap(due -> {
                            Uni<Boolean> all = Uni.createFrom().item(true);
                            for (Connection connection : due) {
                                Duration interval = Schedule.of(connection.schedule);
                                // Not a change of the connection as curators see it: its version stays.
                                all = all.flatMap(done -> session.createNativeQuery(
                                                        "update supplier_connection set next_run_at = :next where id = :id")
                                                .setParameter("next", now.plus(interval))
                                                .setParameter("id", connection.id)
                                                .executeUpdate())
                                        .flatMap(done -> queue(Run.due(connection.supplierId, connection.id)));
                            }
                            return all.replaceWith(due.size());
                        }));
    }

    /** Forgets all but the last {@value #KEPT} runs of each connection. */
    Uni<Integer> tidy() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        delete from supplier_run where id in (
                            select id from (
                                select id, state, row_number() over (partition by supplier_id, connection_id order by created_at desc, id desc) nr
                                from supplier_run) r
                            where nr > :kept and state not in ('QUEUED', 'RUNNING'))
                        """)
                        .setParameter("kept", KEPT)
                        .executeUpdate());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("after", "is not a cursor that this list gave");
        }
    }
}
