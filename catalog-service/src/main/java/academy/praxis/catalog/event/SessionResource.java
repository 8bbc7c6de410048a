package academy.praxis.catalog.event;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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

@Path("/api/items/{itemId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "events", description = "When events take place, and who comes")
class SessionResource {
    private final EventService events;

    SessionResource(EventService events) {
        this.events = events;
    }

    @GET
    @Operation(
            operationId = "listEventSessions",
            summary = "The sessions of an event that are not over, soonest first; at most 100")
    public Uni<List<SessionView>> list(@PathParam("itemId") UUID itemId) {
        return events.toCome(itemId);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEventSession", summary = "One session of an event")
    public Uni<SessionView> get(@PathParam("itemId") UUID itemId, @PathParam("id") UUID id) {
        return events.get(itemId, id);
    }

    @POST
    @Operation(operationId = "createEventSession", summary = "A session more: the event's owner or a curator")
    public Uni<RestResponse<SessionView>> create(
            @PathParam("itemId") UUID itemId,
            @Valid @NotNull SessionContent content,
            @BeanParam @Valid IdempotencyKey key) {
        return events.create(itemId, content, key)
                .map(session -> Created.at("/api/items/" + itemId + "/sessions/" + session.id(), session));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "updateEventSession",
            summary = "Change a session to come: the event's owner or a curator. More places go to those who wait")
    public Uni<SessionView> edit(
            @PathParam("itemId") UUID itemId,
            @PathParam("id") UUID id,
            @Valid @NotNull SessionContent content,
            @BeanParam IfMatch ifMatch) {
        return events.edit(itemId, id, content, ifMatch);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelEventSession", summary = "Cancel a session to come: the event's owner or a curator")
    public Uni<SessionView> cancel(
            @PathParam("itemId") UUID itemId, @PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return events.cancel(itemId, id, ifMatch);
    }

    @GET
    @Path("{id}/places")
    @Operation(
            operationId = "listEventPlaces",
            summary = "Who comes, then who waits: for the event's owner and curators")
    public Uni<Page<Attendee>> attendees(
            @PathParam("itemId") UUID itemId, @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return events.attendees(itemId, id, page);
    }

    @GET
    @Path("{id}/calendar")
    @Produces("text/calendar")
    @Operation(operationId = "getEventCalendar", summary = "The session for a calendar (RFC 5545)")
    public Uni<String> calendar(@PathParam("itemId") UUID itemId, @PathParam("id") UUID id) {
        return events.calendar(itemId, id);
    }
}
