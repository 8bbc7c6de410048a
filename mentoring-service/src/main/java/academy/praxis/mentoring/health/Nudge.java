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
import org.hibernate.annotations.DynamicUpdate;

/** What one member was told to do about a signal. Only what changed is written, so that whoever looks after it undoes no dismissal. */
@Entity
@DynamicUpdate
@Table(name = "pairing_nudge")
class Nudge {
    @Id
    UUID id;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Column(name = "member_id")
    UUID memberId;

    @Enumerated(EnumType.STRING)
    SignalKind kind;

    Instant at;

    @Column(name = "dismissed_at")
    Instant dismissedAt;

    @Column(name = "over_at")
    Instant overAt;

    static Nudge of(UUID pairing, UUID member, SignalKind kind, Instant now) {
        Nudge nudge = new Nudge();
        nudge.id = Ids.next();
        nudge.pairingId = pairing;
        nudge.memberId = member;
        nudge.kind = kind;
        nudge.at = now;
        return nudge;
    }

    /** Whether its member should hear the same once more of a signal that was found then. */
    boolean mayBeRepeated(Instant foundAt, Thresholds thresholds, Instant now) {
        boolean dismissed = dismissedAt != null && !at.isBefore(foundAt);
        return !dismissed && !now.isBefore(at.plus(thresholds.nudgeAgainAfter()));
    }
}
