package academy.praxis.catalog.supplier;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/suppliers/{supplierId}/connections/{connectionId}/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CURATOR)
@Tag(name = "suppliers")
class RunResource {
    private final RunService runs;

    RunResource(RunService runs) {
        this.runs = runs;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "startRun",
            summary =
                    "Read a connection now, or try what that would do; one run at a time; the run tells how far it is")
    public Uni<RunView> start(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("connectionId") UUID connectionId,
            @Valid @NotNull NewRun wish) {
        return runs.start(supplierId, connectionId, wish);
    }

    @GET
    @Operation(operationId = "listRuns", summary = "The last hundred runs, newest first")
    public Uni<Page<RunView>> list(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("connectionId") UUID connectionId,
            @BeanParam @Valid PageRequest page) {
        return runs.list(supplierId, connectionId, page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRun", summary = "One run, with its counts so far while it goes on")
    public Uni<RunView> get(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("connectionId") UUID connectionId,
            @PathParam("id") UUID id) {
        return runs.get(supplierId, connectionId, id);
    }

    @GET
    @Path("{id}/errors")
    @Operation(
            operationId = "listRunErrors",
            summary = "Records that were refused, and why; the first thousand are kept")
    public Uni<Page<RunError>> errors(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("connectionId") UUID connectionId,
            @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        return runs.errors(supplierId, connectionId, id, page);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelRun", summary = "Read no further; what is in stays in")
    public Uni<RunView> cancel(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("connectionId") UUID connectionId,
            @PathParam("id") UUID id) {
        return runs.cancel(supplierId, connectionId, id);
    }
}
