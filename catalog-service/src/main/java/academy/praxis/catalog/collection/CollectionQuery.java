package academy.praxis.catalog.collection;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of collections is narrowed to. */
class CollectionQuery {
    @QueryParam("mine")
    @Parameter(description = "true: only my own. Otherwise those for everyone, and my own.")
    boolean mine;

    @QueryParam("task")
    @Size(max = 100)
    String task;

    @QueryParam("theme")
    @Size(max = 100)
    String theme;
}
