package academy.praxis.performance.obstacle;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/obstacles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
        name = "obstacles",
        description =
                "What keeps people from doing their work well; seen by who reported it or has it, who takes it away, the"
                        + " reporter's team and its lead, and managers")
class ObstacleResource {
    private final ObstacleService obstacles;
    private final ObstacleBoard board;
    private final SummaryService summary;
    private final LearningService learning;
    private final ObstacleExport export;

    ObstacleResource(
            ObstacleService obstacles,
            ObstacleBoard board,
            SummaryService summary,
            LearningService learning,
            ObstacleExport export) {
        this.obstacles = obstacles;
        this.board = board;
        this.summary = summary;
        this.learning = learning;
        this.export = export;
    }

    @POST
    @Operation(
            operationId = "reportObstacle",
            summary =
                    "Report an obstacle: what is in the way, in a sentence. Answered with others that may be the same")
    public Uni<RestResponse<ReportedObstacle>> report(
            @Valid @NotNull NewObstacle report, @BeanParam @Valid IdempotencyKey key) {
        return obstacles
                .report(report, key)
                .map(made -> Created.at("/api/obstacles/" + made.obstacle().id(), made));
    }

    @GET
    @Operation(operationId = "listObstacles", summary = "Obstacles that I may see, newest first")
    public Uni<Page<ObstacleView>> list(@BeanParam @Valid ObstacleQuery query, @BeanParam @Valid PageRequest page) {
        return obstacles.list(query, page);
    }

    @GET
    @Path("similar")
    @Operation(
            operationId = "findSimilarObstacles",
            summary = "Those that may be what I am about to report, open ones first")
    public Uni<List<SimilarObstacle>> similar(
            @QueryParam("what") @NotBlank @Size(min = 3, max = 500) String what, @QueryParam("taskId") UUID taskId) {
        return obstacles.similar(what, taskId);
    }

    @GET
    @Path("board")
    @Operation(
            operationId = "getObstacleBoard",
            summary = "What is open among those that I may see, by cause and by who takes it away")
    public Uni<Page<BoardCell>> board(@BeanParam @Valid PageRequest page) {
        return board.board(page);
    }

    @GET
    @Path("summary")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "getObstacleSummary",
            summary = "All in numbers, and how many went away although nobody had to learn anything")
    public Uni<ObstacleSummary> summary(
            @QueryParam("from")
                    @Size(max = 10)
                    @Parameter(description = "Reported on this day, as 2026-11-26, or later.")
                    String from,
            @QueryParam("to") @Size(max = 10) @Parameter(description = "Reported on this day or earlier.") String to) {
        return summary.of(from, to);
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "exportObstacles",
            summary = "All obstacles of some days as a file for spreadsheets; never who reported one")
    public Uni<RestResponse<String>> export(
            @QueryParam("from")
                    @Size(max = 10)
                    @Parameter(description = "Reported on this day, as 2026-11-26, or later.")
                    String from,
            @QueryParam("to") @Size(max = 10) @Parameter(description = "Reported on this day or earlier.") String to) {
        return export.of(from, to).map(ObstacleExport::download);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getObstacle", summary = "One obstacle")
    public Uni<ObstacleView> get(@PathParam("id") UUID id) {
        return obstacles.get(id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "updateObstacle",
            summary = "Say more, or otherwise: who reported it, the lead of their team, managers")
    public Uni<ObstacleView> edit(
            @PathParam("id") UUID id, @Valid @NotNull ObstacleContent content, @BeanParam IfMatch ifMatch) {
        return obstacles.edit(id, content, ifMatch);
    }

    @GET
    @Path("{id}/steps")
    @Operation(
            operationId = "listObstacleSteps",
            summary = "What became of it, in order, with every reason that was given")
    public Uni<Page<StepView>> steps(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return obstacles.steps(id, page);
    }

    @PUT
    @Path("{id}/me-too")
    @Operation(operationId = "haveObstacleToo", summary = "I have it, too. Counted once, and never shown who")
    public Uni<ObstacleView> meToo(@PathParam("id") UUID id) {
        return obstacles.meToo(id);
    }

    @DELETE
    @Path("{id}/me-too")
    @Operation(operationId = "haveObstacleNoMore", summary = "I do not have it, or not any more")
    public Uni<Void> notMe(@PathParam("id") UUID id) {
        return obstacles.notMeAnyMore(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawObstacle",
            summary = "Take it back: who reported it, the lead of their team, managers")
    public Uni<ObstacleView> withdraw(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return obstacles.withdraw(id, ifMatch);
    }

    @POST
    @Path("{id}/merging")
    @Operation(
            operationId = "mergeObstacle",
            summary = "It is the same as another open one; whoever has it is counted there")
    public Uni<ObstacleView> merge(
            @PathParam("id") UUID id, @Valid @NotNull NewMerging merging, @BeanParam IfMatch ifMatch) {
        return obstacles.merge(id, merging.into(), ifMatch);
    }

    @GET
    @Path("{id}/learning")
    @Operation(
            operationId = "getObstacleLearning",
            summary = "Items, people and a mentor for an obstacle that knowledge or skill takes away")
    public Uni<LearningView> learning(@PathParam("id") UUID id) {
        return learning.of(id);
    }
}
