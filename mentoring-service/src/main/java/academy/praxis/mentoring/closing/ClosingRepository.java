package academy.praxis.mentoring.closing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ClosingRepository implements PanacheRepositoryBase<Closing, UUID> {
    private static final String OVERDUE = """
            select p.id from pairing_closing c join pairing p on p.id = c.pairing_id
            where p.status = 'ACTIVE' and p.kind <> 'CIRCLE' and c.asked_by is not null and c.answered_at <= :before
            order by c.answered_at limit :most for update of p skip locked
            """;

    /** In whole batches of five people, as the summary of check-ins, and for the same reason. */
    private static final String SUMMARY = """
            with answered as (
                select s.*, p.round_id, row_number() over (partition by p.round_id, s.member_id order by s.at, s.id) as nth
                from closing_survey s join pairing p on p.id = s.pairing_id
                where cast(:round as uuid) is null or p.round_id = cast(:round as uuid)
            ), placed as (
                select a.*, row_number() over (partition by a.round_id, a.nth order by a.at, a.id) as place,
                    count(*) over (partition by a.round_id, a.nth) as people
                from answered a
            )
            select count(*), avg(helped), avg(recommend), avg(case when goals in ('MOST', 'ALL') then 1.0 else 0.0 end)
            from placed where place <= people - people % 5
            """;

    /** Of two who look back at the same time, one sees what the other said. */
    Uni<Void> lock(UUID pairing) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select id from pairing where id = :id for update", UUID.class)
                        .setParameter("id", pairing)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    Uni<List<SurveyAnswer>> answers(UUID pairing) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from SurveyAnswer where pairingId = :pairing order by at, id", SurveyAnswer.class)
                        .setParameter("pairing", pairing)
                        .getResultList());
    }

    /** Other instances pass over those that this one works on. */
    Uni<List<UUID>> overdue(Instant now, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OVERDUE, UUID.class)
                        .setParameter("before", now.minus(ClosingRules.TERM))
                        .setParameter("most", most)
                        .getResultList());
    }

    Uni<ClosingSummary> summary(UUID round) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SUMMARY, Object[].class)
                        .setParameter("round", round == null ? null : round.toString())
                        .getSingleResult())
                .map(ClosingSummary::of);
    }
}
