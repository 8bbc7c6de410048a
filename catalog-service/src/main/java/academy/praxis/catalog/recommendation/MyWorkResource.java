package academy.praxis.catalog.recommendation;

import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/my-work")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "recommendations", description = "What suits a member's job, tasks and obstacles, and why")
class MyWorkResource {
    private final WorkService work;

    MyWorkResource(WorkService work) {
        this.work = work;
    }

    @GET
    @Operation(operationId = "getMyWork", summary = "What I said that I work on; only I see it")
    public Uni<WorkView> get() {
        return work.mine();
    }

    @PUT
    @Operation(
            operationId = "updateMyWork",
            summary = "Say which tasks I work on and what is in my way; a first time without If-Match")
    public Uni<WorkView> write(@Valid @NotNull WorkContent content, @BeanParam IfMatch ifMatch) {
        return work.write(content, ifMatch);
    }
}
