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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/suppliers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CURATOR)
@Tag(name = "suppliers", description = "Whom items come from, and how they come in")
class SupplierResource {
    private final SupplierService suppliers;
    private final Connectors connectors;

    SupplierResource(SupplierService suppliers, Connectors connectors) {
        this.suppliers = suppliers;
        this.connectors = connectors;
    }

    @GET
    @Operation(operationId = "listSuppliers", summary = "All suppliers, newest first")
    public Uni<Page<SupplierView>> list(@BeanParam @Valid SupplierQuery query, @BeanParam @Valid PageRequest page) {
        return suppliers.list(query, page);
    }

    @GET
    @Path("connectors")
    @Operation(
            operationId = "listConnectors",
            summary = "The kinds of source that can be connected, and their settings")
    public List<ConnectorView> connectors() {
        return connectors.views();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSupplier", summary = "One supplier")
    public Uni<SupplierView> get(@PathParam("id") UUID id) {
        return suppliers.get(id);
    }

    @POST
    @Operation(operationId = "registerSupplier", summary = "Register a supplier")
    public Uni<RestResponse<SupplierView>> register(
            @Valid @NotNull SupplierContent content, @BeanParam @Valid IdempotencyKey key) {
        return suppliers.register(content, key).map(one -> Created.at("/api/suppliers/" + one.id(), one));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeSupplier",
            summary =
                    "Change a supplier. Blocked or paused, nothing comes in and runs under way are cancelled; what is published stays")
    public Uni<SupplierView> change(
            @PathParam("id") UUID id, @Valid @NotNull SupplierContent content, @BeanParam IfMatch ifMatch) {
        return suppliers.change(id, content, ifMatch);
    }
}
