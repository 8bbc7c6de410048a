package academy.praxis.catalog.signal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What else helped those whom an item helped. */
@ApplicationScoped
public class CoHelpfulness {
    /** From words that are shown only, so it changes with whole batches, and from at least five people. */
    private static final String SHARED = """
            select other.item_id, count(*) as members
            from helpfulness_vote mine join helpfulness_vote other on other.member_id = mine.member_id
            where mine.item_id = :item and mine.task = '' and mine.shown
            and other.task = '' and other.shown and other.item_id <> :item
            group by other.item_id having count(*) >= 5 order by members desc, other.item_id limit :most
            """;

    /**
     * By item, how many members both helped, at least five; the items with most of them. Within the present session. Not all may be visible to who
     * asks.
     */
    public Uni<Map<UUID, Integer>> with(UUID item, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SHARED, Object[].class)
                        .setParameter("item", item)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> {
                    Map<UUID, Integer> shared = new HashMap<>();
                    rows.forEach(row -> shared.put((UUID) row[0], ((Number) row[1]).intValue()));
                    return shared;
                });
    }
}
