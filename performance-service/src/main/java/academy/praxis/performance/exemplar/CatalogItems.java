package academy.praxis.performance.exemplar;

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

/** The part of the catalog's API that this service calls, as contracts/openapi/catalog.yaml promises it. */
@RegisterRestClient(configKey = "catalog")
@Path("/api/items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface CatalogItems {
    @POST
    Uni<Item> create(
            NewItem item,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey);

    /** A draft. */
    record NewItem(
            String title,
            String summary,
            String body,
            String form,
            int minutes,
            List<String> languages,
            List<String> tasks) {}

    /** What this service reads of an item. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID id) {}
}
