package academy.praxis.identity.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where it is written down who did what, in the transaction that does it: both are there, or neither. */
@ApplicationScoped
public class AuditLog {
    private final ObjectMapper json;

    AuditLog(ObjectMapper json) {
        this.json = json;
    }

    /** Something that was done. */
    public record Deed(Actor actor, AuditAction action, Target target, List<Change> changes) {}

    /** Writes an entry within the present transaction. */
    public Uni<Void> write(Actor actor, AuditAction action, Target target, List<Change> changes) {
        return write(List.of(new Deed(actor, action, target, changes)));
    }

    /** Writes entries within the present transaction, in this order. */
    public Uni<Void> write(List<Deed> deeds) {
        Object[] entries = deeds.stream().map(this::entry).toArray();
        return Panache.getSession().flatMap(session -> session.persistAll(entries));
    }

    private AuditEntry entry(Deed deed) {
        try {
            return AuditEntry.of(deed.actor(), deed.action(), deed.target(), json.writeValueAsString(deed.changes()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
