package academy.praxis.performance.work;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of tasks is narrowed to. */
class TaskQuery {
    @QueryParam("jobId")
    @Parameter(description = "Only those of this job, in their order.")
    UUID jobId;

    @QueryParam("outcomeId")
    @Parameter(description = "Only those that matter to this outcome.")
    UUID outcomeId;

    @QueryParam("key")
    @Size(max = 100)
    @Parameter(description = "Only those for which the catalog has this word.")
    String key;

    @QueryParam("archived")
    @DefaultValue("false")
    @Parameter(description = "Also those that are archived, or whose job is.")
    boolean archived;
}
