package academy.praxis.community.thanks;

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

@Path("/api/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "thanks", description = "Who thanked whom for what")
class PostThanksResource {
    private final ThanksService thanks;

    PostThanksResource(ThanksService thanks) {
        this.thanks = thanks;
    }

    @GET
    @Path("{id}/thanks")
    @Authenticated
    @Operation(operationId = "listThanksForPost", summary = "Who thanked for a post, newest first")
    public Uni<Page<ThanksView>> ofPost(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return thanks.of(id, null, page);
    }

    @POST
    @Path("{id}/thanks")
    @Authenticated
    @Operation(operationId = "thankForPost", summary = "Thank the author of a post, once, saying what for")
    public Uni<RestResponse<ThanksView>> forPost(@PathParam("id") UUID id, @NotNull NewThanks wish) {
        return thanks.give(id, null, wish).map(given -> Created.at("/api/posts/" + id + "/thanks", given));
    }

    @DELETE
    @Path("{id}/thanks")
    @Authenticated
    @Operation(operationId = "withdrawThanksForPost", summary = "Take one's own thanks for a post back")
    public Uni<Void> withdrawForPost(@PathParam("id") UUID id) {
        return thanks.withdraw(id, null);
    }

    @GET
    @Path("{postId}/comments/{id}/thanks")
    @Authenticated
    @Operation(operationId = "listThanksForComment", summary = "Who thanked for a comment, newest first")
    public Uni<Page<ThanksView>> ofComment(
            @PathParam("postId") UUID postId, @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return thanks.of(postId, id, page);
    }

    @POST
    @Path("{postId}/comments/{id}/thanks")
    @Authenticated
    @Operation(operationId = "thankForComment", summary = "Thank who wrote a comment, once, saying what for")
    public Uni<RestResponse<ThanksView>> forComment(
            @PathParam("postId") UUID postId, @PathParam("id") UUID id, @NotNull NewThanks wish) {
        return thanks.give(postId, id, wish)
                .map(given -> Created.at("/api/posts/" + postId + "/comments/" + id + "/thanks", given));
    }

    @DELETE
    @Path("{postId}/comments/{id}/thanks")
    @Authenticated
    @Operation(operationId = "withdrawThanksForComment", summary = "Take one's own thanks for a comment back")
    public Uni<Void> withdrawForComment(@PathParam("postId") UUID postId, @PathParam("id") UUID id) {
        return thanks.withdraw(postId, id);
    }
}
