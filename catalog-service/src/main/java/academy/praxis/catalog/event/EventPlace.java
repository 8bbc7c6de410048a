package academy.praxis.catalog.event;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A member's place at a session, or in its waiting list. */
@Entity
@Table(name = "event_place")
class EventPlace {
    /** Whose place, and where. */
    @Embeddable
    record Key(
            @Column(name = "session_id") UUID sessionId,
            @Column(name = "member_id") UUID memberId) {}

    @EmbeddedId
    Key key;

    UUID id;
    boolean waiting;

    @Column(name = "asked_at")
    Instant askedAt;

    /** For Hibernate. */
    EventPlace() {}

    static EventPlace of(UUID sessionId, UUID memberId, boolean waiting) {
        EventPlace place = new EventPlace();
        place.key = new Key(sessionId, memberId);
        place.id = Ids.next();
        place.waiting = waiting;
        place.askedAt = EventSession.now();
        return place;
    }
}
