package academy.praxis.performance.work;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of practices is narrowed to. */
class PracticeQuery {
    @QueryParam("taskId")
    @Parameter(description = "Only those of this task, in their order.")
    UUID taskId;

    @QueryParam("archived")
    @DefaultValue("false")
    @Parameter(description = "Also those that are archived.")
    boolean archived;
}
