package academy.praxis.catalog.signal;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/saved-items")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "signals")
class SavedItemsResource {
    private final UseService uses;

    SavedItemsResource(UseService uses) {
        this.uses = uses;
    }

    @GET
    @Operation(
            operationId = "listSavedItems",
            summary =
                    "What I saved, the latest first; what is offered to me no more is left out, so a page may be short")
    public Uni<Page<SavedItemView>> list(@BeanParam @Valid PageRequest page) {
        return uses.saved(page);
    }
}
