package academy.praxis.performance.work;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks", description = "What is to be done in a job, as those who do it say it")
class TaskResource {
    private final TaskService tasks;

    TaskResource(TaskService tasks) {
        this.tasks = tasks;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listTasks", summary = "Tasks, in their order")
    public Uni<Page<TaskView>> list(@BeanParam @Valid TaskQuery query, @BeanParam @Valid PageRequest page) {
        return tasks.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getTask", summary = "One task")
    public Uni<TaskView> get(@PathParam("id") UUID id) {
        return tasks.get(id);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "createTask", summary = "A new task, after the job's others")
    public Uni<RestResponse<TaskView>> create(@Valid @NotNull NewTask task, @BeanParam @Valid IdempotencyKey key) {
        return tasks.create(task, key).map(made -> Created.at("/api/tasks/" + made.id(), made));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "updateTask", summary = "Change a task")
    public Uni<TaskView> edit(
            @PathParam("id") UUID id, @Valid @NotNull TaskContent content, @BeanParam IfMatch ifMatch) {
        return tasks.edit(id, content, ifMatch);
    }

    @PUT
    @Path("{id}/practice-order")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(
            operationId = "orderPractices",
            summary = "Put the task's practices in order: all that are in use, each once")
    public Uni<TaskView> order(@PathParam("id") UUID id, @Valid @NotNull NewOrder order, @BeanParam IfMatch ifMatch) {
        return tasks.order(id, order, ifMatch);
    }

    @POST
    @Path("{id}/archival")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "archiveTask", summary = "Take a task out of use; all is kept")
    public Uni<TaskView> archive(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return tasks.archive(id, ifMatch);
    }

    @DELETE
    @Path("{id}/archival")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "restoreTask", summary = "Bring a task back into use")
    public Uni<TaskView> restore(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return tasks.restore(id, ifMatch);
    }
}
