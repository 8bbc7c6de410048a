package academy.praxis.community.draft;

import academy.praxis.community.post.NewPost;
import academy.praxis.community.post.PostView;
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

@Path("/api/posts/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "drafts", description = "One's own posts before they are published")
class DraftResource {
    private final DraftService drafts;

    DraftResource(DraftService drafts) {
        this.drafts = drafts;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listDrafts", summary = "My drafts, newest first")
    public Uni<Page<Draft>> list(@BeanParam @Valid PageRequest page) {
        return drafts.page(page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getDraft", summary = "One of my drafts")
    public Uni<Draft> get(@PathParam("id") UUID id) {
        return drafts.get(id);
    }

    @POST
    @Authenticated
    @Operation(operationId = "createDraft", summary = "A new draft, which nobody else sees")
    public Uni<RestResponse<Draft>> create(@Valid @NotNull NewPost post, @BeanParam @Valid IdempotencyKey key) {
        return drafts.create(post, key).map(DraftResource::created);
    }

    @POST
    @Path("captures")
    @Authenticated
    @Operation(
            operationId = "captureConversation",
            summary = "A draft from a conversation in a chat, for the caller to confirm by publishing it")
    public Uni<RestResponse<Draft>> capture(@Valid @NotNull Capture capture, @BeanParam @Valid IdempotencyKey key) {
        return drafts.create(capture.post(), key).map(DraftResource::created);
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "updateDraft", summary = "Change one of my drafts")
    public Uni<Draft> edit(@PathParam("id") UUID id, @Valid @NotNull NewPost post, @BeanParam IfMatch ifMatch) {
        return drafts.edit(id, post, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "removeDraft", summary = "Remove one of my drafts")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return drafts.remove(id);
    }

    @POST
    @Path("{id}/publication")
    @Authenticated
    @Operation(operationId = "publishDraft", summary = "Publish a draft as it is; Location names the post")
    public Uni<RestResponse<PostView>> publish(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return drafts.publish(id, ifMatch).map(post -> Created.at("/api/posts/" + post.id(), post));
    }

    private static RestResponse<Draft> created(Draft draft) {
        return Created.at("/api/posts/drafts/" + draft.id(), draft);
    }
}
