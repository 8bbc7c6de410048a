package academy.praxis.catalog.event;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/event-places")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "events", description = "When events take place, and who comes")
class MyEventsResource {
    private final EventService events;

    MyEventsResource(EventService events) {
        this.events = events;
    }

    @GET
    @Operation(
            operationId = "listMyEvents",
            summary = "The sessions to come at which I have a place or wait for one, soonest first; at most 100")
    public Uni<List<SessionView>> mine() {
        return events.mine();
    }
}
