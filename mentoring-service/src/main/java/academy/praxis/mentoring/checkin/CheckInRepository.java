package academy.praxis.mentoring.checkin;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {
    /** In a pairing that has ended, or that one has left, nothing is due any more. */
    private static final String PAGE = """
            select c.* from check_in c join pairing p on p.id = c.pairing_id
            where c.member_id = :member and c.due_at <= :now
            and (cast(:status as text) is null or cast(:status as text) = case
                when c.answered_at is not null then 'ANSWERED'
                when c.closes_at > :now and p.status = 'ACTIVE' and (p.mentor_id = c.member_id or exists (
                    select 1 from pairing_member m where m.pairing_id = p.id and m.mentee_id = c.member_id and m.answer = 'ACCEPTED'))
                    then 'DUE'
                else 'MISSED' end)
            and (cast(:time as timestamptz) is null or (c.due_at, c.id) < (cast(:time as timestamptz), cast(:id as uuid)))
            order by c.due_at desc, c.id desc limit :most
            """;

    /** Active pairings in which somebody was not asked the latest check-in that is due. */
    private static final String TO_OPEN = """
            select p.id from pairing p
            where p.status = 'ACTIVE' and p.active_since <= :first and exists (
                select 1 from (
                    select p.mentor_id as id union all
                    select m.mentee_id from pairing_member m where m.pairing_id = p.id and m.answer = 'ACCEPTED') party
                where not exists (
                    select 1 from check_in c where c.pairing_id = p.id and c.member_id = party.id and c.closes_at > :now))
            order by p.active_since limit :most for no key update of p skip locked
            """;

    private static final String TO_REMIND = """
            select c.id from check_in c join pairing p on p.id = c.pairing_id
            where c.answered_at is null and c.reminded_at is null and c.due_at <= :due and c.closes_at > :now
            and p.status = 'ACTIVE' and (p.mentor_id = c.member_id or exists (
                select 1 from pairing_member m where m.pairing_id = p.id and m.mentee_id = c.member_id and m.answer = 'ACCEPTED'))
            order by c.due_at limit :most for update of c skip locked
            """;

    /**
     * What is told rests on whole batches of five people, in the order in which they answered: the first answers of each member in a
     * round, their second ones, and so on, each kind for itself. So any two summaries, of two times or of all rounds and of one, differ
     * by whole batches.
     */
    private static final String SUMMARY = """
            with asked as (
                select c.*, p.round_id from check_in c join pairing p on p.id = c.pairing_id
                where c.due_at <= :now and (cast(:round as uuid) is null or p.round_id = cast(:round as uuid))
            ), answered as (
                select a.*, row_number() over (partition by a.round_id, a.member_id order by a.answered_at, a.id) as nth
                from asked a where a.answered_at is not null
            ), placed as (
                select a.*, row_number() over (partition by a.round_id, a.nth order by a.answered_at, a.id) as place,
                    count(*) over (partition by a.round_id, a.nth) as people
                from answered a
            )
            select (select count(*) from asked), count(*), avg(trust), avg(useful), avg(rhythm), avg(going_on)
            from placed where place <= people - people % 5
            """;

    /** Newest first. */
    Uni<List<CheckIn>> page(UUID member, CheckInStatus status, Instant now, PageRequest page) {
        Cursor after = page.after();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, CheckIn.class)
                        .setParameter("member", member)
                        .setParameter("now", now)
                        .setParameter("status", status == null ? null : status.name())
                        .setParameter(
                                "time",
                                after.isStart() ? null : after.instant(0).toString())
                        .setParameter(
                                "id", after.isStart() ? null : after.uuid(1).toString())
                        .setParameter("most", page.limit() + 1)
                        .getResultList());
    }

    /** Other instances pass over those that this one works on. */
    Uni<List<UUID>> pairingsToOpen(Instant now, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TO_OPEN, UUID.class)
                        .setParameter("first", now.minus(CheckInCalendar.FIRST_AFTER))
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList());
    }

    /** As {@link #pairingsToOpen}. */
    Uni<List<UUID>> toRemind(Instant now, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TO_REMIND, UUID.class)
                        .setParameter("due", now.minus(CheckInCalendar.REMIND_AFTER))
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList());
    }

    /** Keeps others from changing it until the transaction ends; {@code null} when there is none of this member. */
    Uni<CheckIn> locked(UUID id, UUID member) {
        return find("id = ?1 and memberId = ?2", id, member)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<CheckInSummary> summary(UUID round, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SUMMARY, Object[].class)
                        .setParameter("now", now)
                        .setParameter("round", round == null ? null : round.toString())
                        .getSingleResult())
                .map(CheckInSummary::of);
    }
}
