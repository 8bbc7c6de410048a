package academy.praxis.catalog.event;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the other services when events take place, and who has a place. */
@ApplicationScoped
class EventEvents {
    private static final String SESSION = "catalog.event-session";
    private static final String PLACE = "catalog.event-place";
    private static final String PREFIX = "academy.praxis.catalog.";

    private final UnitOfWork work;

    EventEvents(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> changed(EventSession session) {
        return work.append(
                new DomainEvent(SESSION, PREFIX + "event-session-changed.v1", session.id, SessionState.of(session)));
    }

    Uni<Void> given(EventSession session, EventPlace place) {
        return given(session, List.of(place));
    }

    Uni<Void> given(EventSession session, List<EventPlace> places) {
        return work.append(places.stream()
                .map(place -> place(session, place, place.waiting ? PlaceStatus.WAITING : PlaceStatus.COMING))
                .toList());
    }

    Uni<Void> givenUp(EventSession session, EventPlace place) {
        return work.append(place(session, place, PlaceStatus.NONE));
    }

    private static DomainEvent place(EventSession session, EventPlace place, PlaceStatus status) {
        return new DomainEvent(
                PLACE,
                PREFIX + "event-place-changed.v1",
                place.id,
                new PlaceState(place.id, session.itemId, session.id, place.key.memberId(), status, EventSession.now()));
    }

    /** The state of a session on the bus; contracts/events/catalog promises it. */
    record SessionState(
            UUID id,
            long version,
            UUID itemId,
            Instant startsAt,
            Instant endsAt,
            String place,
            Integer capacity,
            boolean cancelled) {
        static SessionState of(EventSession session) {
            return new SessionState(
                    session.id,
                    session.version,
                    session.itemId,
                    session.startsAt,
                    session.endsAt,
                    session.place,
                    session.capacity,
                    session.cancelled);
        }
    }

    /** The state of a place on the bus; contracts/events/catalog promises it. */
    record PlaceState(UUID id, UUID itemId, UUID sessionId, UUID memberId, PlaceStatus status, Instant changedAt) {}
}
