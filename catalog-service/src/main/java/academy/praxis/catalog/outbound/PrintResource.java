package academy.praxis.catalog.outbound;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/items/{id}/print")
@Produces(PrintPage.MEDIA_TYPE)
@Authenticated
@Tag(name = "outbound", description = "The catalog for other systems")
class PrintResource {
    private final PrintService prints;

    PrintResource(PrintService prints) {
        this.prints = prints;
    }

    @GET
    @Operation(operationId = "printItem", summary = "A page to print of an item that one may see")
    public Uni<RestResponse<String>> page(@PathParam("id") UUID id, @BeanParam Representation.Known known) {
        return prints.page(id, known);
    }
}
