package academy.praxis.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica that cannot answer questions yet, because its first index is being built, gets none. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {
    private final SearchIndex index;
    private final IndexSettings settings;

    IndexReadiness(SearchIndex index, IndexSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        IndexState state = index.state();
        var response = HealthCheckResponse.named("Search index")
                .status(state.ready() || !settings.enabled())
                .withData("items", state.items())
                .withData("building", state.building());
        return state.fault() == null
                ? response.build()
                : response.withData("fault", state.fault()).build();
    }
}
