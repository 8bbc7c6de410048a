package academy.praxis.catalog.search;

import academy.praxis.catalog.index.Suggestion;
import academy.praxis.kit.caller.Roles;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "Ask the academy")
class SearchResource {
    private final SearchService searching;

    SearchResource(SearchService searching) {
        this.searching = searching;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "search",
            summary = "An answer with its source, the items that fit, and people to ask; or honestly none")
    public Uni<SearchAnswer> search(@BeanParam @Valid SearchQuery query) {
        return searching.search(query);
    }

    @GET
    @Path("suggestions")
    @Authenticated
    @Operation(operationId = "suggestItems", summary = "Titles that have what was typed so far")
    public Uni<List<Suggestion>> suggestions(@QueryParam("q") @NotBlank @Size(max = 20_000) String begun) {
        return searching.suggestions(begun);
    }

    @GET
    @Path("index")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "getSearchIndex", summary = "How the index of the replica that answers stands")
    public IndexState state() {
        return searching.state();
    }

    @POST
    @Path("index/rebuild")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(202)
    @Operation(
            operationId = "rebuildSearchIndex",
            summary =
                    "Build the index of the replica that answers anew, beside the present one, which is asked until then")
    public IndexState rebuild() {
        return searching.rebuild();
    }
}
