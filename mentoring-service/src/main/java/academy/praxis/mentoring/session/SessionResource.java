package academy.praxis.mentoring.session;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/pairings/{pairingId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "sessions", description = "When mentors and mentees meet; only those in a session see it")
class SessionResource {
    private final SessionService sessions;

    SessionResource(SessionService sessions) {
        this.sessions = sessions;
    }

    @POST
    @Operation(
            operationId = "proposeSession",
            summary =
                    "Propose a session of an active pairing, at one to five times to choose from; at most 20 in 24 hours")
    public Uni<RestResponse<SessionView>> propose(
            @PathParam("pairingId") UUID pairingId,
            @Valid @NotNull NewSession content,
            @BeanParam @Valid IdempotencyKey key) {
        return sessions.propose(pairingId, content, key)
                .map(proposed ->
                        Created.at("/api/pairings/" + proposed.pairingId() + "/sessions/" + proposed.id(), proposed));
    }

    @GET
    @Operation(operationId = "listSessions", summary = "The sessions of a pairing that I am in, newest first")
    public Uni<Page<SessionView>> list(
            @PathParam("pairingId") UUID pairingId,
            @QueryParam("status") SessionStatus status,
            @BeanParam @Valid PageRequest page) {
        return sessions.ofPairing(pairingId, status, page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSession", summary = "One session, each time on everyone's clock")
    public Uni<SessionView> get(@PathParam("pairingId") UUID pairingId, @PathParam("id") UUID id) {
        return sessions.get(pairingId, id);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "describeSession", summary = "Change title, place, link or agenda before it begins")
    public Uni<SessionView> describe(
            @PathParam("pairingId") UUID pairingId,
            @PathParam("id") UUID id,
            @Valid @NotNull SessionDetails details,
            @BeanParam IfMatch ifMatch) {
        return sessions.describe(pairingId, id, details, ifMatch);
    }

    @PUT
    @Path("{id}/offer")
    @Operation(
            operationId = "offerTimes",
            summary =
                    "Offer other times, in place of those on offer; an agreed time holds until one of them is agreed on")
    public Uni<SessionView> offer(
            @PathParam("pairingId") UUID pairingId,
            @PathParam("id") UUID id,
            @Valid @NotNull OfferedTimes offered,
            @BeanParam IfMatch ifMatch) {
        return sessions.offer(pairingId, id, offered, ifMatch);
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(
            operationId = "acceptTime",
            summary = "Say yes to a time; it is agreed on once the mentor and more than half of the mentees have")
    public Uni<SessionView> accept(
            @PathParam("pairingId") UUID pairingId, @PathParam("id") UUID id, @Valid @NotNull ChosenTime chosen) {
        return sessions.accept(pairingId, id, chosen);
    }

    @POST
    @Path("{id}/decision")
    @Operation(operationId = "decideTime", summary = "As the mentor of a circle, settle on one of the times on offer")
    public Uni<SessionView> decide(
            @PathParam("pairingId") UUID pairingId, @PathParam("id") UUID id, @Valid @NotNull ChosenTime chosen) {
        return sessions.decide(pairingId, id, chosen);
    }

    @POST
    @Path("{id}/refusal")
    @Operation(
            operationId = "declineTimes",
            summary = "Say that none of the times on offer suits, or take one's own offer back")
    public Uni<SessionView> decline(@PathParam("pairingId") UUID pairingId, @PathParam("id") UUID id) {
        return sessions.decline(pairingId, id);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelSession", summary = "Cancel a session before it begins")
    public Uni<SessionView> cancel(
            @PathParam("pairingId") UUID pairingId, @PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return sessions.cancel(pairingId, id, ifMatch);
    }

    @PUT
    @Path("{id}/held")
    @Operation(
            operationId = "markSessionHeld",
            summary =
                    "Say that it was held, once it has begun and until 30 days after its end; can be corrected for 7 days")
    public Uni<SessionView> held(
            @PathParam("pairingId") UUID pairingId,
            @PathParam("id") UUID id,
            @Valid @NotNull HeldSession held,
            @BeanParam IfMatch ifMatch) {
        return sessions.held(pairingId, id, held, ifMatch);
    }

    @PUT
    @Path("{id}/missed")
    @Operation(
            operationId = "markSessionMissed",
            summary =
                    "Say that it did not take place, once it has begun and until 30 days after its end; can be corrected for 7 days")
    public Uni<SessionView> missed(
            @PathParam("pairingId") UUID pairingId,
            @PathParam("id") UUID id,
            @Valid @NotNull MissedSession missed,
            @BeanParam IfMatch ifMatch) {
        return sessions.missed(pairingId, id, missed, ifMatch);
    }
}
