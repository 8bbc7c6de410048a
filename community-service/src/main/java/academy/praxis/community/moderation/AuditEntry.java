package academy.praxis.community.moderation;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the audit log; never changed but for who did it, when they are erased, and never removed.
 *
 * @param targetId the text; {@code null} where it would say whose name was lifted
 * @param by the moderator or manager; {@code null} for what happened by itself, for an author, and when they were erased
 */
record AuditEntry(
        UUID id,
        UUID spaceId,
        AuditAction action,
        TargetKind kind,
        UUID targetId,
        UUID by,
        String reason,
        Instant at) {}
