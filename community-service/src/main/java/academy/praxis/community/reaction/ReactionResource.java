package academy.praxis.community.reaction;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/posts/{postId}/reaction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reactions", description = "What one says without words")
class ReactionResource {
    private final ReactionService reactions;

    ReactionResource(ReactionService reactions) {
        this.reactions = reactions;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMyReaction", summary = "My reaction to a post")
    public Uni<ReactionView> mine(@PathParam("postId") UUID postId) {
        return reactions.mine(postId, null);
    }

    @PUT
    @Authenticated
    @Operation(operationId = "reactToPost", summary = "React to another's post, in place of my reaction before")
    public Uni<ReactionView> react(@PathParam("postId") UUID postId, @Valid @NotNull NewReaction reaction) {
        return reactions.react(postId, null, reaction);
    }

    @DELETE
    @Authenticated
    @Operation(operationId = "takeBackReaction", summary = "Take my reaction to a post back")
    public Uni<Void> takeBack(@PathParam("postId") UUID postId) {
        return reactions.takeBack(postId, null);
    }
}
