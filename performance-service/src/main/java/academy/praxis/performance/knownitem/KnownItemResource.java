package academy.praxis.performance.knownitem;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/outcomes/known-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "known items", description = "The catalog's items as they are known here")
class KnownItemResource {
    private final KnownItems items;

    KnownItemResource(KnownItems items) {
        this.items = items;
    }

    @GET
    @Path("{itemId}")
    @Authenticated
    @Operation(
            operationId = "getKnownItem",
            summary = "An item as programmes can refer to it; a moment behind the catalog")
    public Uni<KnownItem> get(@PathParam("itemId") UUID itemId) {
        return items.find(itemId)
                .map(item -> item.orElseThrow(() -> ProblemException.notFound("known learning item", itemId)));
    }
}
