package academy.praxis.mentoring.closing;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/pairings/{id}/closing")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "closing", description = "How a pairing comes to its good end, and how those in it look back")
class ClosingResource {
    private final ClosingService closings;

    ClosingResource(ClosingService closings) {
        this.closings = closings;
    }

    @GET
    @Operation(operationId = "getClosing", summary = "Who asked to close it and who looked back, for those in it")
    public Uni<ClosingView> get(@PathParam("id") UUID id) {
        return closings.get(id);
    }

    @POST
    @Operation(operationId = "askToClose", summary = "Ask to close it at a good end: everyone then looks back")
    public Uni<ClosingView> ask(@PathParam("id") UUID id) {
        return closings.ask(id);
    }

    @POST
    @Path("survey")
    @Operation(
            operationId = "answerClosingSurvey",
            summary = "Look back, once; who left early may as well, up to 60 days after the end")
    public Uni<ClosingView> answer(@PathParam("id") UUID id, @Valid @NotNull Survey survey) {
        return closings.answer(id, survey);
    }
}
