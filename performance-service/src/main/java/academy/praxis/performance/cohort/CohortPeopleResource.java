package academy.praxis.performance.cohort;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/cohorts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cohorts", description = "People who go through a programme together")
class CohortPeopleResource {
    private final EnrolmentService enrolments;
    private final JoinService joins;
    private final BulkService bulk;
    private final BoardService boards;
    private final ReadinessService readiness;
    private final ProgressService progress;

    CohortPeopleResource(
            EnrolmentService enrolments,
            JoinService joins,
            BulkService bulk,
            BoardService boards,
            ReadinessService readiness,
            ProgressService progress) {
        this.enrolments = enrolments;
        this.joins = joins;
        this.bulk = bulk;
        this.boards = boards;
        this.readiness = readiness;
        this.progress = progress;
    }

    @GET
    @Path("enrolments")
    @Authenticated
    @Operation(
            operationId = "listEnrolments",
            summary =
                    "Who takes part: all of them for managers and the facilitator, for others themselves and the teams that they lead")
    public Uni<Page<EnrolmentView>> enrolments(
            @PathParam("id") UUID id,
            @QueryParam("status") @Parameter(description = "Only those who stand here.") EnrolmentStatus status,
            @BeanParam @Valid PageRequest page) {
        return enrolments.ofCohort(id, status, page);
    }

    @POST
    @Path("members")
    @Authenticated
    @Operation(
            operationId = "joinCohort",
            summary = "Let members join: named before the launch, after it as late joiners, who get a place or wait",
            description = "For managers and the facilitator.")
    public Uni<JoinReport> join(
            @PathParam("id") UUID id, @Valid @NotNull NewMembers wanted, @BeanParam @Valid IdempotencyKey key) {
        return joins.join(id, wanted, key);
    }

    @POST
    @Path("members/import")
    @Consumes("text/csv")
    @Authenticated
    @Operation(
            operationId = "importCohortMembers",
            summary =
                    "Let the members of a file join; each wrong line is said, and unless partly wished all or none is taken",
            description = """
                    For managers and the facilitator. UTF-8, at most 5 MiB and 10,000 lines. The first line names the \
                    columns, one of which is `email`, `e-mail` or `member`, with addresses or ids; the others are not looked \
                    at. Semicolons or tabs instead of commas are fine. To send a file again changes nothing.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            example = "email,name\\nsam@example.org,Sam"))
    public Uni<MemberImportReport> take(@PathParam("id") UUID id, byte[] file, @BeanParam MemberImportMode mode) {
        return joins.take(id, file, mode);
    }

    @POST
    @Path("bulk")
    @Authenticated
    @Operation(
            operationId = "changeManyOfCohort",
            summary = "Remind, extend, mark as attended, remove or transfer many members at once",
            description = "For managers and the facilitator. What is refused for one is done for the others.")
    public Uni<BulkReport> bulk(
            @PathParam("id") UUID id, @Valid @NotNull BulkCommand command, @BeanParam @Valid IdempotencyKey key) {
        return bulk.change(id, command, key);
    }

    @GET
    @Path("readiness")
    @Authenticated
    @Operation(
            operationId = "getReadiness",
            summary = "Whether those who lead go first",
            description = "For managers and the facilitator.")
    public Uni<Readiness> readiness(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return readiness.of(id, language);
    }

    @GET
    @Path("board")
    @Authenticated
    @Operation(
            operationId = "getCohortBoard",
            summary = "How each member gets on, and who is stuck and why",
            description = "For managers and the facilitator.")
    public Uni<Page<BoardRow>> board(
            @PathParam("id") UUID id,
            @BeanParam BoardQuery query,
            @BeanParam @Valid PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return boards.board(id, query, page, language);
    }

    @GET
    @Path("board/export")
    @Produces("text/csv; charset=utf-8")
    @Authenticated
    @Operation(
            operationId = "exportCohortBoard",
            summary = "The board as CSV",
            description = "For managers and the facilitator.")
    public Uni<RestResponse<String>> export(
            @PathParam("id") UUID id,
            @BeanParam BoardQuery query,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return boards.export(id, query, language).map(CohortPeopleResource::download);
    }

    @GET
    @Path("summary")
    @Authenticated
    @Operation(
            operationId = "getCohortSummary",
            summary = "How the cohort gets on as a whole, and what time it costs",
            description = "For managers and the facilitator.")
    public Uni<CohortSummary> summary(@PathParam("id") UUID id) {
        return boards.summary(id);
    }

    @GET
    @Path("reviews")
    @Authenticated
    @Operation(
            operationId = "listWaitingEvidence",
            summary = "Evidence that waits for a review, longest first",
            description = "For managers and the facilitator; what is in it, only for the facilitator.")
    public Uni<Page<WaitingEvidence>> reviews(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return progress.waiting(id, page);
    }

    @GET
    @Path("experiments")
    @Authenticated
    @Operation(
            operationId = "listCohortExperiments",
            summary = "What came of the cohort's experiments",
            description = "For managers and the facilitator.")
    public Uni<Page<ExperimentOfCohort>> experiments(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return progress.experiments(id, page);
    }

    private static RestResponse<String> download(String text) {
        return RestResponse.ResponseBuilder.ok(text)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cohort.csv\"")
                .build();
    }
}
