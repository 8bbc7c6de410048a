package academy.praxis.mentoring.closing;

import academy.praxis.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/closing-surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "closing")
class ClosingSurveysResource {
    private final ClosingService closings;

    ClosingSurveysResource(ClosingService closings) {
        this.closings = closings;
    }

    @GET
    @Path("summary")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "summarizeClosingSurveys",
            summary = "How people look back: answers and means of whole batches of five people")
    public Uni<ClosingSummary> summary(@QueryParam("roundId") UUID roundId) {
        return closings.summary(roundId);
    }
}
