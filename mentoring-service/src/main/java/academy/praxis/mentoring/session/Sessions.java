package academy.praxis.mentoring.session;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sessions as other features read them, within the present session or transaction. */
@ApplicationScoped
public class Sessions {
    private final SessionRepository sessions;
    private final Caller caller;

    Sessions(SessionRepository sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    /**
     * A session of this pairing that the caller is in.
     *
     * @throws ProblemException 404 when there is none, or the caller is not in it
     */
    public Uni<SessionCard> mustBeIn(UUID pairing, UUID id) {
        return cards(List.of(id))
                .map(found -> found.stream()
                        .filter(card -> card.pairingId().equals(pairing))
                        .filter(card -> card.memberIds().stream().anyMatch(caller::is))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("session", id)));
    }

    /** These sessions; those that do not exist are left out. */
    public Uni<List<SessionCard>> cards(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sessions.list("id in ?1", List.copyOf(ids)).flatMap(this::read);
    }

    /** The sessions of this member, cancelled ones left out, that were agreed to begin in that time; the earliest first, at most so many. */
    public Uni<List<SessionCard>> between(UUID member, Instant from, Instant to, int most) {
        return sessions.between(member, from, to, most).flatMap(this::read);
    }

    private Uni<List<SessionCard>> read(List<PairingSession> found) {
        return sessions.parties(found.stream().map(session -> session.id).toList())
                .map(parties -> found.stream()
                        .map(session -> SessionCard.of(
                                session,
                                parties.stream()
                                        .filter(party -> party.sessionId.equals(session.id))
                                        .toList()))
                        .toList());
    }
}
