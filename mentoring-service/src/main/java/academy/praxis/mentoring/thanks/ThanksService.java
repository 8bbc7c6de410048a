package academy.praxis.mentoring.thanks;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.Partings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** A mentee thanks the mentor, and a mentor a mentee; up to 60 days after the pairing ended, and not once one of them left it. */
@ApplicationScoped
class ThanksService {
    private final ThanksRepository thanks;
    private final Pairings pairings;
    private final Partings partings;
    private final Members members;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    ThanksService(
            ThanksRepository thanks,
            Pairings pairings,
            Partings partings,
            Members members,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.thanks = thanks;
        this.pairings = pairings;
        this.partings = partings;
        this.members = members;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<ThanksView> give(UUID pairing, NewThanks content, IdempotencyKey key) {
        UUID me = caller.memberId();
        return idempotency
                .once(
                        key,
                        "thank-" + pairing,
                        content,
                        ThanksView.class,
                        () -> pairings.mustHaveBeenIn(pairing)
                                .map(card -> Thanks.of(pairing, me, whom(card, content.to(), me), content.words()))
                                .call(written -> partings.of(pairing)
                                        .invoke(parting -> parting.mustReach(me, List.of(written.toId), Instant.now())))
                                .flatMap(thanks::persistAndFlush)
                                .call(given -> work.append(given(given)))
                                .flatMap(given -> members.cards(List.of(given.fromId, given.toId))
                                        .map(cards -> ThanksView.of(given, cards))))
                .onFailure(ConstraintViolationException.class)
                .transform(fault -> ProblemException.conflict("You have thanked them today already."));
    }

    Uni<Page<ThanksView>> mine(Direction direction, PageRequest page) {
        return Panache.withSession(() -> thanks.page(caller.memberId(), direction, page)
                .flatMap(rows -> members.cards(rows.stream()
                                .flatMap(row -> Stream.of(row.fromId, row.toId))
                                .collect(Collectors.toSet()))
                        .map(cards -> Page.of(
                                rows, page, row -> ThanksView.of(row, cards), row -> Cursor.after(row.at, row.id)))));
    }

    /** A mentee can mean the mentor only, and a mentor one of the mentees. */
    private static UUID whom(PairingCard pairing, UUID to, UUID me) {
        List<UUID> others = pairing.mentorId().equals(me) ? pairing.menteeIds() : List.of(pairing.mentorId());
        if (to == null && others.size() == 1) {
            return others.get(0);
        }
        if (to == null || !others.contains(to)) {
            throw ProblemException.invalid(
                    "to", pairing.mentorId().equals(me) ? "must be one of your mentees" : "must be your mentor");
        }
        return to;
    }

    private static DomainEvent given(Thanks thanks) {
        return new DomainEvent(
                "mentoring.thanks",
                "academy.praxis.mentoring.thanks-given.v1",
                thanks.id,
                new ThanksState(thanks.id, thanks.pairingId, thanks.fromId, thanks.toId, thanks.at));
    }

    /** Thanks on the bus; contracts/events/mentoring promises it. The words stay here. */
    record ThanksState(UUID id, UUID pairingId, UUID from, UUID to, Instant at) {}
}
