package academy.praxis.performance.study;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of studies is narrowed to. */
class StudyQuery {
    @QueryParam("outcomeId")
    @Parameter(description = "Only those about this outcome.")
    UUID outcomeId;

    @QueryParam("status")
    StudyStatus status;
}
