package academy.praxis.catalog.supplier;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
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

@Path("/api/suppliers/{supplierId}/connections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CURATOR)
@Tag(name = "suppliers")
class ConnectionResource {
    private final ConnectionService connections;

    ConnectionResource(ConnectionService connections) {
        this.connections = connections;
    }

    @GET
    @Operation(operationId = "listConnections", summary = "How a supplier's records are fetched, oldest first")
    public Uni<Page<ConnectionView>> list(
            @PathParam("supplierId") UUID supplierId, @BeanParam @Valid PageRequest page) {
        return connections.list(supplierId, page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getConnection", summary = "One connection; its secrets by name only")
    public Uni<ConnectionView> get(@PathParam("supplierId") UUID supplierId, @PathParam("id") UUID id) {
        return connections.get(supplierId, id);
    }

    @POST
    @Operation(
            operationId = "connectSupplier",
            summary = "Connect a source; at most 20 per supplier; 503 for secrets where no key for them is set")
    public Uni<RestResponse<ConnectionView>> connect(
            @PathParam("supplierId") UUID supplierId,
            @Valid @NotNull ConnectionContent content,
            @BeanParam @Valid IdempotencyKey key) {
        return connections
                .connect(supplierId, content, key)
                .map(one -> Created.at("/api/suppliers/" + supplierId + "/connections/" + one.id(), one));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeConnection",
            summary = "Change a connection; other settings make the next run read everything anew")
    public Uni<ConnectionView> change(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("id") UUID id,
            @Valid @NotNull ConnectionContent content,
            @BeanParam IfMatch ifMatch) {
        return connections.change(supplierId, id, content, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "disconnectSupplier", summary = "Remove a connection and its runs; its items stay")
    public Uni<Void> disconnect(
            @PathParam("supplierId") UUID supplierId, @PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return connections.disconnect(supplierId, id, ifMatch);
    }
}
