package academy.praxis.catalog.collection;

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

@Path("/api/collections")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "collections", description = "Lists of items for a task or theme: curated ones, and one's own")
class CollectionResource {
    private final CollectionService collections;

    CollectionResource(CollectionService collections) {
        this.collections = collections;
    }

    @GET
    @Operation(operationId = "listCollections", summary = "Collections for everyone and my own, newest first")
    public Uni<Page<CollectionCard>> list(@BeanParam @Valid CollectionQuery query, @BeanParam @Valid PageRequest page) {
        return collections.list(query, page);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getCollection",
            summary = "A collection with its items; one shared by link for any member who has its address")
    public Uni<CollectionView> get(@PathParam("id") UUID id) {
        return collections.get(id);
    }

    @POST
    @Operation(
            operationId = "createCollection",
            summary = "A new collection, empty at first. Curators: for everyone; members: private, or shared by link")
    public Uni<RestResponse<CollectionCard>> create(
            @Valid @NotNull CollectionContent content, @BeanParam @Valid IdempotencyKey key) {
        return collections.create(content, key).map(made -> Created.at("/api/collections/" + made.id(), made));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "updateCollection", summary = "Change what a collection is about, or who sees it")
    public Uni<CollectionView> edit(
            @PathParam("id") UUID id, @Valid @NotNull CollectionContent content, @BeanParam IfMatch ifMatch) {
        return collections.edit(id, content, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteCollection", summary = "Delete a collection; its items stay in the catalog")
    public Uni<Void> delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return collections.delete(id, ifMatch);
    }

    @PUT
    @Path("{id}/entries")
    @Operation(
            operationId = "replaceCollectionEntries",
            summary = "All items of a collection in their order, at most 500, each with a note or without")
    public Uni<CollectionView> replace(
            @PathParam("id") UUID id, @Valid @NotNull NewEntries entries, @BeanParam IfMatch ifMatch) {
        return collections.replace(id, entries, ifMatch);
    }

    @PUT
    @Path("{id}/entries/{item}")
    @Operation(
            operationId = "placeInCollection",
            summary =
                    "Put an item into a collection, or move it; the rest stays in its order, so no version is asked for")
    public Uni<CollectionView> place(
            @PathParam("id") UUID id, @PathParam("item") UUID item, @Valid @NotNull Placing placing) {
        return collections.place(id, item, placing);
    }

    @DELETE
    @Path("{id}/entries/{item}")
    @Operation(operationId = "removeFromCollection", summary = "Take an item out of a collection")
    public Uni<CollectionView> remove(@PathParam("id") UUID id, @PathParam("item") UUID item) {
        return collections.remove(id, item);
    }
}
