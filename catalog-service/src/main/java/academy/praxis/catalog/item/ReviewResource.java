package academy.praxis.catalog.item;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "Anything one can learn from")
class ReviewResource {
    private final ItemReview review;

    ReviewResource(ItemReview review) {
        this.review = review;
    }

    @POST
    @Path("submission")
    @Authenticated
    @Operation(operationId = "submitItem", summary = "Hand a draft in for review: its owner or a curator")
    public Uni<ItemView> submit(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return review.submit(id, ifMatch);
    }

    @POST
    @Path("return")
    @RolesAllowed(Roles.CURATOR)
    @Operation(operationId = "returnItem", summary = "Send what is in review back to its owner, with the reason")
    public Uni<ItemView> sendBack(
            @PathParam("id") UUID id, @Valid @NotNull ReviewNote note, @BeanParam IfMatch ifMatch) {
        return review.sendBack(id, note, ifMatch);
    }

    @POST
    @Path("publication")
    @RolesAllowed(Roles.CURATOR)
    @Operation(operationId = "publishItem", summary = "Offer a draft or what is in review to learners")
    public Uni<ItemView> publish(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return review.publish(id, ifMatch);
    }

    @POST
    @Path("confirmation")
    @Authenticated
    @Operation(
            operationId = "confirmItem",
            summary = "Say that a published item is still right: its reviewer or a curator")
    public Uni<ItemView> confirm(
            @PathParam("id") UUID id, @Valid @NotNull Confirmation confirmation, @BeanParam IfMatch ifMatch) {
        return review.confirm(id, confirmation, ifMatch);
    }

    @POST
    @Path("retirement")
    @RolesAllowed(Roles.CURATOR)
    @Operation(operationId = "retireItem", summary = "Withdraw a published item")
    public Uni<ItemView> retire(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return review.retire(id, ifMatch);
    }

    @POST
    @Path("reopening")
    @RolesAllowed(Roles.CURATOR)
    @Operation(operationId = "reopenItem", summary = "Take a retired item up again, as a draft")
    public Uni<ItemView> reopen(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return review.reopen(id, ifMatch);
    }

    @GET
    @Path("revisions")
    @Authenticated
    @Operation(
            operationId = "listItemRevisions",
            summary = "What was changed, newest first, without the contents: for its owner, its reviewer and curators")
    public Uni<Page<RevisionView>> revisions(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return review.revisions(id, page);
    }

    @GET
    @Path("revisions/{version}")
    @Authenticated
    @Operation(
            operationId = "getItemRevision",
            summary = "One change, with the content as it was then: for its owner, its reviewer and curators")
    public Uni<RevisionView> revision(@PathParam("id") UUID id, @PathParam("version") long version) {
        return review.revision(id, version);
    }
}
