package academy.praxis.catalog.search;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is known of how likely items help. */
interface Helpfulness {
    /**
     * By item, between 0 and 1, an estimate that is drawn to 0.5 where little is known; items of which nothing is known are left out. Within the present
     * session.
     *
     * @param task which task is to be helped with; {@code null} for any
     */
    Uni<Map<UUID, Double>> of(Collection<UUID> items, String task);
}
