package academy.praxis.mentoring.round;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.avoidance.Avoidances;
import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.chemistry.NewTalk;
import academy.praxis.mentoring.chemistry.Talks;
import academy.praxis.mentoring.matching.Lottery;
import academy.praxis.mentoring.matching.Matching;
import academy.praxis.mentoring.matching.Pins;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.ProposedMentee;
import academy.praxis.mentoring.pairing.ProposedPairing;
import academy.praxis.mentoring.pool.PoolPeople;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.profile.MentorOffers;
import academy.praxis.mentoring.profile.MentoringKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a solved round into proposals and a waiting list: all in one transaction. */
@ApplicationScoped
class RoundPublication {
    /** So many mentors of a mentee are remembered for a rematch. */
    private static final int OPTIONS = 8;

    private final Pairings pairings;
    private final MentorOffers offers;
    private final Avoidances avoidances;
    private final Talks talks;
    private final RoundStore store;

    RoundPublication(Pairings pairings, MentorOffers offers, Avoidances avoidances, Talks talks, RoundStore store) {
        this.pairings = pairings;
        this.talks = talks;
        this.offers = offers;
        this.avoidances = avoidances;
        this.store = store;
    }

    /** All that is written when the round is published: pairings, or first talks of those who are to choose. */
    record Prepared(
            List<ProposedPairing> pairings,
            List<NewTalk> talks,
            List<LotView> lots,
            List<RoundStore.Waiting> waiting,
            List<RoundStore.Option> options,
            Duration expiry) {}

    /** How many more first talks the coaches of a round have time for, within the present session; only where talks are wanted. */
    Uni<Map<UUID, Integer>> talksLeft(SolvedRound solved, Publication publication) {
        if (publication.chemistryTalks() == null) {
            return Uni.createFrom().item(Map.of());
        }
        if (solved.content().kind() != MentoringKind.COACH) {
            throw ProblemException.invalid("chemistryTalks", "is for rounds of coaches");
        }
        return talks.left(solved.people().pool().mentors().stream()
                .map(MentorFacts::memberId)
                .toList());
    }

    /** Computes what to write; takes up to seconds. */
    Prepared prepare(SolvedRound solved, Publication publication, Map<UUID, Integer> talksLeft) {
        Matching matching = solved.matching(publication.mode());
        boolean talk = publication.chemistryTalks() != null;
        Optional<Lottery> lottery =
                solved.solver(solved.candidates(), solved.content().weights()).lottery(solved.pins());
        return new Prepared(
                talk ? List.of() : pairings(solved, matching),
                talk ? RoundTalks.of(solved, matching, publication.chemistryTalks(), talksLeft) : List.of(),
                lottery.map(lots -> lots(solved, lots)).orElse(List.of()),
                waiting(solved, matching, lottery),
                options(solved),
                Duration.ofDays(solved.content().expiryDays()));
    }

    /** Writes it within the present transaction. */
    Uni<Void> publish(MatchRound round, Prepared prepared) {
        return mustStillHold(round, prepared)
                .flatMap(done -> pairings.propose(prepared.pairings, prepared.expiry))
                .flatMap(ids -> talks.ask(prepared.talks))
                .flatMap(done -> store.draw(round.id, prepared.lots))
                .flatMap(done -> store.wait(round.id, prepared.waiting))
                .flatMap(done -> store.offer(round.id, prepared.options));
    }

    private static List<ProposedPairing> pairings(SolvedRound solved, Matching matching) {
        Map<Integer, List<ProposedMentee>> byMentor = new TreeMap<>();
        for (int mentee = 0; mentee < matching.mentees(); mentee++) {
            if (matching.isMatched(mentee)) {
                byMentor.computeIfAbsent(matching.mentorOf(mentee), mentor -> new ArrayList<>())
                        .add(proposed(solved, mentee, matching.mentorOf(mentee)));
            }
        }
        List<ProposedPairing> all = new ArrayList<>();
        byMentor.forEach((number, mentees) -> {
            MentorFacts mentor = solved.people().mentor(number);
            MentoringKind kind = solved.content().kind();
            if (kind == MentoringKind.CIRCLE) {
                all.add(pairing(solved, mentor, mentees, Math.min(mentor.smallestCircle(), mentees.size())));
            } else {
                mentees.forEach(mentee -> all.add(pairing(solved, mentor, List.of(mentee), 1)));
            }
        });
        return all;
    }

    private static ProposedPairing pairing(
            SolvedRound solved, MentorFacts mentor, List<ProposedMentee> mentees, int smallest) {
        return new ProposedPairing(
                solved.round().id, mentor.memberId(), mentees, solved.content().kind(), smallest);
    }

    private static ProposedMentee proposed(SolvedRound solved, int menteeNumber, int mentorNumber) {
        MenteeFacts mentee = solved.people().mentee(menteeNumber);
        ScoreParts parts = solved.candidates().parts(menteeNumber, mentorNumber);
        return new ProposedMentee(
                mentee.memberId(),
                mentee.requestId(),
                parts.total(solved.content().weights()),
                reasons(solved, menteeNumber, mentorNumber, parts));
    }

    private static List<MatchReason> reasons(SolvedRound solved, int mentee, int mentor, ScoreParts parts) {
        return parts.reasonsForBoth(
                solved.people().mentee(mentee),
                solved.people().mentor(mentor),
                solved.content().weights());
    }

    /** Of everyone whom lots could let in: pinned mentees took no part, nor did those without a candidate. */
    private static List<LotView> lots(SolvedRound solved, Lottery lots) {
        Set<Integer> pinned =
                solved.pins().pinned().stream().map(Pins.Pair::mentee).collect(Collectors.toSet());
        return IntStream.range(0, solved.people().pool().mentees().size())
                .filter(mentee ->
                        !pinned.contains(mentee) && solved.candidates().mentorsOf(mentee).length > 0)
                .mapToObj(mentee -> new LotView(
                        solved.people().mentee(mentee).requestId(),
                        solved.people().mentee(mentee).memberId(),
                        lots.number(mentee),
                        lots.propensity(mentee),
                        lots.isIn(mentee)))
                .toList();
    }

    private static List<RoundStore.Waiting> waiting(SolvedRound solved, Matching matching, Optional<Lottery> lottery) {
        return IntStream.range(0, matching.mentees())
                .filter(mentee ->
                        !matching.isMatched(mentee) && solved.candidates().mentorsOf(mentee).length > 0)
                .mapToObj(mentee -> new RoundStore.Waiting(
                        solved.people().mentee(mentee).requestId(),
                        solved.people().mentee(mentee).memberId(),
                        // Without lots, who asked first is asked first: requests are in the order of their ids, and so
                        // of their time.
                        lottery.map(lots -> lots.number(mentee)).orElse(mentee + 1),
                        lottery.map(lots -> lots.propensity(mentee)).orElse(0.0)))
                .toList();
    }

    private static List<RoundStore.Option> options(SolvedRound solved) {
        if (solved.content().kind() == MentoringKind.CIRCLE) {
            return List.of();
        }
        List<RoundStore.Option> options = new ArrayList<>();
        for (int number = 0; number < solved.people().pool().mentees().size(); number++) {
            int mentee = number;
            UUID request = solved.people().mentee(mentee).requestId();
            IntStream.of(solved.candidates().mentorsOf(mentee))
                    .boxed()
                    .filter(mentor -> solved.decided(
                                    request, solved.people().mentor(mentor).memberId())
                            != Decision.Kind.FORBIDDEN)
                    .map(mentor -> {
                        ScoreParts parts = solved.candidates().parts(mentee, mentor);
                        return new RoundStore.Option(
                                request,
                                solved.people().mentor(mentor).memberId(),
                                parts.total(solved.content().weights()),
                                reasons(solved, mentee, mentor, parts));
                    })
                    .sorted(Comparator.comparingDouble(RoundStore.Option::score)
                            .reversed()
                            .thenComparing(RoundStore.Option::mentorId))
                    .limit(OPTIONS)
                    .forEach(options::add);
        }
        return options;
    }

    /** Between solving and publishing, somebody may have got a mentee elsewhere, closed their profile or said whom they avoid. */
    private Uni<Void> mustStillHold(MatchRound round, Prepared prepared) {
        List<UUID> mentors = Stream.concat(
                        prepared.pairings.stream().map(ProposedPairing::mentorId),
                        prepared.talks.stream().map(NewTalk::coachId))
                .distinct()
                .toList();
        return pairings.lockPlaces()
                .flatMap(mine -> offers.of(mentors))
                .flatMap(offering -> pairings.placesTaken(mentors)
                        .flatMap(taken -> avoidances.of(mentors).invoke(avoided -> {
                            mustHavePlaces(round, prepared.pairings, offering, taken);
                            mustNotAvoid(prepared, avoided);
                        })))
                .replaceWithVoid();
    }

    private static void mustHavePlaces(
            MatchRound round, List<ProposedPairing> proposed, List<MentorOffer> offering, Map<UUID, Integer> taken) {
        Map<UUID, Integer> needed = new TreeMap<>();
        proposed.forEach(
                pairing -> needed.merge(pairing.mentorId(), pairing.mentees().size(), Integer::sum));
        offering.forEach(offer -> {
            int places =
                    offer.open() ? PoolPeople.places(round.kind, offer, taken.getOrDefault(offer.memberId(), 0)) : 0;
            if (places < needed.getOrDefault(offer.memberId(), 0)) {
                throw ProblemException.conflict("A mentor has fewer places by now than when this round was solved: "
                        + offer.memberId() + ". Solve it again.");
            }
        });
    }

    private static void mustNotAvoid(Prepared prepared, Map<UUID, Set<UUID>> avoided) {
        boolean pair = prepared.pairings.stream()
                .anyMatch(pairing -> pairing.mentees().stream()
                        .anyMatch(mentee -> avoids(avoided, pairing.mentorId(), mentee.menteeId())));
        boolean talk = prepared.talks.stream().anyMatch(one -> avoids(avoided, one.coachId(), one.menteeId()));
        if (pair || talk) {
            throw ProblemException.conflict(
                    "Two who would be a pair must not be one any more. Solve this round again.");
        }
    }

    private static boolean avoids(Map<UUID, Set<UUID>> avoided, UUID mentor, UUID mentee) {
        return avoided.getOrDefault(mentor, Set.of()).contains(mentee);
    }
}
