package academy.praxis.mentoring.asking;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.RuleSettings;
import academy.praxis.mentoring.candidate.Rules;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.candidate.Weights;
import academy.praxis.mentoring.meaning.Meanings;
import academy.praxis.mentoring.member.MemberFacts;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pool.PoolPeople;
import academy.praxis.mentoring.pool.PoolPeopleReader;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.profile.MentorOffers;
import academy.praxis.mentoring.profile.MentoringKind;
import academy.praxis.mentoring.request.MenteeRequests;
import academy.praxis.mentoring.request.OpenRequest;
import academy.praxis.mentoring.request.RequestStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mentors whom a mentee may ask between rounds, best first: by the rules and the weights that a round has when its manager changes
 * nothing. Those who let this mentee down in the last ninety days are left out.
 */
@ApplicationScoped
public class MentorChoices {
    /** What mentors wrote is compared with the goal for so many, the best by everything else. */
    private static final int COMPARED = 100;

    private static final Duration NOT_AGAIN_FOR = Duration.ofDays(90);
    private static final Weights WEIGHTS = Weights.defaults();

    private final MenteeRequests requests;
    private final MentorOffers offers;
    private final PoolPeopleReader people;
    private final Pairings pairings;
    private final Meanings meanings;
    private final Workers workers;
    private final Caller caller;

    MentorChoices(
            MenteeRequests requests,
            MentorOffers offers,
            PoolPeopleReader people,
            Pairings pairings,
            Meanings meanings,
            Workers workers,
            Caller caller) {
        this.requests = requests;
        this.offers = offers;
        this.people = people;
        this.pairings = pairings;
        this.meanings = meanings;
        this.workers = workers;
        this.caller = caller;
    }

    /** Somebody who may be asked, before words are compared. */
    private record Allowed(MentorOffer offer, MentorFacts facts, MemberFacts member, double score) {}

    /** A mentee, and all whom they may ask. */
    private record Field(OpenRequest request, MenteeFacts mentee, List<Allowed> mentors) {}

    /**
     * Whom the owner of a request may ask for this kind of help, best first. Opens sessions of its own: call it outside of a transaction.
     *
     * @param most how many at most, 1 to 100
     * @throws ProblemException 404 when the caller has no such request, 409 when it is not open
     */
    public Uni<List<FoundMentor>> of(UUID requestId, MentoringKind kind, int most) {
        return field(requestId, kind, Uni.createFrom().deferred(() -> offers.open(kind)))
                .flatMap(field -> compared(field, kind, best(field)))
                .map(choices -> choices.stream().limit(most).toList());
    }

    /**
     * One of those whom the owner of a request may ask.
     *
     * @throws ProblemException as {@link #of}; 409 when this mentor cannot be asked, without telling for which rule
     */
    public Uni<FoundMentor> one(UUID requestId, MentoringKind kind, UUID mentorId) {
        Uni<List<MentorOffer>> offer = Uni.createFrom()
                .deferred(() -> offers.of(List.of(mentorId)))
                .map(found -> found.stream()
                        .filter(one -> one.open() && one.kinds().contains(kind))
                        .toList());
        return field(requestId, kind, offer)
                .flatMap(field -> compared(field, kind, field.mentors))
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> ProblemException.conflict(
                                "This mentor cannot be asked for this request. Choose one of those who can.")));
    }

    /** What the store gives for a request, before anything is computed. */
    private record Found(OpenRequest request, List<MentorOffer> offering, PoolPeople people, Set<UUID> tried) {}

    private Uni<Field> field(UUID requestId, MentoringKind kind, Uni<List<MentorOffer>> from) {
        return Panache.withSession(() -> requests.of(List.of(requestId))
                        .map(found -> found.stream()
                                .filter(request -> caller.is(request.memberId()))
                                .findFirst()
                                .orElseThrow(() -> ProblemException.notFound("mentee request", requestId)))
                        .invoke(request -> mustBeOpenFor(request, kind))
                        .flatMap(request -> from.flatMap(offering -> people.these(List.of(request), offering)
                                .flatMap(facts -> pairings.triedInVain(
                                                request.memberId(),
                                                Instant.now().minus(NOT_AGAIN_FOR))
                                        .map(tried -> new Found(request, offering, facts, tried))))))
                .flatMap(found -> workers.compute(() -> field(found, kind)));
    }

    private static void mustBeOpenFor(OpenRequest request, MentoringKind kind) {
        if (request.status() != RequestStatus.OPEN) {
            throw ProblemException.conflict("This request is not open: a mentor was asked already, or found.");
        }
        if (!request.kinds().contains(kind)) {
            throw ProblemException.invalid("kind", "is none of those that the request welcomes");
        }
        if (kind == MentoringKind.CIRCLE) {
            throw ProblemException.invalid("kind", "circles are put together in match rounds");
        }
    }

    private static Field field(Found found, MentoringKind kind) {
        OpenRequest request = found.request;
        PoolPeople people = found.people;
        if (people.member(request.memberId()) == null) {
            throw ProblemException.conflict("The directory does not know you yet. Try again in a minute.");
        }
        Rules rules = new Rules(people.lines(), RuleSettings.defaults());
        MenteeFacts mentee = people.mentee(request);
        List<Allowed> allowed = found.offering.stream()
                .filter(offer -> people.member(offer.memberId()) != null && !found.tried.contains(offer.memberId()))
                .filter(offer -> kind != MentoringKind.COACH || people.mayCoach(offer))
                .map(offer -> {
                    MentorFacts facts = people.mentor(kind, offer);
                    return new Allowed(
                            offer,
                            facts,
                            people.member(offer.memberId()),
                            ScoreParts.of(mentee, facts).total(WEIGHTS));
                })
                .filter(mentor -> rules.allow(mentee, mentor.facts))
                .toList();
        return new Field(request, mentee, allowed);
    }

    private static List<Allowed> best(Field field) {
        return field.mentors.stream()
                .sorted(Comparator.comparingDouble(Allowed::score)
                        .reversed()
                        .thenComparing(mentor -> mentor.facts.memberId()))
                .limit(COMPARED)
                .toList();
    }

    private Uni<List<FoundMentor>> compared(Field field, MentoringKind kind, List<Allowed> mentors) {
        List<String> words = Stream.concat(
                        Stream.of(field.request.words()), mentors.stream().map(mentor -> mentor.offer.strengths()))
                .collect(Collectors.toList());
        return meanings.of(words)
                .map(vectors -> mentors.stream()
                        .map(mentor -> choice(field, kind, mentor, vectors))
                        .sorted(Comparator.comparingDouble(FoundMentor::score)
                                .reversed()
                                .thenComparing(FoundMentor::memberId))
                        .toList());
    }

    private static FoundMentor choice(Field field, MentoringKind kind, Allowed mentor, Map<String, float[]> vectors) {
        MenteeFacts mentee = field.mentee.with(vectors.get(field.request.words()));
        MentorFacts facts = mentor.facts.with(vectors.get(mentor.offer.strengths()));
        ScoreParts parts = ScoreParts.of(mentee, facts);
        return new FoundMentor(
                facts.memberId(),
                mentor.member.displayName(),
                mentor.member.jobRole(),
                kind,
                facts.places(),
                parts.total(WEIGHTS),
                parts,
                parts.reasonsForBoth(mentee, facts, WEIGHTS));
    }
}
