package academy.praxis.mentoring.pairing;

import academy.praxis.mentoring.profile.MentoringKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A mentor and one mentee, or a circle of several. */
@Entity
class Pairing {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "round_id")
    UUID roundId;

    @Enumerated(EnumType.STRING)
    MentoringKind kind;

    @Column(name = "mentor_id")
    UUID mentorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "mentor_answer")
    Answer mentorAnswer;

    int smallest;

    @Enumerated(EnumType.STRING)
    PairingStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    EndReason endReason;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "reminded_at")
    Instant remindedAt;

    @Column(name = "active_since")
    Instant activeSince;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    void end(PairingStatus with, EndReason why, Instant now) {
        status = with;
        endReason = why;
        endedAt = now;
        updatedAt = now;
    }

    void activate(Instant now) {
        status = PairingStatus.ACTIVE;
        activeSince = now;
        updatedAt = now;
    }

    boolean isOver() {
        return status != PairingStatus.PROPOSED && status != PairingStatus.ACTIVE;
    }
}
