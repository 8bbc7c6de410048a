package academy.praxis.performance.outcome;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of observations is narrowed to. */
class ObservationQuery {
    @QueryParam("unitId")
    @Parameter(description = "Only this team's or member's.")
    UUID unitId;

    @QueryParam("history")
    @DefaultValue("false")
    @Parameter(description = "Also the values that corrections have replaced.")
    boolean history;
}
