package academy.praxis.community.moderation;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/moderation/spaces/{spaceId}/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
class AuditResource {
    private final AuditService log;

    AuditResource(AuditService log) {
        this.log = log;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "readSpaceLog",
            summary =
                    "What moderators did in a space, newest first; others who read the space see what became of wishes to lift names")
    public Uni<Page<AuditEntry>> list(@PathParam("spaceId") UUID spaceId, @BeanParam @Valid PageRequest page) {
        return log.list(spaceId, page);
    }
}
