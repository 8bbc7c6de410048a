package academy.praxis.mentoring.checkin;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.PairingStatus;
import academy.praxis.mentoring.pairing.Pairings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everyone in a pairing is asked for themself, and nobody reads what another answered. */
@ApplicationScoped
class CheckInService {
    private final CheckInRepository checkIns;
    private final Pairings pairings;
    private final UnitOfWork work;
    private final Caller caller;

    CheckInService(CheckInRepository checkIns, Pairings pairings, UnitOfWork work, Caller caller) {
        this.checkIns = checkIns;
        this.pairings = pairings;
        this.work = work;
        this.caller = caller;
    }

    Uni<Page<CheckInView>> mine(CheckInStatus status, PageRequest page) {
        UUID me = caller.memberId();
        Instant now = Instant.now();
        return Panache.withSession(() -> checkIns.page(me, status, now, page)
                .flatMap(rows -> cards(rows)
                        .map(cards -> Page.of(
                                rows,
                                page,
                                row -> CheckInView.of(row, status(row, cards.get(row.pairingId), now)),
                                row -> Cursor.after(row.dueAt, row.id)))));
    }

    Uni<CheckInView> answer(UUID id, CheckInAnswer answer) {
        UUID me = caller.memberId();
        return work.transact(() -> checkIns.locked(id, me)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("check-in", id))
                .call(checkIn -> pairings.mustHaveJoined(checkIn.pairingId))
                .invoke(checkIn -> checkIn.answer(answer))
                .call(checkIns::flush)
                .call(checkIn -> work.append(event("answered", checkIn)))
                .map(checkIn -> CheckInView.of(checkIn, CheckInStatus.ANSWERED)));
    }

    Uni<CheckInSummary> summary(UUID round) {
        return Panache.withSession(() -> checkIns.summary(round, Instant.now()));
    }

    /** Asks those whose check-in is due, in at most so many pairings. Gives in how many. */
    Uni<Integer> open(Instant now, int most) {
        return work.transact(() -> checkIns.pairingsToOpen(now, most)
                        .flatMap(pairings::cards)
                        .call(cards -> each(cards, card -> open(card, now))))
                .map(List::size);
    }

    private Uni<Void> open(PairingCard card, Instant now) {
        int number = CheckInCalendar.number(card.activeSince(), now);
        return checkIns.list("pairingId = ?1 and number = ?2", card.id(), number)
                .map(asked -> asked.stream().map(checkIn -> checkIn.memberId).collect(Collectors.toSet()))
                .flatMap(asked -> each(
                        card.parties().stream()
                                .filter(party -> !asked.contains(party))
                                .toList(),
                        party -> checkIns.persistAndFlush(CheckIn.due(card.id(), party, card.activeSince(), number))
                                .call(checkIn -> work.append(event("due", checkIn)))));
    }

    /** Reminds those who have not answered, once. Gives how many. */
    Uni<Integer> remind(Instant now, int most) {
        return work.transact(() -> checkIns.toRemind(now, most)
                        .call(ids -> each(
                                ids,
                                id -> checkIns.findById(id)
                                        .invoke(checkIn -> checkIn.remindedAt = now.truncatedTo(ChronoUnit.MICROS))
                                        .call(checkIns::flush)
                                        .call(checkIn -> work.append(event("reminded", checkIn))))))
                .map(List::size);
    }

    private Uni<Map<UUID, PairingCard>> cards(List<CheckIn> rows) {
        Set<UUID> ids = rows.stream().map(row -> row.pairingId).collect(Collectors.toSet());
        return pairings.cards(ids)
                .map(cards -> cards.stream().collect(Collectors.toMap(PairingCard::id, card -> card)));
    }

    private static CheckInStatus status(CheckIn checkIn, PairingCard card, Instant now) {
        if (checkIn.isAnswered()) {
            return CheckInStatus.ANSWERED;
        }
        boolean open = card.status() == PairingStatus.ACTIVE
                && card.parties().contains(checkIn.memberId)
                && now.isBefore(checkIn.closesAt);
        return open ? CheckInStatus.DUE : CheckInStatus.MISSED;
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<?>> what) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> what.apply(one).replaceWithVoid())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static DomainEvent event(String what, CheckIn checkIn) {
        return new DomainEvent(
                "mentoring.check-in",
                "academy.praxis.mentoring.check-in-" + what + ".v1",
                checkIn.id,
                new CheckInState(
                        checkIn.id,
                        checkIn.version,
                        checkIn.pairingId,
                        checkIn.memberId,
                        checkIn.number,
                        checkIn.dueAt,
                        checkIn.closesAt,
                        checkIn.isAnswered()));
    }

    /** The state of a check-in on the bus; contracts/events/mentoring promises it. No rating and no word. */
    record CheckInState(
            UUID id,
            long version,
            UUID pairingId,
            UUID memberId,
            int number,
            Instant dueAt,
            Instant closesAt,
            boolean answered) {}
}
