package academy.praxis.community.follow;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/follows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feed", description = "What is new for oneself, and what one follows")
class FollowResource {
    private final FollowService follows;

    FollowResource(FollowService follows) {
        this.follows = follows;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listFollows", summary = "The tasks, tags and people that one follows")
    public Uni<Page<FollowView>> list(@BeanParam @Valid PageRequest page) {
        return follows.list(page);
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "follow",
            summary = "Follow a task, a tag or a person; again changes nothing. Nobody is told of it")
    public Uni<RestResponse<FollowView>> follow(@Valid @NotNull NewFollow follow) {
        return follows.follow(follow).map(kept -> Created.at("/api/follows/" + kept.id(), kept));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "unfollow", summary = "Follow it no more")
    public Uni<Void> unfollow(@PathParam("id") UUID id) {
        return follows.unfollow(id);
    }
}
