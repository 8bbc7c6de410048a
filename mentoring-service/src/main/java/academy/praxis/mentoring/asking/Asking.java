package academy.praxis.mentoring.asking;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.candidate.MatchWords;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks one mentor for a mentee, between rounds. One is asked at a time: the request is open again once they said no. */
@ApplicationScoped
public class Asking {
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(14);

    private final MentorChoices choices;
    private final MentorOffers offers;
    private final Pairings pairings;
    private final Idempotency idempotency;
    private final Caller caller;

    Asking(MentorChoices choices, MentorOffers offers, Pairings pairings, Idempotency idempotency, Caller caller) {
        this.choices = choices;
        this.offers = offers;
        this.pairings = pairings;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Whom the caller may ask for their request, best first, and why in the language asked for. */
    Uni<List<MentorChoice>> choices(UUID requestId, MentoringKind kind, int most, String languages) {
        MatchWords words = new MatchWords(languages);
        return choices.of(requestId, kind, most)
                .map(found ->
                        found.stream().map(one -> MentorChoice.of(one, words)).toList());
    }

    Uni<Asked> ask(UUID requestId, NewQuestion question, IdempotencyKey key) {
        UUID me = caller.memberId();
        // Whoever asks again under the same key gets the first answer, although the request is open no more.
        return choices.one(requestId, question.kind(), question.mentorId())
                .<Supplier<Uni<Asked>>>map(choice ->
                        () -> ask(proposed(requestId, me, question, choice)).map(Asked::new))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> () -> Uni.createFrom().failure(refused))
                .flatMap(ask -> idempotency.once(key, "ask-mentor", List.of(requestId, question), Asked.class, ask));
    }

    /**
     * Proposes a pairing that its mentee asked for, within the present transaction.
     *
     * @return the pairing's id
     * @throws ProblemException 409 when the mentor has no place any more, or the request is open no more
     */
    public Uni<UUID> ask(ProposedPairing proposed) {
        return mustHaveAPlace(proposed.mentorId(), proposed.kind())
                .flatMap(free -> pairings.ask(proposed, TIME_TO_ANSWER));
    }

    private static ProposedPairing proposed(UUID requestId, UUID me, NewQuestion question, FoundMentor choice) {
        return new ProposedPairing(
                null,
                question.mentorId(),
                List.of(new ProposedMentee(me, requestId, choice.score(), choice.reasons())),
                question.kind(),
                1);
    }

    private Uni<Void> mustHaveAPlace(UUID mentorId, MentoringKind kind) {
        return pairings.lockPlaces()
                .flatMap(mine -> offers.of(List.of(mentorId)))
                .flatMap(offering -> pairings.placesTaken(List.of(mentorId)).invoke(taken -> {
                    MentorOffer offer = offering.get(0);
                    if (!offer.open() || PoolPeople.places(kind, offer, taken.getOrDefault(mentorId, 0)) < 1) {
                        throw ProblemException.conflict("This mentor takes nobody more at present.");
                    }
                }))
                .replaceWithVoid();
    }
}
