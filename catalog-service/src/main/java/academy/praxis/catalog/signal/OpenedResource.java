package academy.praxis.catalog.signal;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/items/{id}/opened")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "signals")
class OpenedResource {
    private final UseService uses;

    OpenedResource(UseService uses) {
        this.uses = uses;
    }

    @PUT
    @Operation(operationId = "noteItemOpened", summary = "I opened an item; counted once a day, and never for ranking")
    public Uni<Void> open(@PathParam("id") UUID id, @BeanParam @Valid SaidAt at) {
        return uses.open(id, at);
    }
}
