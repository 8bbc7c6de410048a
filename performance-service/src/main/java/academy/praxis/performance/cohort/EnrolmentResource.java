package academy.praxis.performance.cohort;

import academy.praxis.kit.file.FileNames;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments", description = "What one takes part in")
class EnrolmentResource {
    private final EnrolmentService enrolments;
    private final ProgressService progress;
    private final EvidenceFileService files;

    EnrolmentResource(EnrolmentService enrolments, ProgressService progress, EvidenceFileService files) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.files = files;
    }

    @GET
    @Path("mine")
    @Authenticated
    @Operation(operationId = "listMyEnrolments", summary = "The caller's cohorts, latest first, with what comes next")
    public Uni<Page<MyEnrolmentView>> mine(@BeanParam @Valid PageRequest page) {
        return enrolments.mine(page);
    }

    @GET
    @Path("team")
    @Authenticated
    @Operation(
            operationId = "listTeamEnrolments",
            summary = "The cohorts of the members of the teams that the caller leads, latest first")
    public Uni<Page<TeamEnrolmentView>> team(@BeanParam @Valid PageRequest page) {
        return enrolments.ofTeam(page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getEnrolment",
            summary = "One place in a cohort with all that is to be done in it",
            description = """
                    For the member whole. What they showed is read by the facilitator too, what came of experiments by the \
                    facilitator and managers; their notes by nobody. The lead of their team sees how far they are.""")
    public Uni<EnrolmentDetail> get(@PathParam("id") UUID id) {
        return enrolments.get(id);
    }

    @POST
    @Path("{id}/start")
    @Authenticated
    @Operation(operationId = "startEnrolment", summary = "Begin; whoever does something in it has begun as well")
    public Uni<EnrolmentView> start(@PathParam("id") UUID id) {
        return enrolments.start(id);
    }

    @POST
    @Path("{id}/leave")
    @Authenticated
    @Operation(operationId = "leaveCohort", summary = "Leave; whoever waits longest gets the place")
    public Uni<EnrolmentView> leave(@PathParam("id") UUID id, @Valid @RequestBody(required = false) Leaving leaving) {
        return enrolments.leave(id, leaving);
    }

    @PUT
    @Path("{id}/activities/{number}")
    @Authenticated
    @Operation(operationId = "sayProgress", summary = "Say how far one is with an activity")
    public Uni<ActivityView> say(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @Valid @NotNull ProgressContent content,
            @BeanParam IfMatch ifMatch) {
        return progress.say(id, number, content, ifMatch);
    }

    @PUT
    @Path("{id}/activities/{number}/experiment")
    @Authenticated
    @Operation(operationId = "concludeExperiment", summary = "Say what came of an experiment, which is done by that")
    public Uni<ActivityView> conclude(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @Valid @NotNull ExperimentResult result,
            @BeanParam IfMatch ifMatch) {
        return progress.conclude(id, number, result, ifMatch);
    }

    @PUT
    @Path("{id}/activities/{number}/evidence")
    @Authenticated
    @Operation(
            operationId = "showEvidence",
            summary = "Show the facilitator what came of an assignment; as long as it waits it can be replaced")
    public Uni<ActivityView> show(
            @PathParam("id") UUID id, @PathParam("number") int number, @Valid @NotNull EvidenceContent content) {
        return progress.show(id, number, content);
    }

    @POST
    @Path("{id}/activities/{number}/evidence/files")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "bringEvidenceFile",
            summary = "Bring a file to show of an assignment; deleted after a day when no evidence has it",
            description = """
                    PNG, JPEG, GIF, WebP, PDF, plain text or an office document without macros, at most 10 MiB. What it is, is seen \
                    from its content. PNG and JPEG are drawn anew, without where and when they were taken; the others stay as they are.""")
    public Uni<RestResponse<EvidenceFileView>> bring(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("name")
                    @NotBlank
                    @Size(max = FileNames.LONGEST)
                    @Pattern(regexp = FileNames.LINE, message = FileNames.MESSAGE)
                    String name,
            byte[] content) {
        return files.bring(id, number, name, content).map(file -> Created.at("/api/evidence-files/" + file.id(), file));
    }

    @POST
    @Path("{id}/activities/{number}/evidence/review")
    @Authenticated
    @Operation(
            operationId = "reviewEvidence",
            summary = "Accept what a member showed, or ask for it again",
            description = "For the facilitator. `If-Match` is the version of the evidence that was read.")
    public Uni<ActivityView> review(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @Valid @NotNull Review review,
            @BeanParam IfMatch ifMatch) {
        return progress.review(id, number, review, ifMatch);
    }
}
