package academy.praxis.performance.cohort;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments", description = "What one takes part in")
class EnrolmentResource {
    private final CohortService cohorts;

    EnrolmentResource(CohortService cohorts) {
        this.cohorts = cohorts;
    }

    @GET
    @Path("mine")
    @Authenticated
    @Operation(operationId = "listMyEnrolments", summary = "The caller's cohorts, latest first, with what comes next")
    public Uni<Page<MyEnrolmentView>> mine(@BeanParam @Valid PageRequest page) {
        return cohorts.mine(page);
    }
}
