package academy.praxis.catalog.signal;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/items/{id}/saved")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "signals")
class SavedResource {
    private final UseService uses;

    SavedResource(UseService uses) {
        this.uses = uses;
    }

    @PUT
    @Operation(operationId = "saveItem", summary = "Save an item for later; at most 1,000")
    public Uni<Void> save(@PathParam("id") UUID id, @BeanParam @Valid SaidAt at) {
        return uses.save(id, at);
    }

    @DELETE
    @Operation(operationId = "unsaveItem", summary = "Take an item off those that I saved")
    public Uni<Void> unsave(@PathParam("id") UUID id, @BeanParam @Valid SaidAt at) {
        return uses.unsave(id, at);
    }
}
