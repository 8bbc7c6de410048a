package academy.praxis.community.comment;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/posts/{postId}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments", description = "What people say to posts, in threads")
class CommentResource {
    private final CommentService comments;

    CommentResource(CommentService comments) {
        this.comments = comments;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listComments",
            summary = "What was said to a post, oldest first; replies name what they reply to")
    public Uni<Page<CommentView>> list(@PathParam("postId") UUID postId, @BeanParam @Valid PageRequest page) {
        return comments.page(postId, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getComment", summary = "One comment")
    public Uni<CommentView> get(@PathParam("postId") UUID postId, @PathParam("id") UUID id) {
        return comments.get(postId, id);
    }

    @POST
    @Authenticated
    @Operation(operationId = "commentOnPost", summary = "Say something to a post, or reply to a comment of it")
    public Uni<RestResponse<CommentView>> write(
            @PathParam("postId") UUID postId,
            @Valid @NotNull NewComment comment,
            @BeanParam @Valid IdempotencyKey key) {
        return comments.write(postId, comment, key)
                .map(said -> Created.at("/api/posts/" + postId + "/comments/" + said.id(), said));
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "updateComment", summary = "Change a comment: who wrote it")
    public Uni<CommentView> edit(
            @PathParam("postId") UUID postId,
            @PathParam("id") UUID id,
            @Valid @NotNull CommentText text,
            @BeanParam IfMatch ifMatch) {
        return comments.edit(postId, id, text, ifMatch);
    }

    @GET
    @Path("{id}/revisions")
    @Authenticated
    @Operation(operationId = "listCommentRevisions", summary = "What a comment said before it was edited, newest first")
    public Uni<Page<CommentRevisionView>> revisions(
            @PathParam("postId") UUID postId, @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return comments.revisions(postId, id, page);
    }

    @DELETE
    @Path("{id}/revisions")
    @Authenticated
    @Operation(
            operationId = "forgetCommentRevisions",
            summary = "Forget what a comment said before it was edited, as when it named a client: who wrote it")
    public Uni<Void> forgetRevisions(@PathParam("postId") UUID postId, @PathParam("id") UUID id) {
        return comments.forgetRevisions(postId, id);
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "removeComment",
            summary =
                    "Remove a comment: who wrote it. Its place stays, with nothing in it, for the replies to it. Moderators hide it")
    public Uni<Void> remove(@PathParam("postId") UUID postId, @PathParam("id") UUID id) {
        return comments.remove(postId, id);
    }
}
