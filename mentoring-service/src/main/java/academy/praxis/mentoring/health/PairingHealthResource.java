package academy.praxis.mentoring.health;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/pairing-health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pairing-health", description = "Signals that a pairing needs somebody, never what was said in it")
class PairingHealthResource {
    private final HealthService health;

    PairingHealthResource(HealthService health) {
        this.health = health;
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "listPairingHealth",
            summary =
                    "Active pairings that I am not in, the latest proposed first, with signals that lasted although those in it were told")
    public Uni<Page<PairingHealthView>> list(
            @QueryParam("level") HealthLevel level,
            @QueryParam("roundId") UUID roundId,
            @BeanParam @Valid PageRequest page) {
        return health.list(level, roundId, page);
    }
}
