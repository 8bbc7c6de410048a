package academy.praxis.mentoring.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** How a pairing comes to its end. */
@Entity
@Table(name = "pairing_closing")
class Closing {
    @Id
    @Column(name = "pairing_id")
    UUID pairingId;

    @Version
    long version;

    @Column(name = "asked_by")
    UUID askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    /** When the first looked back. */
    @Column(name = "answered_at")
    Instant answeredAt;

    /** How many looked back: each of them is a new version. */
    int answers;

    static Closing of(UUID pairing) {
        Closing closing = new Closing();
        closing.pairingId = pairing;
        return closing;
    }

    void ask(UUID by, Instant now) {
        askedBy = by;
        askedAt = now;
    }

    void answered(Instant now) {
        answeredAt = answeredAt == null ? now : answeredAt;
        answers++;
    }

    boolean isAsked() {
        return askedBy != null;
    }
}
