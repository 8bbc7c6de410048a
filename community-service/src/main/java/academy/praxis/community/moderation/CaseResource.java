package academy.praxis.community.moderation;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
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

@Path("/api/moderation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
class CaseResource {
    private final CaseService cases;

    CaseResource(CaseService cases) {
        this.cases = cases;
    }

    @POST
    @Path("reports")
    @Authenticated
    @Operation(
            operationId = "reportText",
            summary = "Report a post or comment to the moderators of its space; once, and nobody is told who did")
    public Uni<Void> report(@Valid @NotNull NewReport report) {
        return cases.report(report);
    }

    @GET
    @Path("cases")
    @Authenticated
    @Operation(
            operationId = "listModerationCases",
            summary = "What was reported or held in the spaces that one moderates, the newest text first")
    public Uni<Page<CaseView>> queue(@BeanParam QueueQuery query, @BeanParam @Valid PageRequest page) {
        return cases.queue(query, page);
    }

    @GET
    @Path("cases/{id}")
    @Authenticated
    @Operation(
            operationId = "getModerationCase",
            summary = "What there is about a post or comment, by its id: the space's moderators, and its author")
    public Uni<CaseView> get(@PathParam("id") UUID id) {
        return cases.get(id);
    }

    @PUT
    @Path("cases/{id}/decision")
    @Authenticated
    @Operation(
            operationId = "decideModerationCase",
            summary = "Dismiss, warn or hide, and suspend the author from the space: a moderator, never the author")
    public Uni<CaseView> decide(
            @PathParam("id") UUID id, @Valid @NotNull CaseDecision decision, @BeanParam IfMatch ifMatch) {
        return cases.decide(id, decision, ifMatch);
    }

    @POST
    @Path("cases/{id}/appeal")
    @Authenticated
    @Operation(
            operationId = "appealModerationCase",
            summary = "Ask that somebody else looks at it again: its author, once")
    public Uni<CaseView> appeal(@PathParam("id") UUID id, @Valid @NotNull Appeal appeal) {
        return cases.appeal(id, appeal);
    }

    @PUT
    @Path("cases/{id}/appeal/decision")
    @Authenticated
    @Operation(
            operationId = "decideAppeal",
            summary = "Uphold or reject an appeal: a moderator who did not decide before")
    public Uni<CaseView> decideAppeal(
            @PathParam("id") UUID id, @Valid @NotNull AppealDecision decision, @BeanParam IfMatch ifMatch) {
        return cases.decideAppeal(id, decision, ifMatch);
    }
}
