package academy.praxis.mentoring.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** How a pairing is, as far as managers see it. */
@Entity
@Table(name = "pairing_health")
class PairingHealth {
    @Id
    @Column(name = "pairing_id")
    UUID pairingId;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    HealthLevel level;

    @Column(name = "checked_at")
    Instant checkedAt;

    boolean watched;

    static PairingHealth of(UUID pairing) {
        PairingHealth health = new PairingHealth();
        health.pairingId = pairing;
        health.level = HealthLevel.HEALTHY;
        return health;
    }
}
