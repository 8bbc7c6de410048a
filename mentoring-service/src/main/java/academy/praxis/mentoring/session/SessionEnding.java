package academy.praxis.mentoring.session;

import academy.praxis.mentoring.pairing.EndedPairing;
import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.PairingListener;
import academy.praxis.mentoring.pairing.PairingStatus;
import academy.praxis.mentoring.pairing.Pairings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Keeps the sessions to come in step with who is in the pairing. Those that have begun stay: somebody has still to say how they went. */
@ApplicationScoped
class SessionEnding implements PairingListener {
    private final SessionRepository sessions;
    private final SessionChanges changes;
    private final Pairings pairings;

    SessionEnding(SessionRepository sessions, SessionChanges changes, Pairings pairings) {
        this.sessions = sessions;
        this.changes = changes;
        this.pairings = pairings;
    }

    @Override
    public Uni<Void> ended(EndedPairing ended) {
        return pairings.cards(List.of(ended.pairingId()))
                .flatMap(found -> found.get(0).status() == PairingStatus.ACTIVE
                        ? shrink(found.get(0))
                        : cancel(ended.pairingId()));
    }

    @Override
    public Uni<Void> completed(PairingCard pairing) {
        return cancel(pairing.id());
    }

    @Override
    public Uni<Void> joined(PairingCard pairing, UUID mentee) {
        return toCome(pairing.id(), (session, parties) -> {
            session.updatedAt = now();
            SessionParty party = SessionParty.of(session.id, mentee, false);
            return sessions.add(party)
                    .flatMap(done -> sessions.parties(List.of(session.id)))
                    .flatMap(all -> changes.event(word(session), session, all)
                            .flatMap(done -> changes.tell(
                                    session,
                                    all,
                                    session.startsAt == null ? SessionChange.OFFERED : SessionChange.AGREED,
                                    List.of(mentee))));
        });
    }

    private Uni<Void> cancel(UUID pairing) {
        Instant now = now();
        return toCome(pairing, (session, parties) -> changes.cancel(session, parties, now));
    }

    /** Those who left a circle are asked to its sessions no longer. */
    private Uni<Void> shrink(PairingCard pairing) {
        return toCome(pairing.id(), (session, parties) -> {
            List<SessionParty> gone = parties.stream()
                    .filter(party -> !pairing.parties().contains(party.memberId))
                    .toList();
            List<SessionParty> left =
                    parties.stream().filter(party -> !gone.contains(party)).toList();
            if (gone.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            session.sequence++;
            session.updatedAt = now();
            return sessions.dropParties(session.id, SessionChanges.everyone(gone))
                    .flatMap(done -> changes.event(word(session), session, left))
                    .flatMap(done -> session.startsAt == null
                            ? Uni.createFrom().voidItem()
                            : changes.tell(session, parties, SessionChange.CANCELLED, SessionChanges.everyone(gone)));
        });
    }

    /** Told again with the state that it has now. */
    private static String word(PairingSession session) {
        return session.startsAt == null ? "proposed" : "scheduled";
    }

    private Uni<Void> toCome(UUID pairing, BiFunction<PairingSession, List<SessionParty>, Uni<Void>> change) {
        Instant now = now();
        return sessions.open(pairing)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .filter(session -> !session.hasBegun(now))
                        .onItem()
                        .transformToUniAndConcatenate(session -> sessions.parties(List.of(session.id))
                                .flatMap(parties -> change.apply(session, parties)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
