package academy.praxis.catalog.search;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** What is changed through this replica shows in its index at once. */
@Provider
class OwnWrites implements ContainerResponseFilter {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final int FIRST_REFUSAL = 300;

    private final SearchIndex index;

    OwnWrites(SearchIndex index) {
        this.index = index;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (WRITES.contains(request.getMethod()) && response.getStatus() < FIRST_REFUSAL) {
            index.nudge();
        }
    }
}
