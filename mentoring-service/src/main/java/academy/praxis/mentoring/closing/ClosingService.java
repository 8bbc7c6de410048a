package academy.praxis.mentoring.closing;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.PairingStatus;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.Partings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A pairing comes to its good end: somebody asks, everyone looks back for themself. Who left early may look back as well. */
@ApplicationScoped
class ClosingService {
    private final ClosingRepository closings;
    private final Pairings pairings;
    private final Partings partings;
    private final UnitOfWork work;
    private final Caller caller;

    ClosingService(ClosingRepository closings, Pairings pairings, Partings partings, UnitOfWork work, Caller caller) {
        this.closings = closings;
        this.pairings = pairings;
        this.partings = partings;
        this.work = work;
        this.caller = caller;
    }

    Uni<ClosingView> get(UUID pairing) {
        return Panache.withSession(() -> pairings.mustHaveBeenIn(pairing)
                .flatMap(card -> closing(pairing).flatMap(closing -> view(closing, card))));
    }

    /** Asks to close it; who asks second changes nothing. */
    Uni<ClosingView> ask(UUID pairing) {
        return work.transact(() -> pairings.mustHaveJoined(pairing)
                .flatMap(card -> closing(pairing).flatMap(closing -> {
                    if (closing.isAsked()) {
                        return view(closing, card);
                    }
                    closing.ask(caller.memberId(), now());
                    return closings.persistAndFlush(closing).flatMap(asked -> told("asked", closing, card));
                })));
    }

    Uni<ClosingView> answer(UUID pairing, Survey survey) {
        Instant now = now();
        return work.transact(() -> closings.lock(pairing)
                .flatMap(locked -> pairings.mustHaveBeenIn(pairing))
                .call(card -> partings.of(pairing).invoke(parting -> {
                    if (!parting.isOpen(now)) {
                        throw ProblemException.conflict("This pairing ended more than 60 days ago.");
                    }
                }))
                .flatMap(everyone -> closing(pairing)
                        .call(closing -> mustBeOpen(closing, everyone))
                        .call(closing -> closings.answers(pairing).invoke(this::mustBeFirst))
                        .call(closing -> Panache.getSession()
                                .flatMap(session ->
                                        session.persist(SurveyAnswer.of(pairing, caller.memberId(), survey, now))))
                        .invoke(closing -> closing.answered(now))
                        .call(closings::persistAndFlush)
                        .flatMap(closing -> completed(closing, everyone))));
    }

    Uni<ClosingSummary> summary(UUID round) {
        return Panache.withSession(() -> closings.summary(round));
    }

    /** Closes pairings of which one looked back long ago. Gives how many. */
    Uni<Integer> complete(Instant now, int most) {
        return work.transact(() -> closings.overdue(now, most)
                        .call(ids -> Multi.createFrom()
                                .iterable(ids)
                                .onItem()
                                .transformToUniAndConcatenate(pairings::complete)
                                .collect()
                                .last()))
                .map(List::size);
    }

    /** Somebody has to ask first, while it goes on; who has left is out of it already. */
    private Uni<Void> mustBeOpen(Closing closing, PairingCard everyone) {
        return everyone.status() != PairingStatus.ACTIVE || closing.isAsked()
                ? Uni.createFrom().voidItem()
                : present(everyone.id())
                        .invoke(present -> {
                            if (present.parties().contains(caller.memberId())) {
                                throw ProblemException.conflict("Nobody has asked to close this pairing: ask first.");
                            }
                        })
                        .replaceWithVoid();
    }

    private void mustBeFirst(List<SurveyAnswer> answers) {
        if (answers.stream().anyMatch(answer -> caller.is(answer.memberId))) {
            throw ProblemException.conflict("You have looked back on this pairing before.");
        }
    }

    private Uni<ClosingView> completed(Closing closing, PairingCard everyone) {
        return closings.answers(closing.pairingId)
                .flatMap(answers -> present(closing.pairingId).flatMap(present -> {
                    boolean complete = present.status() == PairingStatus.ACTIVE
                            && closing.isAsked()
                            && ClosingRules.isComplete(
                                    present,
                                    answers.stream()
                                            .map(answer -> answer.memberId)
                                            .collect(Collectors.toSet()));
                    return complete
                            ? pairings.complete(closing.pairingId)
                            : Uni.createFrom().item(present);
                }))
                .flatMap(present -> told("answered", closing, present));
    }

    private Uni<PairingCard> present(UUID pairing) {
        return pairings.cards(List.of(pairing)).map(cards -> cards.get(0));
    }

    private Uni<Closing> closing(UUID pairing) {
        return closings.findById(pairing).map(found -> found == null ? Closing.of(pairing) : found);
    }

    private Uni<ClosingView> view(Closing closing, PairingCard card) {
        UUID me = caller.memberId();
        return closings.answers(closing.pairingId)
                .flatMap(answers -> partings.of(closing.pairingId)
                        .map(parting -> ClosingView.of(closing, card, answers, me, !parting.hasLeft(me))));
    }

    private Uni<ClosingView> told(String what, Closing closing, PairingCard card) {
        return view(closing, card)
                .call(view -> work.append(new DomainEvent(
                        "mentoring.closing",
                        "academy.praxis.mentoring.closing-" + what + ".v1",
                        closing.pairingId,
                        new ClosingState(
                                closing.pairingId,
                                closing.version,
                                closing.askedBy,
                                view.answered(),
                                view.completesAt()))));
    }

    /** How a pairing closes, on the bus; contracts/events/mentoring promises it. No rating and no word. */
    record ClosingState(UUID pairingId, long version, UUID askedBy, List<UUID> answeredBy, Instant completesAt) {}

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
