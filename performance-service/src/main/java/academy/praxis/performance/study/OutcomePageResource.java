package academy.praxis.performance.study;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/outcomes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "outcome-page", description = "How the metric went, what was tried, what it did, and what it cost")
class OutcomePageResource {
    private final OutcomePageService pages;

    OutcomePageResource(OutcomePageService pages) {
        this.pages = pages;
    }

    @GET
    @Path("page")
    @Operation(
            operationId = "getOutcomePage",
            summary = "Everything about an outcome. Results before the horizon are in it for managers and the owner")
    public Uni<OutcomePage> page(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return pages.page(id, languages);
    }

    @GET
    @Path("report")
    @Produces(OutcomeReport.MEDIA_TYPE)
    @Operation(operationId = "printOutcome", summary = "The same as a page to print")
    public Uni<RestResponse<String>> report(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return pages.report(id, languages).map(OutcomeReport::answer);
    }

    @GET
    @Path("export")
    @Produces(PageCsv.MEDIA_TYPE)
    @Operation(
            operationId = "exportOutcome",
            summary = "The metric by period, with both groups of each study and what began")
    public Uni<RestResponse<String>> export(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return pages.csv(id, languages).map(PageCsv::answer);
    }
}
