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

@Path("/api/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs", description = "The work itself: jobs, and the tasks in them")
class JobResource {
    private final JobService jobs;

    JobResource(JobService jobs) {
        this.jobs = jobs;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listJobs", summary = "Jobs, newest first")
    public Uni<Page<JobView>> list(@BeanParam @Valid JobQuery query, @BeanParam @Valid PageRequest page) {
        return jobs.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getJob", summary = "One job")
    public Uni<JobView> get(@PathParam("id") UUID id) {
        return jobs.get(id);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "createJob", summary = "A new job")
    public Uni<RestResponse<JobView>> create(@Valid @NotNull JobContent content, @BeanParam @Valid IdempotencyKey key) {
        return jobs.create(content, key).map(job -> Created.at("/api/jobs/" + job.id(), job));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "updateJob", summary = "Change a job")
    public Uni<JobView> edit(@PathParam("id") UUID id, @Valid @NotNull JobContent content, @BeanParam IfMatch ifMatch) {
        return jobs.edit(id, content, ifMatch);
    }

    @PUT
    @Path("{id}/task-order")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "orderTasks", summary = "Put the job's tasks in order: all that are in use, each once")
    public Uni<JobView> order(@PathParam("id") UUID id, @Valid @NotNull NewOrder order, @BeanParam IfMatch ifMatch) {
        return jobs.order(id, order, ifMatch);
    }

    @POST
    @Path("{id}/archival")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "archiveJob", summary = "Take a job, and with it its tasks, out of use; all is kept")
    public Uni<JobView> archive(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return jobs.archive(id, ifMatch);
    }

    @DELETE
    @Path("{id}/archival")
    @RolesAllowed({Roles.MANAGER, Roles.CURATOR})
    @Operation(operationId = "restoreJob", summary = "Bring a job back into use")
    public Uni<JobView> restore(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return jobs.restore(id, ifMatch);
    }
}
