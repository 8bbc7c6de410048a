package academy.praxis.performance.obstacle;

import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/obstacles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "obstacle diagnosis", description = "A few plain questions that find why work does not go as it should")
class DiagnosisResource {
    private final DiagnosisService diagnosis;

    DiagnosisResource(DiagnosisService diagnosis) {
        this.diagnosis = diagnosis;
    }

    @GET
    @Path("diagnosis")
    @Operation(operationId = "getDiagnosis", summary = "The next question, or the cause; in English or Dutch")
    public Uni<DiagnosisView> get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return diagnosis.get(id, language);
    }

    @PUT
    @Path("diagnosis")
    @Operation(
            operationId = "answerDiagnosis",
            summary = "All answers so far; with the last one the obstacle goes where its cause is taken away")
    public Uni<DiagnosisView> answer(
            @PathParam("id") UUID id,
            @Valid @NotNull NewAnswers answers,
            @BeanParam IfMatch ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return diagnosis.answer(id, answers.answers(), ifMatch, language);
    }

    @PUT
    @Path("cause")
    @Operation(
            operationId = "overruleDiagnosis",
            summary = "A manager, or the lead of the reporter's team, says what the cause is, and why")
    public Uni<DiagnosisView> overrule(
            @PathParam("id") UUID id,
            @Valid @NotNull NewCause cause,
            @BeanParam IfMatch ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return diagnosis.overrule(id, cause, ifMatch, language);
    }
}
