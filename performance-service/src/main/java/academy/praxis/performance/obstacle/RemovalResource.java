package academy.praxis.performance.obstacle;

import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/obstacles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "obstacle removal", description = "What those do with an obstacle who are to take it away")
class RemovalResource {
    private final RemovalService removal;

    RemovalResource(RemovalService removal) {
        this.removal = removal;
    }

    @POST
    @Path("acceptance")
    @Operation(operationId = "acceptObstacle", summary = "I take it away, until then")
    public Uni<ObstacleView> accept(
            @PathParam("id") UUID id, @Valid NewAcceptance acceptance, @BeanParam IfMatch ifMatch) {
        return removal.accept(id, acceptance, ifMatch);
    }

    @POST
    @Path("refusal")
    @Operation(operationId = "declineObstacle", summary = "It stays, and why")
    public Uni<ObstacleView> decline(
            @PathParam("id") UUID id, @Valid @NotNull Words reason, @BeanParam IfMatch ifMatch) {
        return removal.decline(id, reason, ifMatch);
    }

    @POST
    @Path("resolution")
    @Operation(operationId = "resolveObstacle", summary = "It is gone, and how")
    public Uni<ObstacleView> resolve(@PathParam("id") UUID id, @Valid @NotNull Words how, @BeanParam IfMatch ifMatch) {
        return removal.resolve(id, how, ifMatch);
    }

    @POST
    @Path("reopening")
    @Operation(
            operationId = "reopenObstacle",
            summary = "It is still there: who has it, the lead of the team, managers")
    public Uni<ObstacleView> reopen(@PathParam("id") UUID id, @Valid @NotNull Words why, @BeanParam IfMatch ifMatch) {
        return removal.reopen(id, why, ifMatch);
    }

    @PUT
    @Path("owner")
    @Operation(
            operationId = "handOverObstacle",
            summary = "Somebody else takes it away: said by who is to, the lead of the reporter's team, managers")
    public Uni<ObstacleView> handOver(
            @PathParam("id") UUID id, @Valid @NotNull NewOwner owner, @BeanParam IfMatch ifMatch) {
        return removal.handOver(id, owner, ifMatch);
    }
}
