package academy.praxis.catalog.event;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<EventSession, UUID> {
    /** The most sessions to come that an item may have. */
    static final int MOST = 100;

    /** Those that are not over, soonest first. */
    Uni<List<EventSession>> toCome(UUID itemId, Instant now) {
        return find("itemId = ?1 and endsAt > ?2 order by startsAt, id", itemId, now)
                .range(0, MOST - 1)
                .list();
    }

    Uni<Long> countToCome(UUID itemId, Instant now) {
        return count("itemId = ?1 and endsAt > ?2", itemId, now);
    }

    /** Those to come at which the member has a place or waits for one, soonest first. */
    Uni<List<EventSession>> of(UUID member, Instant now) {
        return find(
                        "id in (select key.sessionId from EventPlace where key.memberId = ?1) and endsAt > ?2 order by startsAt, id",
                        member,
                        now)
                .range(0, MOST - 1)
                .list();
    }

    Uni<EventSession> mustFind(UUID itemId, UUID id) {
        return of(itemId, id, findById(id));
    }

    /** Locked: who counts the places of a session counts alone. */
    Uni<EventSession> mustLock(UUID itemId, UUID id) {
        return of(itemId, id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<EventSession> of(UUID itemId, UUID id, Uni<EventSession> found) {
        return found.invoke(session -> {
            if (session == null || !session.itemId.equals(itemId)) {
                throw ProblemException.notFound("session", id);
            }
        });
    }
}
