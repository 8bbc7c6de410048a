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

@Path("/api/posts/{postId}/comments/{id}/reaction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reactions")
class CommentReactionResource {
    private final ReactionService reactions;

    CommentReactionResource(ReactionService reactions) {
        this.reactions = reactions;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMyReactionToComment", summary = "My reaction to a comment")
    public Uni<ReactionView> mine(@PathParam("postId") UUID postId, @PathParam("id") UUID id) {
        return reactions.mine(postId, id);
    }

    @PUT
    @Authenticated
    @Operation(operationId = "reactToComment", summary = "React to another's comment, in place of my reaction before")
    public Uni<ReactionView> react(
            @PathParam("postId") UUID postId, @PathParam("id") UUID id, @Valid @NotNull NewReaction reaction) {
        return reactions.react(postId, id, reaction);
    }

    @DELETE
    @Authenticated
    @Operation(operationId = "takeBackReactionToComment", summary = "Take my reaction to a comment back")
    public Uni<Void> takeBack(@PathParam("postId") UUID postId, @PathParam("id") UUID id) {
        return reactions.takeBack(postId, id);
    }
}
