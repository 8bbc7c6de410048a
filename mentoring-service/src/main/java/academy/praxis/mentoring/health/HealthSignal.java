package academy.praxis.mentoring.health;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signal that was found and still is. */
@Entity
@Table(name = "health_signal")
class HealthSignal {
    @Id
    UUID id;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Enumerated(EnumType.STRING)
    SignalKind kind;

    boolean severe;
    Instant since;

    @Column(name = "found_at")
    Instant foundAt;

    @Column(name = "flagged_at")
    Instant flaggedAt;

    static HealthSignal found(UUID pairing, Signal signal, Instant now) {
        HealthSignal found = new HealthSignal();
        found.id = Ids.next();
        found.pairingId = pairing;
        found.kind = signal.kind();
        found.since = signal.since();
        found.foundAt = now;
        return found;
    }

    /** The signal still holds: managers see it once the time of grace is over. */
    void holds(Signal signal, Thresholds thresholds, Instant now) {
        severe = signal.severe();
        boolean graceIsOver = !now.isBefore(foundAt.plus(thresholds.grace()));
        if (!signal.forManagers() || !graceIsOver) {
            flaggedAt = null;
        } else if (flaggedAt == null) {
            flaggedAt = now;
        }
    }

    boolean isFlagged() {
        return flaggedAt != null;
    }
}
