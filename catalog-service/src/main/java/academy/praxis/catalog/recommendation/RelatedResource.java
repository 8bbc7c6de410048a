package academy.praxis.catalog.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/items/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "recommendations")
class RelatedResource {
    private final RelatedService related;

    RelatedResource(RelatedService related) {
        this.related = related;
    }

    @GET
    @Operation(
            operationId = "listRelatedItems",
            summary = "What goes with an item: by tasks, obstacles and skills, by whom both helped, and by its words")
    public Uni<List<RelatedItem>> list(
            @PathParam("id") UUID id, @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit) {
        return related.to(id, limit);
    }
}
