package academy.praxis.mentoring.pairing;

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
import java.util.UUID;

@ApplicationScoped
class PairingRepository implements PanacheRepositoryBase<Pairing, UUID> {
    private static final String OF_MEMBER =
            "(mentorId = :member or id in (select m.pairingId from PairingMember m where m.menteeId = :member))";

    /** Newest first. */
    Uni<List<Pairing>> page(UUID member, PairingStatus status, UUID roundId, PageRequest page) {
        Filter filter = new Filter()
                .and(OF_MEMBER, "member", member)
                .and("status = :status", "status", status)
                .and("roundId = :round", "round", roundId);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Keeps others from changing it until the transaction ends; {@code null} when there is none. */
    Uni<Pairing> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<PairingMember>> members(Collection<UUID> pairings) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from PairingMember where pairingId in :pairings order by pairingId, menteeId",
                                PairingMember.class)
                        .setParameter("pairings", pairings)
                        .getResultList());
    }

    /** Proposals, and open seats of circles, whose time is up; other instances pass over those that this one works on. */
    Uni<List<UUID>> expired(Instant now, int most) {
        return ids("""
                select id from pairing p where expires_at <= :now and (status = 'PROPOSED' or status = 'ACTIVE' and exists (
                    select 1 from pairing_member m where m.pairing_id = p.id and m.answer = 'PENDING'))
                order by expires_at limit :most for update skip locked
                """, now, most);
    }

    /** Proposals of whose time less than a third is left, and about which nobody was reminded. */
    Uni<List<UUID>> dueForReminder(Instant now, int most) {
        return ids("""
                select id from pairing where status = 'PROPOSED' and reminded_at is null
                and expires_at > :now and expires_at - (expires_at - created_at) / 3 <= :now
                order by expires_at limit :most for update skip locked
                """, now, most);
    }

    private static Uni<List<UUID>> ids(String query, Instant now, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, UUID.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList());
    }
}
