package academy.praxis.catalog.signal;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/helpfulness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CURATOR, Roles.MANAGER})
@Tag(name = "signals")
class ComparisonResource {
    private final ComparisonService comparisons;

    ComparisonResource(ComparisonService comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Path("suppliers")
    @Operation(
            operationId = "compareSuppliers",
            summary =
                    "Suppliers by how likely their items help, with what is uncertain of it; those of which fewer than ten members spoke come last")
    public Uni<Page<SupplierHelpfulness>> suppliers(
            @QueryParam("task") @Size(max = 100) String task, @BeanParam @Valid PageRequest page) {
        return comparisons.suppliers(task, page);
    }

    @GET
    @Path("items")
    @Operation(
            operationId = "compareItems",
            summary =
                    "Items by how likely they help, with what is uncertain of it; those of which at least five members spoke")
    public Uni<Page<ItemComparison>> items(
            @BeanParam @Valid ComparisonQuery query, @BeanParam @Valid PageRequest page) {
        return comparisons.items(query, page);
    }
}
