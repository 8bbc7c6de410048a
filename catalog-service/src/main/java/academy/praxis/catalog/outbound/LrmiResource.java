package academy.praxis.catalog.outbound;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/catalog")
@Produces(Lrmi.MEDIA_TYPE)
@Tag(name = "outbound", description = "The catalog for other systems")
class LrmiResource {
    static final String FEED = "/api/catalog/items.jsonld";

    private final LrmiService lrmi;

    LrmiResource(LrmiService lrmi) {
        this.lrmi = lrmi;
    }

    @GET
    @Path("items.jsonld")
    @RolesAllowed({Roles.LEARNER, Roles.INTEGRATOR})
    @Operation(
            operationId = "listItemsAsLrmi",
            summary = "What may go out, as a schema.org DataFeed of LearningResources, the longest unchanged first")
    public Uni<RestResponse<String>> feed(
            @QueryParam("since")
                    @Size(max = 40)
                    @Parameter(
                            description =
                                    "RFC 3339. Only what changed since then, and what was withdrawn since then with `dateDeleted`.")
                    String since,
            @BeanParam @Valid PageRequest page) {
        return lrmi.feed(since, page);
    }

    @GET
    @Path("items/{id}.jsonld")
    @Authenticated
    @Operation(operationId = "getItemAsLrmi", summary = "An item that one may see, as a schema.org LearningResource")
    public Uni<RestResponse<String>> item(@PathParam("id") UUID id, @BeanParam Representation.Known known) {
        return lrmi.item(id, known);
    }
}
