package academy.praxis.performance.cohort;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a file of members is taken. */
class MemberImportMode {
    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Only say what would happen.")
    boolean dryRun;

    @QueryParam("partial")
    @DefaultValue("false")
    @Parameter(description = "Take the lines that are right although others are wrong; otherwise all or nothing.")
    boolean partial;
}
