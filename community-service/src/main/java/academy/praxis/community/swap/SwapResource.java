package academy.praxis.community.swap;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/swaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "swaps", description = "Two show one another how they do something")
class SwapResource {
    private final SwapService swaps;
    private final SuggestionService suggestions;
    private final SummaryService summary;
    private final WriteUpService writeUps;

    SwapResource(SwapService swaps, SuggestionService suggestions, SummaryService summary, WriteUpService writeUps) {
        this.swaps = swaps;
        this.suggestions = suggestions;
        this.summary = summary;
        this.writeUps = writeUps;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "offerSwap",
            summary = "Offer a swap to all who read a space, or to one of them; for 30 days, 3 at a time")
    public Uni<RestResponse<SwapView>> offer(
            @Valid @NotNull NewSwap swap,
            @BeanParam @Valid IdempotencyKey key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.offer(swap, key, languages).map(offered -> Created.at("/api/swaps/" + offered.id(), offered));
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSwaps", summary = "My swaps, newest first")
    public Uni<Page<SwapView>> mine(
            @QueryParam("status") @Parameter(description = "Only those in this state.") SwapStatus status,
            @BeanParam @Valid PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.mine(status, page, languages);
    }

    @GET
    @Path("offers")
    @Authenticated
    @Operation(operationId = "listSwapOffers", summary = "Others' open offers that I may accept, newest first")
    public Uni<Page<SwapView>> offers(
            @BeanParam @Valid OfferQuery query,
            @BeanParam @Valid PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.offers(query, page, languages);
    }

    @GET
    @Path("suggestions")
    @Authenticated
    @Operation(
            operationId = "suggestSwaps",
            summary = "With whom I could swap about a task or tag, or about those that I follow, and why")
    public Uni<Suggestions> suggestions(@BeanParam @Valid OfferQuery query) {
        return suggestions.find(query);
    }

    @GET
    @Path("summary")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "summariseSwaps", summary = "How many swaps there are, by task, in whole fives")
    public Uni<SwapSummary> summary() {
        return summary.summary();
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getSwap", summary = "A swap of mine, or an offer that I may accept")
    public Uni<SwapView> get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.get(id, languages);
    }

    @POST
    @Path("{id}/acceptance")
    @Authenticated
    @Operation(operationId = "acceptSwap", summary = "Take an offer; of several who do, one gets it")
    public Uni<SwapView> accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.accept(id, languages);
    }

    @POST
    @Path("{id}/refusal")
    @Authenticated
    @Operation(operationId = "declineSwap", summary = "Decline an offer that was made to me")
    public Uni<SwapView> decline(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.decline(id, languages);
    }

    @POST
    @Path("{id}/withdrawal")
    @Authenticated
    @Operation(operationId = "withdrawSwap", summary = "Take my offer back")
    public Uni<SwapView> withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.withdraw(id, languages);
    }

    @PUT
    @Path("{id}/answers/{step}")
    @Authenticated
    @Operation(
            operationId = "answerSwapStep",
            summary = "My answer at a step, 1 to 5, for the other to read; a step is done when both answered")
    public Uni<SwapView> answer(
            @PathParam("id") UUID id,
            @PathParam("step") int step,
            @Valid @NotNull NewAnswer answer,
            @BeanParam IfMatch ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.answer(id, step, answer, ifMatch, languages);
    }

    @POST
    @Path("{id}/end")
    @Authenticated
    @Operation(operationId = "stopSwap", summary = "End a swap that is under way, saying the other why")
    public Uni<SwapView> stop(
            @PathParam("id") UUID id,
            @Valid @NotNull NewEnd end,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return swaps.stop(id, end, languages);
    }

    @POST
    @Path("{id}/write-up")
    @Authenticated
    @Operation(
            operationId = "writeUpSwap",
            summary = "Make a draft of mine from what I said, and from what the other said and shared")
    public Uni<RestResponse<WriteUp>> writeUp(
            @PathParam("id") UUID id,
            @Valid @NotNull NewWriteUp wish,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return writeUps.write(id, wish, languages).map(made -> Created.at("/api/posts/drafts/" + made.draftId(), made));
    }
}
