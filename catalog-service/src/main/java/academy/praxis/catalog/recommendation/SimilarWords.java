package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.member.Viewer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** By the rare words of the title that stand in others' titles and summaries, within the present session. */
@ApplicationScoped
class SimilarWords implements Similar {
    /** Shorter words seldom tell what something is about. */
    private static final int LEAST_LETTERS = 4;

    private static final int MOST_WORDS = 12;

    /**
     * The share of the title's words that the other has, each weighted by how rare it is (Sparck Jones, "A statistical interpretation of term
     * specificity", Journal of Documentation 28(1), 1972). Words of a thousand items and more tell nothing.
     */
    private static final String LIKE = """
            with word as (
                select websearch_to_tsquery('simple', folded(text)) query from unnest(cast(:words as text[])) text),
            counted as (
                select query, (select count(*) from (
                    select from item i where words_in(i.title || ' ' || i.summary) @@ query limit 1000) few) items
                from word),
            weighed as (
                select query, ln(1 + 1000.0 / items) weight from counted where items between 1 and 999)
            select i.id, cast(sum(weight) / (select sum(weight) from weighed) as double precision) likeness
            from weighed join item i on words_in(i.title || ' ' || i.summary) @@ query
            where i.id <> :id and i.status = 'PUBLISHED' and i.same_as is null
            and (:curator or i.audience = '{}' or i.audience && cast(:audience as varchar[]))
            group by i.id having sum(weight) >= 0.4 * (select sum(weight) from weighed)
            order by likeness desc, i.id limit :most
            """;

    @Override
    public Uni<Map<UUID, Double>> to(ItemCard item, Viewer viewer, int most) {
        String[] words = Arrays.stream(item.title().split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> word.length() >= LEAST_LETTERS)
                .distinct()
                .limit(MOST_WORDS)
                .toArray(String[]::new);
        if (words.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LIKE, Object[].class)
                        .setParameter("words", words)
                        .setParameter("id", item.id())
                        .setParameter("curator", viewer.curator())
                        .setParameter("audience", viewer.audienceKeys().toArray(String[]::new))
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> {
                    Map<UUID, Double> alike = new HashMap<>();
                    rows.forEach(row -> alike.put((UUID) row[0], ((Number) row[1]).doubleValue()));
                    return alike;
                });
    }
}
