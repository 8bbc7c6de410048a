package academy.praxis.catalog.signal;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/items/{id}/helpfulness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signals", description = "What helped whom with which task; what one opened and saved")
class HelpfulnessResource {
    private final HelpfulnessService helpfulness;

    HelpfulnessResource(HelpfulnessService helpfulness) {
        this.helpfulness = helpfulness;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getItemHelpfulness",
            summary = "Whom an item helped, from five members on and in steps of five; and what I said of it")
    public Uni<HelpfulnessView> get(@PathParam("id") UUID id) {
        return helpfulness.of(id);
    }

    @PUT
    @Path("{task: .+}")
    @Authenticated
    @Operation(
            operationId = "sayWhetherItemHelped",
            summary =
                    "Say whether an item helped me with a task; once each, and I may change it. 204 when I took it back later")
    public Uni<VoteView> say(@PathParam("id") UUID id, @PathParam("task") String task, @Valid @NotNull NewVote vote) {
        return helpfulness.say(id, task, vote);
    }

    @DELETE
    @Path("{task: .+}")
    @Authenticated
    @Operation(operationId = "takeBackWhetherItemHelped", summary = "Take back what I said of an item for a task")
    public Uni<Void> takeBack(@PathParam("id") UUID id, @PathParam("task") String task, @BeanParam @Valid SaidAt at) {
        return helpfulness.takeBack(id, task, at);
    }

    @GET
    @Path("reasons")
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            operationId = "listHelpfulnessReasons",
            summary = "Why an item helped or did not, in members' words, without names and in no order")
    public Uni<Page<ReasonView>> reasons(
            @PathParam("id") UUID id, @BeanParam @Valid ReasonQuery query, @BeanParam @Valid PageRequest page) {
        return helpfulness.reasons(id, query, page);
    }
}
