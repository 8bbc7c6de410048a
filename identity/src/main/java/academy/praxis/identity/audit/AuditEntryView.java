package academy.praxis.identity.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as administrators see it.
 *
 * @param actor who did it
 * @param target to whom or what; its name is the one that it had then
 * @param changes what became of which field; for a file, how many people it was about
 */
record AuditEntryView(
        UUID id, Instant at, ActorView actor, AuditAction action, TargetView target, List<Change> changes) {

    /**
     * Who did it.
     *
     * @param memberId {@code null} for a machine and for the academy itself
     * @param name what the member is called today; {@code null} as above
     * @param client the subject of a machine's token; {@code null} for people and for the academy itself
     */
    record ActorView(UUID memberId, String name, String client) {}

    /** To whom or what it was done. */
    record TargetView(Target.Kind kind, UUID id, String name) {}

    static AuditEntryView of(AuditEntry entry, List<Change> changes) {
        return new AuditEntryView(
                entry.id,
                entry.at,
                new ActorView(entry.actorId, entry.actorName, entry.actorClient),
                entry.action,
                new TargetView(entry.targetKind, entry.targetId, entry.targetName),
                changes);
    }
}
