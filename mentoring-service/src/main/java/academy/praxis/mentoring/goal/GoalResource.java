package academy.praxis.mentoring.goal;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/pairings/{id}/goals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "goals", description = "What those in a pairing want to reach; nobody else sees it")
class GoalResource {
    private final GoalService goals;

    GoalResource(GoalService goals) {
        this.goals = goals;
    }

    @GET
    @Operation(operationId = "listGoals", summary = "Our goals, newest first")
    public Uni<Page<GoalView>> list(
            @PathParam("id") UUID id, @QueryParam("status") GoalStatus status, @BeanParam @Valid PageRequest page) {
        return goals.list(id, status, page);
    }

    @POST
    @Operation(operationId = "setGoal", summary = "Set a goal; at most ten are open at a time")
    public Uni<RestResponse<GoalView>> set(
            @PathParam("id") UUID id, @Valid @NotNull GoalContent content, @BeanParam @Valid IdempotencyKey key) {
        return goals.set(id, content, key).map(goal -> Created.at("/api/pairings/" + id + "/goals/" + goal.id(), goal));
    }

    @GET
    @Path("{goalId}")
    @Operation(operationId = "getGoal", summary = "One of our goals")
    public Uni<GoalView> get(@PathParam("id") UUID id, @PathParam("goalId") UUID goalId) {
        return goals.get(id, goalId);
    }

    @PUT
    @Path("{goalId}")
    @Operation(
            operationId = "writeGoal",
            summary = "Say an open goal in other words, link it elsewhere or set another date")
    public Uni<GoalView> write(
            @PathParam("id") UUID id,
            @PathParam("goalId") UUID goalId,
            @Valid @NotNull GoalContent content,
            @BeanParam IfMatch ifMatch) {
        return goals.write(id, goalId, content, ifMatch);
    }

    @PUT
    @Path("{goalId}/status")
    @Operation(operationId = "endGoal", summary = "It is reached, or no longer wanted, or open again")
    public Uni<GoalView> become(
            @PathParam("id") UUID id,
            @PathParam("goalId") UUID goalId,
            @Valid @NotNull NewStatus status,
            @BeanParam IfMatch ifMatch) {
        return goals.become(id, goalId, status.status(), ifMatch);
    }

    @GET
    @Path("{goalId}/updates")
    @Operation(operationId = "listGoalUpdates", summary = "How far we said we were, newest first")
    public Uni<Page<UpdateView>> updates(
            @PathParam("id") UUID id, @PathParam("goalId") UUID goalId, @BeanParam @Valid PageRequest page) {
        return goals.updates(id, goalId, page);
    }

    @POST
    @Path("{goalId}/updates")
    @Operation(operationId = "updateGoal", summary = "Say how far we are")
    public Uni<GoalView> update(
            @PathParam("id") UUID id,
            @PathParam("goalId") UUID goalId,
            @Valid @NotNull NewUpdate update,
            @BeanParam @Valid IdempotencyKey key) {
        return goals.update(id, goalId, update, key);
    }
}
