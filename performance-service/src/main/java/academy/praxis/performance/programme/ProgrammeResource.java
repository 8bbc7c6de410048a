package academy.praxis.performance.programme;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes", description = "Education, experience and exposure towards an outcome")
class ProgrammeResource {
    private final ProgrammeService programmes;

    ProgrammeResource(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listProgrammes", summary = "Programmes, newest first")
    public Uni<Page<ProgrammeView>> list(@BeanParam @Valid ProgrammeQuery query, @BeanParam @Valid PageRequest page) {
        return programmes.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getProgramme", summary = "One programme")
    public Uni<ProgrammeView> get(@PathParam("id") UUID id) {
        return programmes.get(id);
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "createProgramme", summary = "A new draft; the items that it uses are published ones")
    public Uni<RestResponse<ProgrammeView>> create(
            @Valid @NotNull ProgrammeContent content, @BeanParam @Valid IdempotencyKey key) {
        return programmes.create(content, key).map(made -> Created.at("/api/programmes/" + made.id(), made));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "updateProgramme", summary = "Change a draft")
    public Uni<ProgrammeView> edit(
            @PathParam("id") UUID id, @Valid @NotNull ProgrammeContent content, @BeanParam IfMatch ifMatch) {
        return programmes.edit(id, content, ifMatch);
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "publishProgramme", summary = "Make a draft ready for cohorts; it is fixed from then on")
    public Uni<ProgrammeView> publish(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return programmes.publish(id, ifMatch);
    }
}
