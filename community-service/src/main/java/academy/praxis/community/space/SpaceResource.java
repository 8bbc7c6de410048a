package academy.praxis.community.space;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
    @Operation(
            operationId = "listSpaces",
            summary = "Spaces, newest first: those that one can read, unless others are asked for")
    public Uni<Page<SpaceView>> list(
            @BeanParam SpaceQuery query,
            @BeanParam @Valid PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return spaces.list(query, page, languages);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getSpace", summary = "One space that one can read, ask to join, or is invited to")
    public Uni<SpaceView> get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return spaces.get(id, languages);
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "createSpace",
            summary = "A new space. Any member; a team's space: one of the team or a manager")
    public Uni<RestResponse<SpaceView>> create(
            @Valid @NotNull NewSpace space,
            @BeanParam @Valid IdempotencyKey key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return spaces.create(space, key, languages).map(created -> Created.at("/api/spaces/" + created.id(), created));
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "updateSpace", summary = "Change a space: its moderators")
    public Uni<SpaceView> edit(
            @PathParam("id") UUID id,
            @Valid @NotNull SpaceText text,
            @BeanParam IfMatch ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return spaces.edit(id, text, ifMatch, languages);
    }

    @PUT
    @Path("{id}/archive")
    @Authenticated
    @Operation(operationId = "archiveSpace", summary = "Make a space read only: its moderators")
    public Uni<SpaceView> archive(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return spaces.archive(id, languages);
    }

    @DELETE
    @Path("{id}/archive")
    @Authenticated
    @Operation(operationId = "reopenSpace", summary = "Bring an archived space back into use: its moderators")
    public Uni<SpaceView> reopen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return spaces.reopen(id, languages);
    }
}
