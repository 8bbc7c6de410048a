package academy.praxis.catalog.event;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** When and where an event takes place. */
@Entity
@Table(name = "event_session")
class EventSession {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "item_id")
    UUID itemId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String place;
    String link;

    /** {@code null} when everyone who wants to can come. */
    Integer capacity;

    boolean cancelled;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    EventSession() {}

    static EventSession of(UUID itemId, SessionContent content) {
        EventSession session = new EventSession();
        session.id = Ids.next();
        session.itemId = itemId;
        session.write(content);
        session.createdAt = session.updatedAt;
        return session;
    }

    void edit(SessionContent content) {
        mustBeToCome();
        write(content);
    }

    void cancel() {
        mustBeToCome();
        cancelled = true;
        updatedAt = now();
    }

    void mustBeToCome() {
        if (cancelled) {
            throw ProblemException.conflict("This session was cancelled.");
        }
        if (!startsAt.isAfter(now())) {
            throw ProblemException.conflict("This session has begun.");
        }
    }

    boolean hasRoomFor(long coming) {
        return capacity == null || coming < capacity;
    }

    private void write(SessionContent content) {
        startsAt = content.startsAt().truncatedTo(ChronoUnit.MICROS);
        endsAt = content.endsAt().truncatedTo(ChronoUnit.MICROS);
        place = content.place();
        link = content.link();
        capacity = content.capacity();
        updatedAt = now();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
