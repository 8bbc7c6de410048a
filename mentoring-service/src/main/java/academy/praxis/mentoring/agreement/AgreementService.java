package academy.praxis.mentoring.agreement;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.language.Texts;
import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.Pairings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Either side writes the agreement, and it holds once everyone in the pairing agreed to that version. */
@ApplicationScoped
class AgreementService {
    private final AgreementRepository agreements;
    private final Pairings pairings;
    private final UnitOfWork work;
    private final Caller caller;

    AgreementService(AgreementRepository agreements, Pairings pairings, UnitOfWork work, Caller caller) {
        this.agreements = agreements;
        this.pairings = pairings;
        this.work = work;
        this.caller = caller;
    }

    /** What they agree on, or what the academy proposes in one of its languages. */
    Uni<AgreementView> get(UUID pairing, String acceptLanguage) {
        return Panache.withSession(() -> pairings.mustBeParty(pairing)
                .flatMap(card -> agreements.findById(pairing).flatMap(found -> {
                    if (found != null) {
                        return view(found, card);
                    }
                    Texts texts = Texts.of("agreement", acceptLanguage);
                    return Uni.createFrom()
                            .item(AgreementView.proposal(
                                    pairing, texts.language(), Proposal.from(texts, today()), card.parties()));
                })));
    }

    /** Writes it and agrees to it; the others have to agree anew, unless nothing is different. */
    Uni<AgreementView> write(UUID pairing, AgreementContent content, IfMatch ifMatch) {
        content.check(today());
        return work.transact(() -> pairings.mustHaveJoined(pairing)
                .flatMap(card -> agreements
                        .findById(pairing)
                        .flatMap(found -> write(found, pairing, content, ifMatch))
                        .flatMap(agreement -> agreed(agreement, card))));
    }

    private Uni<Agreement> write(Agreement found, UUID pairing, AgreementContent content, IfMatch ifMatch) {
        if (found == null) {
            Agreement agreement = Agreement.of(pairing);
            agreement.write(content, caller.memberId());
            return agreements.persistAndFlush(agreement);
        }
        ifMatch.check(found.version);
        if (!found.content().equals(content)) {
            found.write(content, caller.memberId());
        }
        return agreements.flush().replaceWith(found);
    }

    /** Agrees to the version that one has read. */
    Uni<AgreementView> consent(UUID pairing, IfMatch ifMatch) {
        return work.transact(() -> pairings.mustHaveJoined(pairing)
                .flatMap(card -> agreements
                        .findById(pairing)
                        .onItem()
                        .ifNull()
                        .failWith(() -> ProblemException.conflict("Nobody has written the agreement yet."))
                        .invoke(agreement -> ifMatch.check(agreement.version))
                        .flatMap(agreement -> agreed(agreement, card))));
    }

    private Uni<AgreementView> agreed(Agreement agreement, PairingCard card) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return agreements
                .consent(agreement.pairingId, caller.memberId(), agreement.version, now)
                .flatMap(changed -> view(agreement, card)
                        .call(view -> changed == 0 ? Uni.createFrom().voidItem() : work.append(changed(view))));
    }

    private Uni<AgreementView> view(Agreement agreement, PairingCard card) {
        return agreements
                .consents(List.of(agreement.pairingId))
                .map(consents -> AgreementView.of(
                        agreement, card.parties(), consents.getOrDefault(agreement.pairingId, Map.of()), today()));
    }

    private static DomainEvent changed(AgreementView view) {
        return new DomainEvent(
                "mentoring.agreement",
                "academy.praxis.mentoring.agreement-changed.v1",
                view.pairingId(),
                new AgreementState(
                        view.pairingId(),
                        view.version(),
                        view.agreed().stream()
                                .map(AgreementView.Consent::memberId)
                                .toList(),
                        view.missing(),
                        view.holds(),
                        view.content().until()));
    }

    /** The state of an agreement on the bus; contracts/events/mentoring promises it. What they agreed on stays here. */
    record AgreementState(
            UUID pairingId, long version, List<UUID> agreed, List<UUID> missing, boolean holds, LocalDate until) {}

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
