package academy.praxis.performance.exemplar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/outcomes/{id}/exemplars")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "exemplars", description = "Who is better at an outcome, not by luck, and what they do that others do not")
class ExemplarResource {
    private final ExemplarService exemplars;

    ExemplarResource(ExemplarService exemplars) {
        this.exemplars = exemplars;
    }

    @GET
    @Operation(
            operationId = "findExemplars",
            summary = "Exemplars, for managers and the outcome's owner; of persons only who agreed, and never a value",
            description = """
                    What was measured is drawn towards what is typical, the more so the less sure it is, so that luck is not taken \
                    for skill. Where nothing can be said, `reason` says why.""")
    public Uni<ExemplarsView> exemplars(
            @PathParam("id") UUID outcomeId,
            @BeanParam @Valid ExemplarQuery query,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return exemplars.exemplars(outcomeId, query.periods, language);
    }

    @GET
    @Path("differences")
    @Operation(
            operationId = "findExemplarDifferences",
            summary = "What exemplars do that others do not: of the practices of tasks that matter to the outcome")
    public Uni<DifferencesView> differences(
            @PathParam("id") UUID outcomeId,
            @BeanParam @Valid ExemplarQuery query,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return exemplars.differences(outcomeId, query.periods, language);
    }
}
