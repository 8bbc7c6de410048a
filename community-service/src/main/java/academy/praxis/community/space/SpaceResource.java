package academy.praxis.community.space;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/spaces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "spaces", description = "Places to share, each with a stated audience")
class SpaceResource {
    private final SpaceService spaces;

    SpaceResource(SpaceService spaces) {
        this.spaces = spaces;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSpaces", summary = "The spaces that one can read, newest first")
    public Uni<Page<SpaceView>> list(@BeanParam @Valid PageRequest page) {
        return spaces.list(page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getSpace", summary = "One space")
    public Uni<SpaceView> get(@PathParam("id") UUID id) {
        return spaces.get(id);
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "createSpace",
            summary = "A new space. Any member; a team's space: one of the team or a manager")
    public Uni<RestResponse<SpaceView>> create(@Valid @NotNull NewSpace space, @BeanParam @Valid IdempotencyKey key) {
        return spaces.create(space, key).map(created -> Created.at("/api/spaces/" + created.id(), created));
    }
}
