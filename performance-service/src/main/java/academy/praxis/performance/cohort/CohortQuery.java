package academy.praxis.performance.cohort;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of cohorts is narrowed to. */
class CohortQuery {
    @QueryParam("programmeId")
    @Parameter(description = "Only those that go through this programme.")
    UUID programmeId;

    @QueryParam("facilitatorId")
    @Parameter(description = "Only those that this member runs.")
    UUID facilitatorId;

    @QueryParam("status")
    CohortStatus status;
}
