package academy.praxis.performance.obstacle;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.precondition.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/obstacles/routes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
@Tag(name = "obstacle routes", description = "Who takes obstacles of a cause away, instead of the reporter's lead")
class RouteResource {
    private final RouteService routes;

    RouteResource(RouteService routes) {
        this.routes = routes;
    }

    @GET
    @Operation(operationId = "listObstacleRoutes", summary = "The rules, one a cause at most")
    public Uni<List<RouteView>> all() {
        return routes.all();
    }

    @PUT
    @Path("{cause}")
    @Operation(
            operationId = "setObstacleRoute",
            summary = "Who takes obstacles of this cause away from now on; If-Match where there is a rule already")
    public Uni<RouteView> set(
            @PathParam("cause") @Schema(implementation = Cause.class) String cause,
            @Valid @NotNull NewRoute route,
            @BeanParam IfMatch ifMatch) {
        return routes.set(Cause.named(cause), route, ifMatch);
    }

    @DELETE
    @Path("{cause}")
    @Operation(operationId = "dropObstacleRoute", summary = "From now on the reporter's lead again")
    public Uni<Void> drop(@PathParam("cause") @Schema(implementation = Cause.class) String cause) {
        return routes.drop(Cause.named(cause));
    }
}
