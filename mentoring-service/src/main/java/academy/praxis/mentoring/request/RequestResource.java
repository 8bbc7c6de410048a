package academy.praxis.mentoring.request;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/mentee-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mentee-requests", description = "Who asks for mentoring")
class RequestResource {
    private final RequestService requests;

    RequestResource(RequestService requests) {
        this.requests = requests;
    }

    @POST
    @Authenticated
    @Operation(operationId = "openMenteeRequest", summary = "Ask for a mentor; one request at a time")
    public Uni<RestResponse<RequestView>> open(
            @Valid @NotNull NewRequest request, @BeanParam @Valid IdempotencyKey key) {
        return requests.open(request, key).map(opened -> Created.at("/api/mentee-requests/" + opened.id(), opened));
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "listMenteeRequests", summary = "All requests, newest first")
    public Uni<Page<RequestView>> all(@QueryParam("status") RequestStatus status, @BeanParam @Valid PageRequest page) {
        return requests.all(status, page);
    }

    @GET
    @Path("mine")
    @Authenticated
    @Operation(operationId = "listMyMenteeRequests", summary = "My requests, newest first")
    public Uni<Page<RequestView>> mine(@BeanParam @Valid PageRequest page) {
        return requests.mine(page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getMenteeRequest", summary = "One request, for its owner and managers")
    public Uni<RequestView> get(@PathParam("id") UUID id) {
        return requests.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Authenticated
    @Operation(operationId = "withdrawMenteeRequest", summary = "Look no longer; its owner only")
    public Uni<RequestView> withdraw(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return requests.withdraw(id, ifMatch);
    }
}
