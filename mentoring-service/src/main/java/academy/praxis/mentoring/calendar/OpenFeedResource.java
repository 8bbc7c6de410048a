package academy.praxis.mentoring.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Open to everybody, because calendars bring no token: the address itself is the secret. */
@Path("/api/calendar-feeds")
@Produces(CalendarService.MEDIA_TYPE)
@PermitAll
@Tag(name = "calendar", description = "Sessions in one's own calendar")
class OpenFeedResource {
    private final FeedService feeds;

    OpenFeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("{token: " + FeedTokens.PATTERN + "}.ics")
    @Operation(
            operationId = "readCalendarFeed",
            summary = "Three months back and twelve ahead, times and titles only; for calendars, without signing in")
    public Uni<RestResponse<String>> read(
            @PathParam("token") String token, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return feeds.read(token, ifNoneMatch);
    }
}
