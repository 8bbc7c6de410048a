package academy.praxis.performance.exemplar;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/practices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "practice sharing", description = "Who does what good performers do, and how others learn it")
class SharingResource {
    private final SharingService sharing;
    private final PracticeUseService uses;

    SharingResource(SharingService sharing, PracticeUseService uses) {
        this.sharing = sharing;
        this.uses = uses;
    }

    @PUT
    @Path("use")
    @Operation(
            operationId = "sayPracticeUse",
            summary = "Whether a team does it: its lead, managers and curators; or oneself. What is said last holds")
    public Uni<PracticeUse> use(@PathParam("id") UUID practiceId, @Valid @NotNull PracticeUse use) {
        return uses.say(practiceId, use);
    }

    @POST
    @Path("draft-item")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(
            operationId = "draftItemOfPractice",
            summary = "A draft in the catalog, the caller's own; where the practice has one, that one")
    public Uni<DraftView> draft(@PathParam("id") UUID practiceId, @Valid NewDraft draft) {
        return sharing.draft(practiceId, draft);
    }

    @POST
    @Path("swap")
    @Operation(
            operationId = "offerSwapOfPractice",
            summary = "Offer in the community, in the caller's name, to show it in exchange for something else")
    public Uni<PracticeSwapView> swap(
            @PathParam("id") UUID practiceId,
            @Valid @NotNull NewPracticeSwap swap,
            @BeanParam @Valid IdempotencyKey key) {
        return sharing.swap(practiceId, swap, key);
    }
}
