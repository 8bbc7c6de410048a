package academy.praxis.performance.exemplar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the community's API that this service calls, as contracts/openapi/community.yaml promises it. */
@RegisterRestClient(configKey = "community")
@Path("/api/swaps")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface CommunitySwaps {
    @POST
    Uni<Swap> offer(
            NewSwap swap,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey);

    /** An offer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewSwap(String taskId, String iCanShow, String iWantToLearn, UUID spaceId, UUID askedId) {}

    /** What this service reads of a swap. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Swap(UUID id) {}
}
