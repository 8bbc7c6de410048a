package academy.praxis.mentoring.session;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<PairingSession, UUID> {
    private static final String OF_MEMBER = "id in (select p.sessionId from SessionParty p where p.memberId = :member)";

    /** Those that this member is asked to, newest first. */
    Uni<List<PairingSession>> page(UUID member, UUID pairing, SessionStatus status, PageRequest page) {
        Filter filter = new Filter()
                .and(OF_MEMBER, "member", member)
                .and("pairingId = :pairing", "pairing", pairing)
                .and("status = :status", "status", status);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Those of this member that are past and of which one may still say whether they were held, the oldest first. */
    Uni<List<PairingSession>> withoutOutcome(UUID member, Instant now, PageRequest page) {
        Filter filter = new Filter()
                .and(OF_MEMBER, "member", member)
                .and("status = :status", "status", SessionStatus.SCHEDULED)
                .and("endsAt <= :now", "now", now)
                .and("endsAt >= :earliest", "earliest", now.minus(SessionRules.OUTCOME_WITHIN));
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("endsAt >= :time", "time", after.instant(0))
                    .and("(endsAt > :time or id > :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("endsAt, id"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Those of this member that begin in that time and have a time that was agreed on, the earliest first. */
    Uni<List<PairingSession>> between(UUID member, Instant from, Instant to, int most) {
        return find(
                        OF_MEMBER
                                + " and startsAt >= :from and startsAt < :to and status <> :cancelled order by startsAt, id",
                        java.util.Map.of(
                                "member", member, "from", from, "to", to, "cancelled", SessionStatus.CANCELLED))
                .range(0, most - 1)
                .list();
    }

    /** Keeps others from changing it until the transaction ends; {@code null} when there is none. */
    Uni<PairingSession> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many sessions of a pairing are still to come or to be agreed on. */
    Uni<Long> countToCome(UUID pairing, Instant now) {
        return count(
                "pairingId = ?1 and (status = ?2 or status = ?3 and startsAt > ?4)",
                pairing,
                SessionStatus.PROPOSED,
                SessionStatus.SCHEDULED,
                now);
    }

    /** How many sessions were proposed in a pairing since that time, cancelled ones too. */
    Uni<Long> countProposed(UUID pairing, Instant since) {
        return count("pairingId = ?1 and createdAt > ?2", pairing, since);
    }

    /** Those of a pairing that can still change, under a lock. */
    Uni<List<PairingSession>> open(UUID pairing) {
        return find(
                        "pairingId = ?1 and status in (?2, ?3) order by id",
                        pairing,
                        SessionStatus.PROPOSED,
                        SessionStatus.SCHEDULED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<Boolean> isIn(UUID pairing, UUID id, UUID member) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("""
                                select count(*) from SessionParty p join PairingSession s on s.id = p.sessionId
                                where s.id = :id and s.pairingId = :pairing and p.memberId = :member
                                """, Long.class)
                        .setParameter("id", id)
                        .setParameter("pairing", pairing)
                        .setParameter("member", member)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    /** The mentor first, mentees in the order of their ids. */
    Uni<List<SessionParty>> parties(Collection<UUID> sessions) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from SessionParty where sessionId in :sessions order by sessionId, mentor desc, memberId",
                                SessionParty.class)
                        .setParameter("sessions", sessions)
                        .getResultList());
    }

    /** The earliest first. */
    Uni<List<SessionTime>> times(Collection<UUID> sessions) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from SessionTime where sessionId in :sessions order by startsAt", SessionTime.class)
                        .setParameter("sessions", sessions)
                        .getResultList());
    }

    Uni<Void> add(Object... rows) {
        return Panache.getSession().flatMap(session -> session.persistAll(rows).call(session::flush));
    }

    /** Forgets the times on offer. */
    Uni<Void> dropTimes(UUID id) {
        return drop("delete from SessionTime where sessionId = :session", Map.of("session", id));
    }

    /** Asks these members to a session no longer. */
    Uni<Void> dropParties(UUID id, Collection<UUID> members) {
        return drop(
                "delete from SessionParty where sessionId = :session and memberId in :members",
                Map.of("session", id, "members", members));
    }

    private static Uni<Void> drop(String statement, Map<String, Object> parameters) {
        return Panache.getSession().call(Mutiny.Session::flush).flatMap(session -> {
            Mutiny.MutationQuery query = session.createMutationQuery(statement);
            parameters.forEach(query::setParameter);
            return query.executeUpdate().replaceWithVoid();
        });
    }

    /** When these members have agreed sessions that touch that time. */
    Uni<List<BusyTime>> busy(Collection<UUID> members, Instant from, Instant to) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("""
                                select new academy.praxis.mentoring.session.BusyTime(p.memberId, s.id, s.startsAt, s.endsAt)
                                from PairingSession s join SessionParty p on p.sessionId = s.id
                                where s.status = :scheduled and s.startsAt < :to and s.endsAt > :from
                                and p.declined = false and p.memberId in :members
                                order by s.startsAt, s.id
                                """, BusyTime.class)
                        .setParameter("scheduled", SessionStatus.SCHEDULED)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("members", members)
                        .getResultList());
    }
}
