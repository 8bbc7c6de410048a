package academy.praxis.catalog.supplier;

import academy.praxis.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/api/suppliers/{supplierId}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CURATOR)
@Tag(name = "suppliers")
class WithdrawalResource {
    private final RunService runs;

    WithdrawalResource(RunService runs) {
        this.runs = runs;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "withdrawSupplier",
            summary = "Retire all that a blocked or paused supplier brought; the run tells how far it is")
    public Uni<RunView> withdraw(@PathParam("supplierId") UUID supplierId) {
        return runs.withdraw(supplierId);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWithdrawal", summary = "How far a withdrawal is")
    public Uni<RunView> get(@PathParam("supplierId") UUID supplierId, @PathParam("id") UUID id) {
        return runs.get(supplierId, null, id);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelWithdrawal", summary = "Retire no more; what is retired stays so")
    public Uni<RunView> cancel(@PathParam("supplierId") UUID supplierId, @PathParam("id") UUID id) {
        return runs.cancel(supplierId, null, id);
    }
}
