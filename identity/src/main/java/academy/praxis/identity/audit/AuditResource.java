package academy.praxis.identity.audit;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who did what to whom, and when")
class AuditResource {
    private final AuditService audit;

    AuditResource(AuditService audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listAuditEntries",
            summary = "What was done to members, teams and credentials, latest first",
            description = """
                    Written in the transaction of the deed itself. Nobody can change or remove an entry; each is kept for three years and then \
                    forgotten.""")
    public Uni<Page<AuditEntryView>> list(@BeanParam @Valid AuditQuery query, @BeanParam @Valid PageRequest page) {
        return audit.list(query, page);
    }
}
