package academy.praxis.mentoring.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/pairings/{pairingId}/sessions/{id}/invitation")
@Produces(CalendarService.MEDIA_TYPE)
@Authenticated
@Tag(name = "calendar", description = "Sessions in one's own calendar")
class InvitationResource {
    private final CalendarService calendars;

    InvitationResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(
            operationId = "getInvitation",
            summary = "The session for a calendar: REQUEST, or CANCEL once it is cancelled (RFC 5546)")
    public Uni<RestResponse<String>> get(@PathParam("pairingId") UUID pairingId, @PathParam("id") UUID id) {
        return calendars.invitation(pairingId, id);
    }
}
