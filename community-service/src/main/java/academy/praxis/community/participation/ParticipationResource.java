package academy.praxis.community.participation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/participation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "participation", description = "Whether leaders take part, as far as they agreed to be counted")
class ParticipationResource {
    private final ParticipationService participation;

    ParticipationResource(ParticipationService participation) {
        this.participation = participation;
    }

    @GET
    @Path("me")
    @Authenticated
    @Operation(operationId = "getOwnParticipation", summary = "What is known of one's own taking part as a leader")
    public Uni<OwnParticipation> mine() {
        return participation.mine();
    }

    @PUT
    @Path("me")
    @Authenticated
    @Operation(
            operationId = "chooseParticipation",
            summary = "As a leader, be counted from now on, or no longer: then what was known is forgotten")
    public Uni<OwnParticipation> choose(@Valid @NotNull NewParticipation choice) {
        return participation.choose(choice);
    }

    @GET
    @Path("teams/{teamId}")
    @Authenticated
    @Operation(
            operationId = "getTeamParticipation",
            summary = "Whether the leaders of a team take part; for managers and for these leaders")
    public Uni<LeadersView> ofTeam(@PathParam("teamId") UUID teamId) {
        return participation.ofTeam(teamId);
    }

    @GET
    @Path("cohorts/{cohortId}")
    @Authenticated
    @Operation(
            operationId = "getCohortParticipation",
            summary = "Whether the leaders of a cohort take part; for managers and for these leaders")
    public Uni<LeadersView> ofCohort(@PathParam("cohortId") UUID cohortId) {
        return participation.ofCohort(cohortId);
    }
}
