package academy.praxis.catalog.unmet;

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
import jakarta.ws.rs.DefaultValue;
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

@Path("/api/unmet-needs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CURATOR)
@Tag(name = "unmet-needs", description = "What members asked without a good answer")
class UnmetNeedResource {
    private final UnmetService needs;

    UnmetNeedResource(UnmetService needs) {
        this.needs = needs;
    }

    @GET
    @Operation(
            operationId = "listUnmetNeeds",
            summary = "Questions without a good answer, those that most members asked first; never who asked")
    public Uni<Page<UnmetNeedView>> list(
            @QueryParam("status") @DefaultValue("open") UnmetStatus status, @BeanParam @Valid PageRequest page) {
        return needs.list(status, page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUnmetNeed", summary = "One of them")
    public Uni<UnmetNeedView> get(@PathParam("id") UUID id) {
        return needs.get(id);
    }

    @PUT
    @Path("{id}/answer")
    @Operation(operationId = "answerUnmetNeed", summary = "Say which item answers it")
    public Uni<UnmetNeedView> answer(
            @PathParam("id") UUID id, @Valid @NotNull UnmetAnswer answer, @BeanParam IfMatch ifMatch) {
        return needs.answer(id, answer, ifMatch);
    }

    @POST
    @Path("{id}/dismissal")
    @Operation(operationId = "dismissUnmetNeed", summary = "Nothing will be done about it")
    public Uni<UnmetNeedView> dismiss(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return needs.dismiss(id, ifMatch);
    }

    @POST
    @Path("{id}/question")
    @Authenticated
    @Operation(
            operationId = "askCommunity",
            summary =
                    "Put it to the community as a question: who asked it, or a curator. Sent again, it is posted once")
    public Uni<AskedCommunity> ask(@PathParam("id") UUID id, @Valid @NotNull CommunityQuestion question) {
        return needs.ask(id, question);
    }
}
