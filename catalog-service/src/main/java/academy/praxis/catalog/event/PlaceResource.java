package academy.praxis.catalog.event;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/items/{itemId}/sessions/{id}/places/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "events", description = "When events take place, and who comes")
class PlaceResource {
    private final Places places;
    private final EventService events;

    PlaceResource(Places places, EventService events) {
        this.places = places;
        this.events = events;
    }

    @PUT
    @Operation(operationId = "askForPlace", summary = "A place for me; when none is free, one in the waiting list")
    public Uni<SessionView> ask(@PathParam("itemId") UUID itemId, @PathParam("id") UUID id) {
        return places.ask(itemId, id).flatMap(done -> events.get(itemId, id));
    }

    @DELETE
    @Operation(operationId = "giveUpPlace", summary = "Give my place back, to whoever waits longest")
    public Uni<Void> giveUp(@PathParam("itemId") UUID itemId, @PathParam("id") UUID id) {
        return places.giveUp(itemId, id);
    }
}
