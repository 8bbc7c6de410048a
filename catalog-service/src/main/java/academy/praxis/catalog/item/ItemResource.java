package academy.praxis.catalog.item;

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

@Path("/api/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "Anything one can learn from")
class ItemResource {
    private final ItemService items;

    ItemResource(ItemService items) {
        this.items = items;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listItems", summary = "Learning items, newest first")
    public Uni<Page<ItemView>> list(@BeanParam @Valid ItemQuery query, @BeanParam @Valid PageRequest page) {
        return items.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getItem", summary = "One learning item")
    public Uni<ItemView> get(@PathParam("id") UUID id) {
        return items.get(id);
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "createItem",
            summary = "A new draft. Curators: any form; members: initiative or case-study")
    public Uni<RestResponse<ItemView>> create(
            @Valid @NotNull ItemContent content, @BeanParam @Valid IdempotencyKey key) {
        return items.create(content, key).map(item -> Created.at("/api/items/" + item.id(), item));
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "updateItem",
            summary = "Change an item: its owner while it is a draft, a curator until it is retired")
    public Uni<ItemView> edit(
            @PathParam("id") UUID id, @Valid @NotNull ItemContent content, @BeanParam IfMatch ifMatch) {
        return items.edit(id, content, ifMatch);
    }
}
