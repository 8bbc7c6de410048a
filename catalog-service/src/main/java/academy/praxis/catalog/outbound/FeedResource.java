package academy.praxis.catalog.outbound;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(FeedResource.PATH)
@Produces(AtomFeed.MEDIA_TYPE)
@RolesAllowed({Roles.LEARNER, Roles.INTEGRATOR})
@Tag(name = "outbound", description = "The catalog for other systems")
class FeedResource {
    static final String PATH = "/api/catalog/feed.atom";

    private final FeedService feeds;

    FeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @GET
    @Operation(
            operationId = "readCatalogFeed",
            summary =
                    "The newest items that may go out, as Atom; pages follow by their links, 304 when nothing changed")
    public Uni<RestResponse<String>> atom(
            @BeanParam @Valid FeedQuery query,
            @BeanParam @Valid PageRequest page,
            @BeanParam Representation.Known known) {
        return feeds.atom(query, page, known);
    }
}
