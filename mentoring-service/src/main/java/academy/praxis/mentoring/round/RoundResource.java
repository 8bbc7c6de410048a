package academy.praxis.mentoring.round;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import academy.praxis.mentoring.candidate.Weights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/match-rounds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
@Tag(name = "match-rounds", description = "Matching a whole pool at once")
class RoundResource {
    private final RoundService rounds;
    private final RoundReview review;
    private final RoundDecisions deciding;

    RoundResource(RoundService rounds, RoundReview review, RoundDecisions deciding) {
        this.rounds = rounds;
        this.review = review;
        this.deciding = deciding;
    }

    @POST
    @Operation(operationId = "createMatchRound", summary = "Begin a round")
    public Uni<RestResponse<RoundView>> create(
            @Valid @NotNull RoundContent content,
            @BeanParam @Valid IdempotencyKey key,
            @HeaderParam("Accept-Language") String languages) {
        return rounds.create(content, key, languages)
                .map(round -> Created.at("/api/match-rounds/" + round.id(), round));
    }

    @GET
    @Operation(operationId = "listMatchRounds", summary = "All rounds, newest first")
    public Uni<Page<RoundView>> list(
            @QueryParam("status") RoundStatus status,
            @BeanParam @Valid PageRequest page,
            @HeaderParam("Accept-Language") String languages) {
        return rounds.list(status, page, languages);
    }

    @GET
    @Path("defaults")
    @Operation(
            operationId = "getMatchRoundDefaults",
            summary = "The rules and weights that hold when nothing else is said")
    public RoundDefaults defaults() {
        return RoundDefaults.usual();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getMatchRound", summary = "One round, with its progress while it is solved")
    public Uni<RoundView> get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return rounds.get(id, languages);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeMatchRound", summary = "Other settings; it has to be solved again then")
    public Uni<RoundView> change(
            @PathParam("id") UUID id,
            @Valid @NotNull RoundContent content,
            @BeanParam IfMatch ifMatch,
            @HeaderParam("Accept-Language") String languages) {
        return rounds.change(id, content, ifMatch, languages);
    }

    @GET
    @Path("{id}/pool")
    @Operation(operationId = "previewMatchPool", summary = "Who would be in it now, and who not and why")
    public Uni<PoolView> pool(@PathParam("id") UUID id) {
        return rounds.pool(id);
    }

    @POST
    @Path("{id}/solving")
    @ResponseStatus(202)
    @Operation(operationId = "solveMatchRound", summary = "Solve it; the round tells how far it is")
    public Uni<RoundView> solve(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @HeaderParam("Accept-Language") String languages) {
        return rounds.solve(id, ifMatch, languages);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelMatchRound", summary = "Solve it no further")
    public Uni<RoundView> cancel(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return rounds.cancel(id, languages);
    }

    @GET
    @Path("{id}/solutions")
    @Operation(operationId = "compareMatchModes", summary = "What each mode gives, side by side")
    public Uni<List<RoundReport>> solutions(@PathParam("id") UUID id) {
        return review.reports(id);
    }

    @GET
    @Path("{id}/solutions/{mode}/pairs")
    @Operation(operationId = "listMatchedPairs", summary = "Who is matched with whom in a mode, and why")
    public Uni<Page<PairView>> pairs(
            @PathParam("id") UUID id,
            @PathParam("mode") String mode,
            @BeanParam @Valid PageRequest page,
            @HeaderParam("Accept-Language") String languages) {
        return review.pairs(id, RoundReview.mode(mode), page, languages);
    }

    @GET
    @Path("{id}/solutions/{mode}/unmatched")
    @Operation(
            operationId = "listUnmatchedMentees",
            summary = "Who has no mentor in a mode, and what keeps them from one")
    public Uni<Page<UnmatchedView>> unmatched(
            @PathParam("id") UUID id,
            @PathParam("mode") String mode,
            @BeanParam @Valid PageRequest page,
            @HeaderParam("Accept-Language") String languages) {
        return review.unmatched(id, RoundReview.mode(mode), page, languages);
    }

    @GET
    @Path("{id}/candidates")
    @Operation(operationId = "listCandidates", summary = "With whom a mentee could be matched, best first")
    public Uni<List<PairView>> candidates(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("requestId") UUID requestId,
            @HeaderParam("Accept-Language") String languages) {
        return review.candidates(id, requestId, languages);
    }

    @GET
    @Path("{id}/explanation")
    @Operation(operationId = "explainPair", summary = "Why this mentor for this mentee, or why not")
    public Uni<ExplanationView> explanation(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("requestId") UUID requestId,
            @NotNull @QueryParam("mentorId") UUID mentorId,
            @HeaderParam("Accept-Language") String languages) {
        return review.explain(id, requestId, mentorId, languages);
    }

    @POST
    @Path("{id}/weights-preview")
    @Operation(operationId = "previewWeights", summary = "What other weights would change; nothing is kept")
    public Uni<WeightsPreview> preview(@PathParam("id") UUID id, @Valid @NotNull Weights weights) {
        return review.preview(id, weights);
    }

    @GET
    @Path("{id}/decisions")
    @Operation(operationId = "getMatchDecisions", summary = "Which pairs are pinned or forbidden")
    public Uni<Decisions> decisions(@PathParam("id") UUID id) {
        return deciding.of(id);
    }

    @PUT
    @Path("{id}/decisions")
    @Operation(
            operationId = "writeMatchDecisions",
            summary = "Pin and forbid pairs; every mode is solved again at once")
    public Uni<RoundView> decide(
            @PathParam("id") UUID id,
            @Valid @NotNull Decisions decisions,
            @BeanParam IfMatch ifMatch,
            @HeaderParam("Accept-Language") String languages) {
        return deciding.decide(id, decisions, ifMatch, languages);
    }

    @POST
    @Path("{id}/publication")
    @Operation(operationId = "publishMatchRound", summary = "Ask all those concerned; all of them or nobody")
    public Uni<RoundView> publish(
            @PathParam("id") UUID id,
            @Valid @NotNull Publication publication,
            @BeanParam IfMatch ifMatch,
            @HeaderParam("Accept-Language") String languages) {
        return review.publish(id, publication, ifMatch, languages);
    }

    @GET
    @Path("{id}/lots")
    @Operation(
            operationId = "listLots",
            summary = "Who drew which lot, in or not, and how likely they were to be in: for measuring the effect")
    public Uni<Page<LotView>> lots(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return review.lots(id, page);
    }

    @GET
    @Path("{id}/waiting-list")
    @Operation(operationId = "listWaitingMentees", summary = "Who waits, in the order in which they are asked")
    public Uni<List<WaitingView>> waiting(@PathParam("id") UUID id) {
        return review.waiting(id);
    }
}
