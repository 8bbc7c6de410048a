package academy.praxis.catalog.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "recommendations")
class RecommendationResource {
    private final RecommendationService recommendations;

    RecommendationResource(RecommendationService recommendations) {
        this.recommendations = recommendations;
    }

    @GET
    @Operation(
            operationId = "listRecommendations",
            summary =
                    "What suits my job, tasks and obstacles, each with its reasons in words; nothing that did not help me")
    public Uni<Recommendations> list(@BeanParam @Valid RecommendationQuery query) {
        return recommendations.of(query);
    }
}
