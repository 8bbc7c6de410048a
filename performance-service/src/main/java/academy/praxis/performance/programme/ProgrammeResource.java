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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @Path("templates")
    @Authenticated
    @Operation(operationId = "listProgrammeTemplates", summary = "Programmes to begin with, in the caller's language")
    public List<TemplateView> templates(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return programmes.templates(language);
    }

    @POST
    @Path("from-template")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "createProgrammeFromTemplate", summary = "A new draft that begins as a template")
    public Uni<RestResponse<ProgrammeView>> fromTemplate(
            @Valid @NotNull FromTemplate wanted, @BeanParam @Valid IdempotencyKey key) {
        return programmes.fromTemplate(wanted, key).map(made -> Created.at("/api/programmes/" + made.id(), made));
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
    @Operation(
            operationId = "updateProgramme",
            summary = "Write on a programme. Of a published one the version stays as it is until it is published again")
    public Uni<ProgrammeView> edit(
            @PathParam("id") UUID id, @Valid @NotNull ProgrammeContent content, @BeanParam IfMatch ifMatch) {
        return programmes.edit(id, content, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "deleteProgramme", summary = "Delete a programme that was never published")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<Void> delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return programmes.delete(id, ifMatch);
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "publishProgramme",
            summary = "Make what is written the next version, for cohorts from now on; a version never changes")
    public Uni<ProgrammeView> publish(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return programmes.publish(id, ifMatch);
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "discardProgrammeChanges", summary = "Go back to what was published last")
    public Uni<ProgrammeView> discard(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return programmes.discard(id, ifMatch);
    }

    @POST
    @Path("{id}/archive")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "archiveProgramme", summary = "No new cohorts; those that are under way go on")
    public Uni<ProgrammeView> archive(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return programmes.archive(id, ifMatch);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "restoreProgramme", summary = "Take a programme out of the archive")
    public Uni<ProgrammeView> restore(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return programmes.restore(id, ifMatch);
    }

    @GET
    @Path("{id}/versions")
    @Authenticated
    @Operation(operationId = "listProgrammeVersions", summary = "What was published, latest first")
    public Uni<Page<ProgrammeVersionView>> versions(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return programmes.versions(id, page);
    }

    @GET
    @Path("{id}/versions/{number}")
    @Authenticated
    @Operation(operationId = "getProgrammeVersion", summary = "One version, as it was published")
    public Uni<ProgrammeVersionView> version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return programmes.version(id, number);
    }
}
