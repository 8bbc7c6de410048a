package academy.praxis.catalog.duplicate;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CURATOR)
@Tag(name = "duplicates", description = "Items that several suppliers have, shown once")
class DuplicateResource {
    private final DuplicateService duplicates;

    DuplicateResource(DuplicateService duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @Operation(operationId = "listDuplicates", summary = "Pairs of items that are the same, newest first")
    public Uni<Page<PairView>> list(
            @QueryParam("state") PairState state,
            @QueryParam("itemId") UUID itemId,
            @BeanParam @Valid PageRequest page) {
        return duplicates.list(state, itemId, page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDuplicate", summary = "One pair")
    public Uni<PairView> get(@PathParam("id") UUID id) {
        return duplicates.get(id);
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(operationId = "confirmDuplicate", summary = "They are the same, and stay so when they change")
    public Uni<PairView> confirm(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return duplicates.decide(id, PairState.CONFIRMED, ifMatch);
    }

    @POST
    @Path("{id}/unlinking")
    @Operation(
            operationId = "unlinkDuplicate",
            summary = "They are not the same: both are shown, and are not linked again")
    public Uni<PairView> unlink(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return duplicates.decide(id, PairState.UNLINKED, ifMatch);
    }
}
