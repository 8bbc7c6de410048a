package academy.praxis.performance.outcome;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OwnershipRepository implements PanacheRepositoryBase<Ownership, UUID> {
    private static final int MOST = 100;

    /** The last hundred, newest first. */
    Uni<List<Ownership>> of(UUID outcomeId) {
        return find("outcomeId = ?1 order by id desc", outcomeId)
                .range(0, MOST - 1)
                .list();
    }
}
