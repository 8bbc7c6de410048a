package academy.praxis.performance.obstacle;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of obstacles is narrowed to. */
class ObstacleQuery {
    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(description = "Only those that I reported.")
    boolean mine;

    @QueryParam("owned")
    @DefaultValue("false")
    @Parameter(description = "Only those that I am to take away.")
    boolean owned;

    @QueryParam("status")
    @Parameter(description = "Only those in this state.")
    ObstacleStatus status;

    @QueryParam("open")
    @DefaultValue("false")
    @Parameter(description = "Only those that are not closed.")
    boolean open;

    @QueryParam("cause")
    @Parameter(description = "Only those with this cause.")
    Cause cause;

    @QueryParam("ownerId")
    @Parameter(description = "Only those that this member is to take away.")
    UUID ownerId;

    @QueryParam("taskId")
    @Parameter(description = "Only those in this task.")
    UUID taskId;

    @QueryParam("teamId")
    @Parameter(description = "Only those that members of this team reported.")
    UUID teamId;
}
