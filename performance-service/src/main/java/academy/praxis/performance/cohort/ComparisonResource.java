package academy.praxis.performance.cohort;

import academy.praxis.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/programmes/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes", description = "Education, experience and exposure towards an outcome")
class ComparisonResource {
    private final BoardService boards;

    ComparisonResource(BoardService boards) {
        this.boards = boards;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.STAKEHOLDER})
    @Operation(
            operationId = "compareProgrammes",
            summary = "The programmes for one outcome side by side: who went through them, and what time they cost")
    public Uni<ProgrammeComparison> compare(@QueryParam("outcomeId") @Valid @NotNull UUID outcomeId) {
        return boards.compare(outcomeId);
    }
}
