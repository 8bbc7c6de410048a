package academy.praxis.identity.audit;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** Who did what to whom, and when. Written once; the database refuses everything else. */
@Entity
@Table(name = "audit_entry")
@Immutable
class AuditEntry {
    @Id
    UUID id;

    Instant at;

    @Column(name = "actor_id")
    UUID actorId;

    @Column(name = "actor_client")
    String actorClient;

    @Formula("(select m.display_name from member m where m.id = actor_id)")
    String actorName;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_kind")
    Target.Kind targetKind;

    @Column(name = "target_id")
    UUID targetId;

    @Column(name = "target_name")
    String targetName;

    String changes;

    /** For Hibernate. */
    AuditEntry() {}

    static AuditEntry of(Actor actor, AuditAction action, Target target, String changes) {
        AuditEntry entry = new AuditEntry();
        entry.id = Ids.next();
        entry.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        entry.actorId = actor.memberId();
        entry.actorClient = actor.client();
        entry.action = action;
        entry.targetKind = target.kind();
        entry.targetId = target.id();
        entry.targetName = target.name();
        entry.changes = changes;
        return entry;
    }
}
