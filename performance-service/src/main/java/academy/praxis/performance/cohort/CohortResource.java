package academy.praxis.performance.cohort;

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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cohorts", description = "People who go through a programme together")
class CohortResource {
    private final CohortService cohorts;
    private final LaunchService launches;

    CohortResource(CohortService cohorts, LaunchService launches) {
        this.cohorts = cohorts;
        this.launches = launches;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listCohorts",
            summary =
                    "Cohorts, newest first. Planned ones are seen by managers, their facilitator and leaders who have started")
    public Uni<Page<CohortView>> list(@BeanParam @Valid CohortQuery query, @BeanParam @Valid PageRequest page) {
        return cohorts.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getCohort", summary = "One cohort")
    public Uni<CohortView> get(@PathParam("id") UUID id) {
        return cohorts.get(id);
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "createCohort", summary = "Plan a cohort, by members, by teams, by rules, or all of them")
    public Uni<RestResponse<CohortView>> create(
            @Valid @NotNull CohortContent content, @BeanParam @Valid IdempotencyKey key) {
        return cohorts.create(content, key).map(cohort -> Created.at("/api/cohorts/" + cohort.id(), cohort));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "updateCohort", summary = "Change a cohort", description = """
                    While it is planned all can change. Once it is under way: its name, facilitator, last day, capacity, \
                    waiting list and due dates; a larger capacity lets those who wait move up.""")
    public Uni<CohortView> edit(
            @PathParam("id") UUID id, @Valid @NotNull CohortContent content, @BeanParam IfMatch ifMatch) {
        return cohorts.edit(id, content, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "deleteCohort", summary = "Delete a cohort in which nobody has begun")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<Void> delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return cohorts.delete(id, ifMatch);
    }

    @POST
    @Path("{id}/leaders-start")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "startLeadersOfCohort",
            summary =
                    "Enrol those who lead, before everybody else; it settles which version of the programme is gone through")
    public Uni<CohortView> startLeaders(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return launches.startLeaders(id, ifMatch);
    }

    @POST
    @Path("{id}/launch")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "launchCohort",
            summary = "Set out: the members named, and those whom teams and rules mean now, are enrolled",
            description = """
                    Leaders get places first, then those who are named, then the others by name; whoever finds none waits. \
                    While the leaders are not ready, the reason to set out nevertheless has to be given.""")
    public Uni<CohortView> launch(
            @PathParam("id") UUID id,
            @Valid @RequestBody(required = false) LaunchOptions options,
            @BeanParam IfMatch ifMatch) {
        return launches.launch(id, options == null ? LaunchOptions.NONE : options, ifMatch);
    }

    @POST
    @Path("{id}/completion")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "completeCohort", summary = "Bring a cohort to its end; nothing more is done in it")
    public Uni<CohortView> complete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return cohorts.complete(id, ifMatch);
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "cancelCohort", summary = "Give a cohort up; what was done in it stays")
    public Uni<CohortView> cancel(
            @PathParam("id") UUID id, @Valid @NotNull Cancellation cancellation, @BeanParam IfMatch ifMatch) {
        return cohorts.cancel(id, cancellation, ifMatch);
    }

    @POST
    @Path("{id}/duplicate")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "duplicateCohort", summary = "Plan another cohort like this one, on other days")
    public Uni<RestResponse<CohortView>> duplicate(
            @PathParam("id") UUID id, @Valid @NotNull DuplicateContent content, @BeanParam @Valid IdempotencyKey key) {
        return cohorts.duplicate(id, content, key).map(made -> Created.at("/api/cohorts/" + made.id(), made));
    }

    @GET
    @Path("{id}/activities")
    @Authenticated
    @Operation(operationId = "listCohortActivities", summary = "What is to be done in a cohort, and by when")
    public Uni<List<ActivityDate>> activities(@PathParam("id") UUID id) {
        return cohorts.activities(id);
    }

    @GET
    @Path("{id}/candidates")
    @Authenticated
    @Operation(
            operationId = "listCandidates",
            summary = "Who would take part if the cohort were launched now, in the order in which they get places",
            description = "For managers and the facilitator of a planned cohort.")
    public Uni<Page<CandidateView>> candidates(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return launches.candidates(id, page);
    }
}
