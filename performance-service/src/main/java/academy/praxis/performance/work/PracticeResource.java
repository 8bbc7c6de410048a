package academy.praxis.performance.work;

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
import jakarta.ws.rs.DELETE;
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

@Path("/api/practices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "practices", description = "What good performers do")
class PracticeResource {
    private final PracticeService practices;

    PracticeResource(PracticeService practices) {
        this.practices = practices;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listPractices", summary = "Practices, in their order")
    public Uni<Page<PracticeView>> list(@BeanParam @Valid PracticeQuery query, @BeanParam @Valid PageRequest page) {
        return practices.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getPractice", summary = "One practice")
    public Uni<PracticeView> get(@PathParam("id") UUID id) {
        return practices.get(id);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "createPractice", summary = "A new practice, after the task's others")
    public Uni<RestResponse<PracticeView>> create(
            @Valid @NotNull NewPractice practice, @BeanParam @Valid IdempotencyKey key) {
        return practices.create(practice, key).map(made -> Created.at("/api/practices/" + made.id(), made));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "updatePractice", summary = "Change a practice")
    public Uni<PracticeView> edit(
            @PathParam("id") UUID id, @Valid @NotNull PracticeContent content, @BeanParam IfMatch ifMatch) {
        return practices.edit(id, content, ifMatch);
    }

    @POST
    @Path("{id}/archival")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "archivePractice", summary = "Take a practice out of use; it is kept")
    public Uni<PracticeView> archive(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return practices.archive(id, ifMatch);
    }

    @DELETE
    @Path("{id}/archival")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "restorePractice", summary = "Bring a practice back into use")
    public Uni<PracticeView> restore(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return practices.restore(id, ifMatch);
    }
}
