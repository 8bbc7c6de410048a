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
    @Parameter(description = "Drafts are the managers'. Archived ones are listed only when asked for.")
    ProgrammeStatus status;
}
