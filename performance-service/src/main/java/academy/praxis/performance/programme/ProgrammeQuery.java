package academy.praxis.performance.programme;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of programmes is narrowed to. */
class ProgrammeQuery {
    @QueryParam("outcomeId")
    @Parameter(description = "Only those for this outcome.")
    UUID outcomeId;

    @QueryParam("status")
    @Parameter(description = "Managers see drafts too, others published ones only.")
    ProgrammeStatus status;
}
