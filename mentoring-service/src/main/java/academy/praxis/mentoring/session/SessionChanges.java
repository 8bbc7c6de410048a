package academy.praxis.mentoring.session;

import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a change of a session brings with it: the event, and those who should hear of it; within the present transaction. */
@ApplicationScoped
class SessionChanges {
    private final SessionRepository sessions;
    private final Instance<SessionListener> listeners;
    private final UnitOfWork work;

    SessionChanges(SessionRepository sessions, @Any Instance<SessionListener> listeners, UnitOfWork work) {
        this.sessions = sessions;
        this.listeners = listeners;
        this.work = work;
    }

    /** Writes the event, after everything that it tells of. */
    Uni<Void> event(String what, PairingSession session, List<SessionParty> parties) {
        return sessions.flush().flatMap(done -> work.append(SessionEvents.of(what, session, parties)));
    }

    /** Tells those whom it concerns. */
    Uni<Void> tell(PairingSession session, List<SessionParty> parties, SessionChange change, List<UUID> whom) {
        SessionCard card = SessionCard.of(session, parties);
        return sessions.flush()
                .flatMap(done -> Multi.createFrom()
                        .items(listeners.stream())
                        .onItem()
                        .transformToUniAndConcatenate(listener -> listener.changed(card, change, whom))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** Cancels it, and tells everyone in it. */
    Uni<Void> cancel(PairingSession session, List<SessionParty> parties, Instant now) {
        boolean known = session.startsAt != null;
        session.cancel(now);
        return sessions.dropTimes(session.id)
                .flatMap(done -> event("cancelled", session, parties))
                // Of a session that never had a time no calendar knows.
                .flatMap(done -> known
                        ? tell(session, parties, SessionChange.CANCELLED, everyone(parties))
                        : Uni.createFrom().voidItem());
    }

    static List<UUID> everyone(List<SessionParty> parties) {
        return parties.stream().map(party -> party.memberId).toList();
    }
}
