package academy.praxis.mentoring.avoidance;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.web.Created;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/conflicts-of-interest")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
@Tag(name = "conflicts-of-interest", description = "Who must not be paired, as far as managers know")
class ConflictResource {
    private final ConflictService conflicts;

    ConflictResource(ConflictService conflicts) {
        this.conflicts = conflicts;
    }

    @GET
    @Operation(operationId = "listConflictsOfInterest", summary = "Who must not be paired, newest first")
    public Uni<Page<ConflictView>> list(@QueryParam("member") UUID member, @BeanParam @Valid PageRequest page) {
        return conflicts.list(member, page);
    }

    @POST
    @Operation(operationId = "noteConflictOfInterest", summary = "Note that two members must not be paired")
    public Uni<RestResponse<ConflictView>> note(@Valid @NotNull NewConflict content) {
        return conflicts.note(content).map(noted -> Created.at("/api/conflicts-of-interest/" + noted.id(), noted));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "dropConflictOfInterest", summary = "The two members may be paired again")
    public Uni<Void> drop(@PathParam("id") UUID id) {
        return conflicts.drop(id);
    }
}
