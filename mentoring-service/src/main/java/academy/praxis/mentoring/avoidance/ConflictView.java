package academy.praxis.mentoring.avoidance;

import java.time.Instant;
import java.util.UUID;

/** Two members who must not be paired, as managers see them. */
record ConflictView(UUID id, UUID memberId, UUID otherMemberId, String reason, UUID notedBy, Instant createdAt) {

    static ConflictView of(Conflict conflict) {
        return new ConflictView(
                conflict.id,
                conflict.firstId,
                conflict.secondId,
                conflict.reason,
                conflict.notedBy,
                conflict.createdAt);
    }
}
