package academy.praxis.community.moderation;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/api/moderation/lifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
class LiftResource {
    private final LiftService lifts;

    LiftResource(LiftService lifts) {
        this.lifts = lifts;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listLifts",
            summary = "Wishes to know who wrote a text, newest first: one's own; managers: all. Without names")
    public Uni<Page<LiftView>> list(@BeanParam @Valid PageRequest page) {
        return lifts.list(page);
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "askForLift",
            summary =
                    "Ask to know who wrote a text in a safe space: its moderators. The space's log says that it was asked for")
    public Uni<RestResponse<LiftView>> ask(@Valid @NotNull NewLift lift, @BeanParam @Valid IdempotencyKey key) {
        return lifts.ask(lift, key).map(asked -> Created.at("/api/moderation/lifts/" + asked.id(), asked));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getLift",
            summary =
                    "One wish: who asked, and managers. Once lifted, those two who asked and confirmed are told the name for 30 days")
    public Uni<LiftView> get(@PathParam("id") UUID id) {
        return lifts.get(id);
    }

    @PUT
    @Path("{id}/decision")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "decideLift",
            summary = "Lift the name or not: a manager who did not ask. The author and the space's log are told")
    public Uni<LiftView> decide(
            @PathParam("id") UUID id, @Valid @NotNull LiftDecision decision, @BeanParam IfMatch ifMatch) {
        return lifts.decide(id, decision, ifMatch);
    }
}
