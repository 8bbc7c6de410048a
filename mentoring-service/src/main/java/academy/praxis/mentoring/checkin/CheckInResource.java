package academy.praxis.mentoring.checkin;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
        name = "check-ins",
        description = "How everyone in a pairing finds it, each for themself: after 30 days, then every 60")
class CheckInResource {
    private final CheckInService checkIns;

    CheckInResource(CheckInService checkIns) {
        this.checkIns = checkIns;
    }

    @GET
    @Path("mine")
    @Operation(operationId = "listMyCheckIns", summary = "What I was asked, newest first; due is what I can answer now")
    public Uni<Page<CheckInView>> mine(@QueryParam("status") CheckInStatus status, @BeanParam @Valid PageRequest page) {
        return checkIns.mine(status, page);
    }

    @POST
    @Path("{id}/answer")
    @Operation(operationId = "answerCheckIn", summary = "Answer once, until the next is due; nobody else reads it")
    public Uni<CheckInView> answer(@PathParam("id") UUID id, @Valid @NotNull CheckInAnswer answer) {
        return checkIns.answer(id, answer);
    }

    @GET
    @Path("summary")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "summarizeCheckIns",
            summary = "How many were due; answers and means of whole batches of five people")
    public Uni<CheckInSummary> summary(@QueryParam("roundId") UUID roundId) {
        return checkIns.summary(roundId);
    }
}
