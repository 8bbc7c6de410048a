package academy.praxis.performance.work;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of jobs is narrowed to. */
class JobQuery {
    @QueryParam("jobRole")
    @Size(max = 100)
    @Parameter(description = "Only those of this role of the directory.")
    String jobRole;

    @QueryParam("archived")
    @DefaultValue("false")
    @Parameter(description = "Also those that are archived.")
    boolean archived;
}
