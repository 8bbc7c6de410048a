package academy.praxis.mentoring.health;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.language.Texts;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.PairingStatus;
import academy.praxis.mentoring.pairing.Pairings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Managers see what lasts, and those in a pairing what they can do, each their own. */
@ApplicationScoped
class HealthService {
    private final HealthRepository health;
    private final Pairings pairings;
    private final Members members;
    private final UnitOfWork work;
    private final Caller caller;

    HealthService(HealthRepository health, Pairings pairings, Members members, UnitOfWork work, Caller caller) {
        this.health = health;
        this.pairings = pairings;
        this.members = members;
        this.work = work;
        this.caller = caller;
    }

    Uni<Page<PairingHealthView>> list(HealthLevel level, UUID round, PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> health.page(me, level, round, page)
                .flatMap(ids -> pairings.cards(ids)
                        .flatMap(cards -> health.signals(ids)
                                .flatMap(signals -> members.cards(cards.stream()
                                                .flatMap(card -> card.parties().stream())
                                                .collect(Collectors.toSet()))
                                        .map(people -> {
                                            Map<UUID, PairingCard> byId = cards.stream()
                                                    .collect(Collectors.toMap(PairingCard::id, card -> card));
                                            return Page.of(
                                                    ids,
                                                    page,
                                                    id -> PairingHealthView.of(
                                                            byId.get(id),
                                                            signals.stream()
                                                                    .filter(signal -> signal.pairingId.equals(id))
                                                                    .toList(),
                                                            people),
                                                    Cursor::after);
                                        })))));
    }

    /** What I can do for this pairing; nothing once it has ended. */
    Uni<List<NudgeView>> nudges(UUID pairing, String acceptLanguage) {
        Texts texts = Texts.of("nudge", acceptLanguage);
        return Panache.withSession(() -> pairings.mustBeParty(pairing)
                        .flatMap(card -> card.status() == PairingStatus.ACTIVE
                                ? health.openNudges(pairing, caller.memberId())
                                : Uni.createFrom().item(List.<Nudge>of())))
                .map(nudges ->
                        nudges.stream().map(nudge -> NudgeView.of(nudge, texts)).toList());
    }

    Uni<Void> dismiss(UUID pairing, UUID id) {
        return work.transact(() -> pairings.mustBeParty(pairing)
                        .flatMap(card -> health.dismiss(
                                id, pairing, caller.memberId(), Instant.now().truncatedTo(ChronoUnit.MICROS)))
                        .invoke(dismissed -> {
                            if (!dismissed) {
                                throw ProblemException.notFound("nudge", id);
                            }
                        }))
                .replaceWithVoid();
    }
}
