package academy.praxis.performance.cohort;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a cohort's board is narrowed to. */
class BoardQuery {
    @QueryParam("stuck")
    @DefaultValue("false")
    @Parameter(description = "Only those who do not get on.")
    boolean stuck;

    @QueryParam("status")
    @Parameter(description = "Only those who stand here; otherwise all but those who left.")
    EnrolmentStatus status;
}
