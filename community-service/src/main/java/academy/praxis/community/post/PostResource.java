package academy.praxis.community.post;

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

@Path("/api/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "posts", description = "What people share, with comments, answers and thanks")
class PostResource {
    private final PostService posts;

    PostResource(PostService posts) {
        this.posts = posts;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listPosts", summary = "The posts that one can read, newest first, without their comments")
    public Uni<Page<PostView>> list(@BeanParam @Valid PostQuery query, @BeanParam @Valid PageRequest page) {
        return posts.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getPost", summary = "One post with its comments")
    public Uni<PostView> get(@PathParam("id") UUID id) {
        return posts.get(id);
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "createPost",
            summary = "A new post in a space that one can read. Announcements: managers and curators")
    public Uni<RestResponse<PostView>> create(@Valid @NotNull NewPost post, @BeanParam @Valid IdempotencyKey key) {
        return posts.create(post, key).map(created -> Created.at("/api/posts/" + created.id(), created));
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "updatePost", summary = "Change a post: its author")
    public Uni<PostView> edit(@PathParam("id") UUID id, @Valid @NotNull PostText text, @BeanParam IfMatch ifMatch) {
        return posts.edit(id, text, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "removePost",
            summary = "Remove a post with all that was said to it: its author or a manager")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return posts.remove(id);
    }

    @POST
    @Path("{id}/comments")
    @Authenticated
    @Operation(operationId = "commentOnPost", summary = "Say something to a post; Location names the comment")
    public Uni<RestResponse<PostView>> comment(
            @PathParam("id") UUID id, @Valid @NotNull NewComment comment, @BeanParam @Valid IdempotencyKey key) {
        return posts.comment(id, comment, key)
                .map(said -> Created.at("/api/posts/" + id + "#" + said.commentId(), said.post()));
    }

    @POST
    @Path("{id}/accepted-answer")
    @Authenticated
    @Operation(operationId = "acceptAnswer", summary = "Take a comment as the answer: who asked the question")
    public Uni<PostView> accept(@PathParam("id") UUID id, @Valid @NotNull AcceptedAnswer answer) {
        return posts.accept(id, answer);
    }

    @POST
    @Path("{id}/thanks")
    @Authenticated
    @Operation(operationId = "thankForPost", summary = "Thank the author of a post, once, saying what for")
    public Uni<RestResponse<PostView>> thank(@PathParam("id") UUID id, @Valid @NotNull NewThanks thanks) {
        return posts.thank(id, thanks).map(post -> Created.at("/api/posts/" + id, post));
    }
}
