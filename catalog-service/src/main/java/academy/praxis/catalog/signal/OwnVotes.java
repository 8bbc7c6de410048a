package academy.praxis.catalog.signal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a member said of items, for what is offered to that member and nobody else. */
@ApplicationScoped
public class OwnVotes {
    /**
     * Whether each of these items helped this member with any task; those of which they said nothing are left out. Within the present session.
     */
    public Uni<Map<UUID, Boolean>> of(UUID member, Collection<UUID> items) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select item_id, helped from helpfulness_vote where member_id = :member and item_id = any(:items) and task = '' and helped is not null",
                                Object[].class)
                        .setParameter("member", member)
                        .setParameter("items", items.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> {
                    Map<UUID, Boolean> said = new HashMap<>();
                    rows.forEach(row -> said.put((UUID) row[0], (Boolean) row[1]));
                    return said;
                });
    }
}
