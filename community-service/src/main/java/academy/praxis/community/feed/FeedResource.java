package academy.praxis.community.feed;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feed", description = "What is new for oneself, and what one follows")
class FeedResource {
    private final FeedService feed;

    FeedResource(FeedService feed) {
        this.feed = feed;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getFeed",
            summary =
                    "Posts of the spaces that one has joined, on the tasks and tags and of the people that one follows,"
                            + " as far as one may read them; newest first, each with what brought it here")
    public Uni<Page<FeedItem>> page(@BeanParam @Valid PageRequest page) {
        return feed.page(page);
    }
}
