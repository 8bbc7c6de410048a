package academy.praxis.mentoring.pairing;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "pairings", description = "Mentors and mentees who are together, or were asked to be")
class PairingResource {
    private final PairingService pairings;

    PairingResource(PairingService pairings) {
        this.pairings = pairings;
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "listPairings", summary = "All pairings, newest first")
    public Uni<Page<PairingView>> all(
            @QueryParam("status") PairingStatus status,
            @QueryParam("roundId") UUID roundId,
            @BeanParam @Valid PageRequest page,
            @HeaderParam("Accept-Language") String languages) {
        return pairings.all(status, roundId, page, languages);
    }

    @GET
    @Path("mine")
    @Operation(operationId = "listMyPairings", summary = "Those in which I am mentor or mentee, newest first")
    public Uni<Page<PairingView>> mine(
            @QueryParam("status") PairingStatus status,
            @BeanParam @Valid PageRequest page,
            @HeaderParam("Accept-Language") String languages) {
        return pairings.mine(status, page, languages);
    }

    @GET
    @Path("refusals")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "countRefusals", summary = "How often which reason was given to decline or to leave")
    public Uni<List<RefusalCount>> refusals(@QueryParam("roundId") UUID roundId) {
        return pairings.refusals(roundId);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPairing", summary = "One pairing, for those in it and managers")
    public Uni<PairingView> get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return pairings.get(id, languages);
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(operationId = "acceptPairing", summary = "Say yes; it is active once all who are needed have")
    public Uni<PairingView> accept(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return pairings.accept(id, languages);
    }

    @POST
    @Path("{id}/refusal")
    @Operation(operationId = "declinePairing", summary = "Say no, for a reason that stays private")
    public Uni<PairingView> decline(
            @PathParam("id") UUID id,
            @Valid @NotNull Refusal refusal,
            @HeaderParam("Accept-Language") String languages) {
        return pairings.decline(id, refusal, languages);
    }

    @POST
    @Path("{id}/exit")
    @Operation(operationId = "leavePairing", summary = "Leave an active pairing at nobody's fault")
    public Uni<PairingView> leave(
            @PathParam("id") UUID id,
            @Valid @NotNull Refusal refusal,
            @BeanParam IfMatch ifMatch,
            @HeaderParam("Accept-Language") String languages) {
        return pairings.leave(id, refusal, ifMatch, languages);
    }
}
