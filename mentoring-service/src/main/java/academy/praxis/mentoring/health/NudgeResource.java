package academy.praxis.mentoring.health;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/pairings/{id}/nudges")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "nudges", description = "What one can do for a pairing; everyone reads only their own")
class NudgeResource {
    private final HealthService health;

    NudgeResource(HealthService health) {
        this.health = health;
    }

    @GET
    @Operation(
            operationId = "listMyNudges",
            summary = "What I can do, in English or Dutch; at most one for each kind of signal, the newest first")
    public Uni<List<NudgeView>> mine(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return health.nudges(id, languages);
    }

    @POST
    @Path("{nudgeId}/dismissal")
    @Operation(operationId = "dismissNudge", summary = "Do not tell me this again while it lasts")
    public Uni<Void> dismiss(@PathParam("id") UUID id, @PathParam("nudgeId") UUID nudgeId) {
        return health.dismiss(id, nudgeId);
    }
}
