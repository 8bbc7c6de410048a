package academy.praxis.mentoring.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "calendar", description = "Sessions in one's own calendar")
class FeedResource {
    private final FeedService feeds;

    FeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @POST
    @Operation(
            operationId = "makeMyCalendarFeed",
            summary = "Make my feed, or give it a new secret address; the old one stops working at once")
    public Uni<RestResponse<NewFeed>> make() {
        return feeds.make();
    }

    @GET
    @Operation(operationId = "getMyCalendarFeed", summary = "Whether I have a feed; its address is not said again")
    public Uni<FeedView> mine() {
        return feeds.mine();
    }

    @DELETE
    @Operation(operationId = "dropMyCalendarFeed", summary = "End my feed at once")
    public Uni<Void> drop() {
        return feeds.drop();
    }
}
