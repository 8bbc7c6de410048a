package academy.praxis.community.live;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/api/live")
@Tag(name = "live", description = "What changes, as it changes")
class LiveResource {
    private final LiveStreams streams;

    LiveResource(LiveStreams streams) {
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Authenticated
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    // For proxies that would otherwise wait for more.
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "openLive",
            summary = "Server-sent events: that something changed which one can read, by ids alone",
            description =
                    "Begins with `ready`: whoever comes, or comes back, asks for what is there. Then `post-published`, `post-updated`"
                            + " and `post-removed` with postId, spaceId and version; `comment-published`, `comment-updated` and"
                            + " `comment-removed` with commentId too, but not for comments that go with their post;"
                            + " `notification` with notificationId. Silent streams"
                            + " get a comment every 20 seconds. A stream ends when the token does; one member may have five.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> open(@Context Sse sse, @Context HttpServerRequest request) {
        return streams.open(() -> request.connection().close()).map(signal -> signal.event(sse));
    }
}
