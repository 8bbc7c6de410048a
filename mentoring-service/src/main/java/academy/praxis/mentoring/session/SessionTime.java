package academy.praxis.mentoring.session;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A time on offer. */
@Entity
@Table(name = "session_time")
class SessionTime {
    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "starts_at")
    Instant startsAt;

    /** Who said that it suits them. */
    List<UUID> suits;

    static SessionTime offered(UUID session, Instant startsAt, UUID by) {
        SessionTime time = new SessionTime();
        time.id = Ids.next();
        time.sessionId = session;
        time.startsAt = startsAt;
        time.suits = List.of(by);
        return time;
    }
}
