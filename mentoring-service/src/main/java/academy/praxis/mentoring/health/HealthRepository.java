package academy.praxis.mentoring.health;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HealthRepository implements PanacheRepositoryBase<PairingHealth, UUID> {
    /** Locks the pairing: of two instances, one passes over what the other works on, or sees what it did. */
    private static final String TO_CHECK = """
            select p.id from pairing p left join pairing_health h on h.pairing_id = p.id
            where p.status = 'ACTIVE' and (h.checked_at is null or h.checked_at <= :before)
            order by h.checked_at nulls first limit :most for no key update of p skip locked
            """;

    private static final String ENDED = """
            select p.id from pairing_health h join pairing p on p.id = h.pairing_id
            where h.watched and p.status <> 'ACTIVE'
            order by h.checked_at limit :most for no key update of p skip locked
            """;

    private static final String PAGE = """
            select p.id from pairing p left join pairing_health h on h.pairing_id = p.id
            where p.status = 'ACTIVE' and p.mentor_id <> :reader and not exists (
                select 1 from pairing_member m
                where m.pairing_id = p.id and m.mentee_id = :reader and m.answer in ('PENDING', 'ACCEPTED'))
            and (cast(:level as text) is null or coalesce(h.level, 'HEALTHY') = cast(:level as text))
            and (cast(:round as uuid) is null or p.round_id = cast(:round as uuid))
            and (cast(:after as uuid) is null or p.id < cast(:after as uuid))
            order by p.id desc limit :most
            """;

    private static final String LATEST_NUDGES = """
            select distinct on (n.pairing_id, n.kind, n.member_id) n.* from pairing_nudge n
            where n.pairing_id = any(:pairings) order by n.pairing_id, n.kind, n.member_id, n.at desc
            """;

    /** Forgets signals that are over. */
    Uni<Void> drop(List<HealthSignal> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createMutationQuery("delete from HealthSignal where id in :gone")
                                .setParameter(
                                        "gone",
                                        gone.stream().map(signal -> signal.id).toList())
                                .executeUpdate())
                        .replaceWithVoid();
    }

    Uni<List<UUID>> toCheck(Instant before, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TO_CHECK, UUID.class)
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getResultList());
    }

    Uni<List<UUID>> ended(int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ENDED, UUID.class)
                        .setParameter("most", most)
                        .getResultList());
    }

    /** Active pairings that this reader is not in, the latest proposed first. */
    Uni<List<UUID>> page(UUID reader, HealthLevel level, UUID round, PageRequest page) {
        Cursor after = page.after();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, UUID.class)
                        .setParameter("reader", reader)
                        .setParameter("level", level == null ? null : level.name())
                        .setParameter("round", round == null ? null : round.toString())
                        .setParameter(
                                "after", after.isStart() ? null : after.uuid(0).toString())
                        .setParameter("most", page.limit() + 1)
                        .getResultList());
    }

    Uni<List<HealthSignal>> signals(Collection<UUID> pairings) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from HealthSignal where pairingId in :pairings order by kind", HealthSignal.class)
                        .setParameter("pairings", pairings)
                        .getResultList());
    }

    /** The last that each member was told of each kind. */
    Uni<List<Nudge>> latestNudges(Collection<UUID> pairings) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LATEST_NUDGES, Nudge.class)
                        .setParameter("pairings", pairings.toArray(UUID[]::new))
                        .getResultList());
    }

    /** What a member should still be shown: one of each kind at most. */
    Uni<List<Nudge>> openNudges(UUID pairing, UUID member) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from Nudge where pairingId = :pairing and memberId = :member"
                                        + " and dismissedAt is null and overAt is null order by at desc, id desc",
                                Nudge.class)
                        .setParameter("pairing", pairing)
                        .setParameter("member", member)
                        .getResultList());
    }

    /** Whether this member has one of this id in this pairing. A second dismissal changes nothing. */
    Uni<Boolean> dismiss(UUID id, UUID pairing, UUID member, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery(
                                "update Nudge set dismissedAt = coalesce(dismissedAt, :now)"
                                        + " where id = :id and pairingId = :pairing and memberId = :member")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("pairing", pairing)
                        .setParameter("member", member)
                        .executeUpdate())
                .map(dismissed -> dismissed > 0);
    }
}
