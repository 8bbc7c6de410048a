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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cohorts", description = "People who go through a programme together")
class CohortResource {
    private final CohortService cohorts;

    CohortResource(CohortService cohorts) {
        this.cohorts = cohorts;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listCohorts",
            summary = "Cohorts, newest first. Planned ones are seen by managers and their facilitator")
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
    @Operation(operationId = "createCohort", summary = "Plan a cohort, by members, by teams, or both")
    public Uni<RestResponse<CohortView>> create(
            @Valid @NotNull CohortContent content, @BeanParam @Valid IdempotencyKey key) {
        return cohorts.create(content, key).map(cohort -> Created.at("/api/cohorts/" + cohort.id(), cohort));
    }

    @POST
    @Path("{id}/launch")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "launchCohort",
            summary = "Set out: the members named, and those that the teams have now, are enrolled")
    public Uni<CohortView> launch(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return cohorts.launch(id, ifMatch);
    }

    @GET
    @Path("{id}/enrolments")
    @Authenticated
    @Operation(
            operationId = "listEnrolments",
            summary = "Who takes part: all of them for managers and the facilitator, for others only themselves")
    public Uni<Page<EnrolmentView>> enrolments(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return cohorts.enrolments(id, page);
    }
}
