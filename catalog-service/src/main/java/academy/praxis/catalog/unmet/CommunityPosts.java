package academy.praxis.catalog.unmet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the community's API that this service calls, as contracts/openapi/community.yaml promises it. */
@RegisterRestClient(configKey = "community")
@Path("/api/posts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface CommunityPosts {
    @POST
    Uni<Post> create(
            NewPost post,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey);

    /** What is posted. */
    record NewPost(UUID spaceId, String kind, String title, String body, List<String> tasks) {}

    /** What this service reads of a post. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Post(UUID id) {}
}
