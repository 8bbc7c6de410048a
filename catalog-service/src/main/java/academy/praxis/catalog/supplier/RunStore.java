package academy.praxis.catalog.supplier;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** The course of a run, within the present session or transaction. Only the worker whom the run names writes it. */
@ApplicationScoped
class RunStore {
    /** Refused records of a run whose reasons are kept. */
    static final int MOST_ERRORS = 1_000;

    private static final int LONGEST = 1_000;

    /** Who works on which run. */
    record Lease(UUID run, UUID worker) {}

    /** What is added to the counts of a run. */
    record Counts(long seen, long created, long updated, long unchanged, long retired) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        static Counts retired(long retired) {
            return new Counts(0, 0, 0, 0, retired);
        }
    }

    /** A record that is refused. */
    record Refusal(String at, String reason) {}

    /**
     * A run for the worker: one that waits, or one whose worker was not seen since {@code dead}. What is told again after its last
     * resume point is no longer counted.
     *
     * @return {@code null} when there is none
     */
    Uni<Run> claim(UUID worker, Instant dead) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select id from supplier_run where state = 'QUEUED' or state = 'RUNNING' and heartbeat < :dead
                        order by created_at limit 1 for update skip locked
                        """, UUID.class)
                        .setParameter("dead", dead)
                        .getSingleResultOrNull()
                        .flatMap(id -> id == null
                                ? Uni.createFrom().nullItem()
                                : session.createNativeQuery("""
                                        update supplier_run set state = 'RUNNING', worker = :worker, heartbeat = now(),
                                            attempts = attempts + 1, started_at = coalesce(started_at, now()),
                                            refused = refused_at_resume,
                                            seen = case when dry_run then 0 else seen end,
                                            created = case when dry_run then 0 else created end,
                                            updated = case when dry_run then 0 else updated end,
                                            unchanged = case when dry_run then 0 else unchanged end,
                                            retired = case when dry_run then 0 else retired end
                                        where id = :id
                                        """)
                                        .setParameter("worker", worker)
                                        .setParameter("id", id)
                                        .executeUpdate()
                                        .flatMap(done -> session.createNativeQuery("""
                                                delete from supplier_run_error e using supplier_run r
                                                where r.id = :id and e.run_id = r.id and e.nr > r.refused_at_resume
                                                """)
                                                .setParameter("id", id)
                                                .executeUpdate())
                                        .flatMap(done -> session.find(Run.class, id))));
    }

    /** @return whether the run still is this worker's */
    Uni<Boolean> beat(Lease lease) {
        return change(lease, "heartbeat = now()", query -> query).map(rows -> rows == 1);
    }

    /**
     * Keeps the run this worker's until the transaction ends.
     *
     * @throws CancellationException when it no longer is
     */
    Uni<Void> hold(Lease lease) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select id from supplier_run where id = :run and worker = :worker for update",
                                UUID.class)
                        .setParameter("run", lease.run())
                        .setParameter("worker", lease.worker())
                        .getSingleResultOrNull())
                .invoke(held -> {
                    if (held == null) {
                        throw new CancellationException();
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Adds to the counts and tells the refusals.
     *
     * @param resumePoint where the run can go on from after this; {@code null} when not from here
     */
    Uni<Void> count(Lease lease, Counts counts, List<Refusal> refusals, String resumePoint) {
        return tell(lease, refusals)
                .flatMap(told -> change(
                        lease,
                        """
                        heartbeat = now(), seen = seen + :seen, created = created + :created, updated = updated + :updated,
                        unchanged = unchanged + :unchanged, retired = retired + :retired, refused = refused + :refused,
                        resume_point = coalesce(cast(:point as text), resume_point),
                        refused_at_resume = case when cast(:point as text) is null then refused_at_resume else refused + :refused end,
                        attempts = case when cast(:point as text) is null then attempts else 1 end
                        """,
                        query -> query.setParameter("seen", counts.seen())
                                .setParameter("created", counts.created())
                                .setParameter("updated", counts.updated())
                                .setParameter("unchanged", counts.unchanged())
                                .setParameter("retired", counts.retired())
                                .setParameter("refused", (long) refusals.size())
                                .setParameter("point", resumePoint)))
                .replaceWithVoid();
    }

    private Uni<Integer> tell(Lease lease, List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<Refusal> told = refusals.subList(0, Math.min(refusals.size(), MOST_ERRORS));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into supplier_run_error (run_id, nr, place, reason)
                        select r.id, r.refused + e.nr, e.place, e.reason
                        from supplier_run r, unnest(cast(:places as text[]), cast(:reasons as text[])) with ordinality e (place, reason, nr)
                        where r.id = :run and r.refused + e.nr <= :most
                        """)
                        .setParameter("run", lease.run())
                        .setParameter("places", texts(told.stream().map(Refusal::at)))
                        .setParameter("reasons", texts(told.stream().map(Refusal::reason)))
                        .setParameter("most", MOST_ERRORS)
                        .executeUpdate());
    }

    private static String[] texts(java.util.stream.Stream<String> texts) {
        return texts.map(text -> text == null ? "" : kept(text)).toArray(String[]::new);
    }

    /** A text of strangers, as much of it as is kept. */
    private static String kept(String text) {
        String clean = text.replace("\0", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST - 1) + "…" : clean;
    }

    /** Notes that the run named these, and gives those that it had not named before. */
    Uni<List<String>> name(Run run, Collection<String> externalIds) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        with named as (
                            insert into supplied_record (connection_id, external_id, supplier_id, run_id)
                            select :connection, id, :supplier, :run from unnest(cast(:ids as text[])) id order by id
                            on conflict (connection_id, external_id) do update set run_id = excluded.run_id
                                where supplied_record.run_id <> excluded.run_id
                            returning external_id)
                        select external_id from named
                        """, String.class)
                        .setParameter("connection", run.connectionId)
                        .setParameter("supplier", run.supplierId)
                        .setParameter("run", run.id)
                        .setParameter("ids", externalIds.toArray(String[]::new))
                        .getResultList());
    }

    /** Notes that those among these places that are ids of known records were named: a bad record is not a gone one. */
    Uni<Integer> nameKnown(Run run, Collection<String> places) {
        return places.isEmpty()
                ? Uni.createFrom().item(0)
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("""
                                update supplied_record set run_id = :run
                                where connection_id = :connection and external_id = any(:places) and run_id <> :run
                                """)
                                .setParameter("run", run.id)
                                .setParameter("connection", run.connectionId)
                                .setParameter("places", places.toArray(String[]::new))
                                .executeUpdate());
    }

    /**
     * Forgets that the connection named these, and what servers told of those that are pages: one that comes back unchanged must be read
     * again. Until the transaction ends no other connection of the supplier forgets any: of two that lose the same record one is to see
     * that nobody has it.
     */
    Uni<Integer> forget(Run run, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        String[] ids = externalIds.toArray(String[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtext('supplied records'), hashtext(:supplier))")
                        .setParameter("supplier", run.supplierId.toString())
                        .getSingleResult()
                        .flatMap(alone -> session.createNativeQuery(
                                        "delete from supplied_record where connection_id = :connection and external_id = any(:ids)")
                                .setParameter("connection", run.connectionId)
                                .setParameter("ids", ids)
                                .executeUpdate())
                        // An id that is too long ends in the hash of what it was made of.
                        .call(forgotten -> session.createNativeQuery("""
                                delete from supplier_fetch_state where connection_id = :connection and url_hash in (
                                    select case when id ~ '#sha256:[0-9a-f]{64}$' then decode(right(id, 64), 'hex')
                                        else sha256(convert_to(id, 'UTF8')) end
                                    from unnest(cast(:ids as text[])) id)
                                """)
                                .setParameter("connection", run.connectionId)
                                .setParameter("ids", ids)
                                .executeUpdate()));
    }

    /** How many records the connection has, and how many of them the run did not name. */
    record Gone(long all, long gone) {}

    Uni<Gone> gone(Run run) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*), count(*) filter (where run_id <> :run) from supplied_record where connection_id = :connection",
                                Object[].class)
                        .setParameter("run", run.id)
                        .setParameter("connection", run.connectionId)
                        .getSingleResult())
                .map(row -> new Gone(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** Some that the run did not name. */
    Uni<List<String>> someGone(Run run, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select external_id from supplied_record where connection_id = :connection and run_id <> :run
                        order by external_id limit :most
                        """, String.class)
                        .setParameter("connection", run.connectionId)
                        .setParameter("run", run.id)
                        .setParameter("most", most)
                        .getResultList());
    }

    /** Those of these that no other connection of the supplier has. */
    Uni<List<String>> nowhereElse(Run run, List<String> externalIds) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select id from unnest(cast(:ids as text[])) id where not exists (
                            select from supplied_record r where r.supplier_id = :supplier and r.external_id = id and r.connection_id <> :connection)
                        order by id
                        """, String.class)
                        .setParameter("ids", externalIds.toArray(String[]::new))
                        .setParameter("supplier", run.supplierId)
                        .setParameter("connection", run.connectionId)
                        .getResultList());
    }

    /** Records that the connection has, in order, after this one. */
    Uni<List<String>> page(Run run, String after, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select external_id from supplied_record where connection_id = :connection and external_id > :after
                        order by external_id limit :most
                        """, String.class)
                        .setParameter("connection", run.connectionId)
                        .setParameter("after", after)
                        .setParameter("most", most)
                        .getResultList());
    }

    /** What is told at the end of a run. */
    record End(RunState state, boolean notModified, Boolean whole, Long wouldRetire, boolean confirm, String failure) {
        static End failed(String why) {
            return new End(RunState.FAILED, false, null, null, false, why);
        }
    }

    /** @return whether the run was this worker's to end */
    Uni<Boolean> end(Lease lease, End end) {
        return change(
                        lease,
                        """
                        state = :state, worker = null, heartbeat = null, ended_at = now(), not_modified = :notModified,
                        whole = cast(:whole as boolean), would_retire = cast(:gone as bigint), needs_confirmation = :confirm,
                        failure = cast(:failure as text)
                        """,
                        query -> query.setParameter("state", end.state().name())
                                .setParameter("notModified", end.notModified())
                                .setParameter("whole", end.whole())
                                .setParameter("gone", end.wouldRetire())
                                .setParameter("confirm", end.confirm())
                                .setParameter("failure", end.failure() == null ? null : kept(end.failure())))
                .map(rows -> rows == 1);
    }

    /** Gives the run to whoever has time: this worker stops, for no fault of the run. */
    Uni<Integer> release(Lease lease) {
        return change(
                lease,
                "state = 'QUEUED', worker = null, heartbeat = null, attempts = greatest(attempts - 1, 0)",
                q -> q);
    }

    private interface Values {
        Mutiny.MutationQuery set(Mutiny.MutationQuery query);
    }

    private static Uni<Integer> change(Lease lease, String assignments, Values values) {
        return Panache.getSession()
                .flatMap(session -> values.set((Mutiny.MutationQuery) session.createNativeQuery(
                                "update supplier_run set " + assignments + " where id = :run and worker = :worker"))
                        .setParameter("run", lease.run())
                        .setParameter("worker", lease.worker())
                        .executeUpdate());
    }
}
