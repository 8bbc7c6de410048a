package academy.praxis.performance.exemplar;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.language.Texts;
import academy.praxis.performance.work.WorkAnalysis;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/tasks/{id}/interview-guide")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exemplars")
class InterviewGuideResource {
    private final WorkAnalysis analysis;

    InterviewGuideResource(WorkAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getInterviewGuide",
            summary = "What to ask somebody who does this task well, in English or Dutch")
    public Uni<InterviewGuide> get(
            @PathParam("id") UUID taskId, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return analysis.tasks(List.of(taskId))
                .map(found -> Optional.ofNullable(found.get(taskId))
                        .orElseThrow(() -> ProblemException.notFound("task", taskId)))
                .flatMap(task -> analysis.practicesOf(List.of(taskId))
                        .map(practices -> InterviewGuide.of(task, practices, Texts.of("interview", language))));
    }
}
