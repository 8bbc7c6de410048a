package academy.praxis.performance.exemplar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How far back is looked. */
class ExemplarQuery {
    @QueryParam("periods")
    @DefaultValue("26")
    @Min(4)
    @Max(260)
    @Parameter(description = "How many of the last periods are looked at.")
    int periods;
}
