package academy.praxis.community.post;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
    @Operation(operationId = "listPosts", summary = "The posts that one can read, newest first")
    public Uni<Page<PostView>> list(@BeanParam @Valid PostQuery query, @BeanParam @Valid PageRequest page) {
        return posts.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getPost", summary = "One post")
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

    @GET
    @Path("similar")
    @Authenticated
    @Operation(
            operationId = "findSimilarPosts",
            summary = "Posts that may say already what a title asks, the most similar first, at most five")
    public Uni<List<SimilarPost>> similar(@QueryParam("title") @NotBlank @Size(max = 200) String title) {
        return posts.similar(title);
    }

    @GET
    @Path("{id}/revisions")
    @Authenticated
    @Operation(operationId = "listPostRevisions", summary = "What a post said before it was edited, newest first")
    public Uni<Page<PostRevisionView>> revisions(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return posts.revisions(id, page);
    }

    @DELETE
    @Path("{id}/revisions")
    @Authenticated
    @Operation(
            operationId = "forgetPostRevisions",
            summary = "Forget what a post said before it was edited, as when it named a client: its author")
    public Uni<Void> forgetRevisions(@PathParam("id") UUID id) {
        return posts.forgetRevisions(id);
    }

    @PUT
    @Path("{id}/still-correct")
    @Authenticated
    @Operation(
            operationId = "confirmPost",
            summary = "Say that a post still holds, and until when: its author, a curator or a moderator")
    public Uni<PostView> confirm(@PathParam("id") UUID id, @Valid @NotNull StillCorrect stillCorrect) {
        return posts.confirm(id, stillCorrect);
    }

    @PUT
    @Path("{id}/outdated")
    @Authenticated
    @Operation(
            operationId = "markPostOutdated",
            summary = "Say that a post no longer holds, and why: its author, a curator or a moderator")
    public Uni<PostView> outdate(@PathParam("id") UUID id, @Valid @NotNull NewOutdated outdated) {
        return posts.outdate(id, outdated);
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "removePost",
            summary =
                    "Remove a post with all that was said to it: its author. Moderators hide it, so that its author can appeal")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return posts.remove(id);
    }
}
