package academy.praxis.identity.audit;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was written down, to be read. */
@ApplicationScoped
class AuditService {
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final AuditRepository entries;
    private final ObjectMapper json;

    AuditService(AuditRepository entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    Uni<Page<AuditEntryView>> list(AuditQuery query, PageRequest page) {
        return Panache.withSession(() -> entries.page(query, page))
                .map(rows -> Page.of(rows, page, this::view, entry -> Cursor.after(entry.at, entry.id)));
    }

    private AuditEntryView view(AuditEntry entry) {
        try {
            return AuditEntryView.of(entry, json.readValue(entry.changes, CHANGES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
