package academy.praxis.mentoring.round;

import academy.praxis.mentoring.avoidance.Avoidances;
import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.pairing.EndedPairing;
import academy.praxis.mentoring.pairing.PairingListener;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.ProposedMentee;
import academy.praxis.mentoring.pairing.ProposedPairing;
import academy.praxis.mentoring.pool.PoolPeople;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.profile.MentorOffers;
import academy.praxis.mentoring.profile.MentoringKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Fills what became free after a round was published, and disturbs nobody else: a mentor's free place goes to the first of the waiting list
 * who may be matched with them, and a mentee who lost their mentor gets the best of their own candidates who has a free place, or
 * is the first to be asked next. A circle with a free seat goes on with those who are in it.
 */
@ApplicationScoped
class RoundRematch implements PairingListener {
    private static final String NOT_TRIED = """
             and not exists (select 1 from pairing p join pairing_member m on m.pairing_id = p.id
                where p.round_id = o.round_id and p.mentor_id = o.mentor_id and m.request_id = o.request_id)
            """;
    private static final String NEXT_FOR_MENTOR = """
            select o.request_id, w.mentee_id, o.mentor_id, o.score, array_to_string(o.reasons, chr(10))
            from round_option o join round_waiting w on w.round_id = o.round_id and w.request_id = o.request_id
                join mentee_request r on r.id = o.request_id
            where o.round_id = :round and o.mentor_id = :key and r.status = 'OPEN' and w.called_at is null
            """ + NOT_TRIED + " order by w.number, o.request_id limit 20";
    private static final String OPTIONS_OF_MENTEE = """
            select o.request_id, r.member_id, o.mentor_id, o.score, array_to_string(o.reasons, chr(10))
            from round_option o join mentee_request r on r.id = o.request_id
            where o.round_id = :round and o.request_id = :key and r.status = 'OPEN'
            """ + NOT_TRIED + " order by o.score desc, o.mentor_id limit 20";

    private final RoundRepository rounds;
    private final RoundJson json;
    private final Pairings pairings;
    private final MentorOffers offers;
    private final Avoidances avoidances;

    RoundRematch(
            RoundRepository rounds, RoundJson json, Pairings pairings, MentorOffers offers, Avoidances avoidances) {
        this.rounds = rounds;
        this.json = json;
        this.pairings = pairings;
        this.offers = offers;
        this.avoidances = avoidances;
    }

    @Override
    public Uni<Void> ended(EndedPairing ended) {
        if (ended.roundId() == null || ended.kind() == MentoringKind.CIRCLE) {
            return Uni.createFrom().voidItem();
        }
        return rounds.findById(ended.roundId()).flatMap(round -> {
            if (round == null) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> filled = ended.mentorAvailable()
                    ? options(NEXT_FOR_MENTOR, round.id, ended.mentorId())
                            .flatMap(waiting -> proposeFirst(round, waiting))
                            .replaceWithVoid()
                    : Uni.createFrom().voidItem();
            return filled.flatMap(done -> Multi.createFrom()
                    .iterable(ended.looking())
                    .filter(mentee -> mentee.requestId() != null)
                    .onItem()
                    .transformToUniAndConcatenate(mentee -> options(OPTIONS_OF_MENTEE, round.id, mentee.requestId())
                            .flatMap(mentors -> proposeFirst(round, mentors))
                            .flatMap(found -> found ? Uni.createFrom().voidItem() : waitFirst(round.id, mentee)))
                    .collect()
                    .last()
                    .replaceWithVoid());
        });
    }

    /** Two who could be a pair. */
    private record Option(UUID mentorId, ProposedMentee mentee) {}

    private static Uni<List<Option>> options(String query, UUID round, UUID key) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter("round", round)
                        .setParameter("key", key)
                        .getResultList()
                        .map(rows -> rows.stream().map(RoundRematch::option).toList()));
    }

    private static Option option(Object[] row) {
        return new Option(
                (UUID) row[2],
                new ProposedMentee(
                        (UUID) row[1],
                        (UUID) row[0],
                        ((Number) row[3]).doubleValue(),
                        MatchReason.read(((String) row[4]).lines().toList())));
    }

    /** Proposes the first of these whose mentor still has a place and who do not avoid one another by now. */
    private Uni<Boolean> proposeFirst(MatchRound round, List<Option> options) {
        List<UUID> mentors = options.stream().map(Option::mentorId).distinct().toList();
        return pairings.lockPlaces()
                .flatMap(mine -> offers.of(mentors))
                .flatMap(offering -> pairings.placesTaken(mentors)
                        .flatMap(taken -> avoidances
                                .of(mentors)
                                .flatMap(avoided -> options.stream()
                                        .filter(option -> isFree(round, option, offering, taken, avoided))
                                        .findFirst()
                                        .map(option -> propose(round, option))
                                        .orElse(Uni.createFrom().item(false)))));
    }

    private static boolean isFree(
            MatchRound round,
            Option option,
            List<MentorOffer> offering,
            Map<UUID, Integer> taken,
            Map<UUID, Set<UUID>> avoided) {
        return offering.stream()
                        .filter(offer -> offer.open() && offer.memberId().equals(option.mentorId()))
                        .anyMatch(offer ->
                                PoolPeople.places(round.kind, offer, taken.getOrDefault(option.mentorId(), 0)) > 0)
                && !avoided.getOrDefault(option.mentorId(), Set.of())
                        .contains(option.mentee().menteeId());
    }

    private Uni<Boolean> propose(MatchRound round, Option option) {
        Duration expiry = Duration.ofDays(json.content(round).expiryDays());
        return pairings.propose(
                        List.of(new ProposedPairing(
                                round.id, option.mentorId(), List.of(option.mentee()), round.kind, 1)),
                        expiry)
                .flatMap(done -> Panache.getSession())
                .flatMap(session -> session.createNativeQuery(
                                "update round_waiting set called_at = now() where round_id = :round and request_id = :request")
                        .setParameter("round", round.id)
                        .setParameter("request", option.mentee().requestId())
                        .executeUpdate())
                .replaceWith(true);
    }

    /** Before everyone with a number: they had a mentor. */
    private static Uni<Void> waitFirst(UUID round, ProposedMentee mentee) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into round_waiting (round_id, request_id, mentee_id, number, propensity)
                        values (:round, :request, :mentee, 0, 1)
                        on conflict (round_id, request_id) do update set number = 0, called_at = null
                        """)
                        .setParameter("round", round)
                        .setParameter("request", mentee.requestId())
                        .setParameter("mentee", mentee.menteeId())
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
