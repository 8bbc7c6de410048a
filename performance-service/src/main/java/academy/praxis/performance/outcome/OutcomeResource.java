package academy.praxis.performance.outcome;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes", description = "Business results, each with an owner and a metric")
class OutcomeResource {
    private final OutcomeService outcomes;

    OutcomeResource(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listOutcomes", summary = "Outcomes, newest first")
    public Uni<Page<OutcomeView>> list(@QueryParam("ownerId") UUID ownerId, @BeanParam @Valid PageRequest page) {
        return outcomes.list(ownerId, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getOutcome", summary = "One outcome")
    public Uni<OutcomeView> get(@PathParam("id") UUID id) {
        return outcomes.get(id);
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "createOutcome", summary = "A new outcome; its owner is a stakeholder")
    public Uni<RestResponse<OutcomeView>> create(
            @Valid @NotNull OutcomeContent content, @BeanParam @Valid IdempotencyKey key) {
        return outcomes.create(content, key).map(outcome -> Created.at("/api/outcomes/" + outcome.id(), outcome));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "updateOutcome",
            summary =
                    "Change an outcome; a new owner has to accept again, unit and cadence stay once there are observations")
    public Uni<OutcomeView> edit(
            @PathParam("id") UUID id, @Valid @NotNull OutcomeContent content, @BeanParam IfMatch ifMatch) {
        return outcomes.edit(id, content, ifMatch);
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed(Roles.STAKEHOLDER)
    @Operation(operationId = "acceptOutcome", summary = "The owner says that they answer for the result")
    public Uni<OutcomeView> accept(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return outcomes.accept(id, ifMatch);
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed(Roles.STAKEHOLDER)
    @Operation(
            operationId = "declineOutcome",
            summary = "The owner says that they do not answer for the result, and why")
    public Uni<OutcomeView> decline(
            @PathParam("id") UUID id, @Valid @NotNull Refusal refusal, @BeanParam IfMatch ifMatch) {
        return outcomes.decline(id, refusal, ifMatch);
    }

    @POST
    @Path("{id}/handover")
    @RolesAllowed({Roles.MANAGER, Roles.STAKEHOLDER})
    @Operation(
            operationId = "handOverOutcome",
            summary = "The owner, or a manager, names another owner, who has to accept")
    public Uni<OutcomeView> handOver(
            @PathParam("id") UUID id, @Valid @NotNull Handover handover, @BeanParam IfMatch ifMatch) {
        return outcomes.handOver(id, handover, ifMatch);
    }

    @GET
    @Path("{id}/ownership")
    @RolesAllowed({Roles.MANAGER, Roles.STAKEHOLDER})
    @Operation(
            operationId = "getOwnership",
            summary = "Who answered for the outcome, newest first; for managers and its owner")
    public Uni<OwnershipView> ownership(@PathParam("id") UUID id) {
        return outcomes.ownership(id);
    }

    @GET
    @Path("metric-templates")
    @Authenticated
    @Operation(operationId = "listMetricTemplates", summary = "Metrics to begin with, one of each kind")
    public List<MetricTemplate> templates(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return MetricTemplate.all(languages);
    }
}
