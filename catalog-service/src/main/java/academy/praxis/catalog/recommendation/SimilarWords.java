package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.member.Viewer;
import io.quarkus.arc.DefaultBean;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** By the words of the title that stand in others' titles and summaries, within the present session. */
@DefaultBean
@ApplicationScoped
class SimilarWords implements Similar {
    /** Shorter words seldom tell what something is about. */
    private static final int LEAST_LETTERS = 4;

    private static final int MOST_WORDS = 12;

    /** Rank over rank plus one, so 0 to 1 (PostgreSQL, section 12.3.3, normalization 32). */
    private static final String LIKE = """
            select i.id, ts_rank(to_tsvector('simple', folded(i.title || ' ' || i.summary)), words, 32) as likeness
            from item i, websearch_to_tsquery('simple', folded(:words)) as words
            where to_tsvector('simple', folded(i.title || ' ' || i.summary)) @@ words and i.id <> :id
            and i.status = 'PUBLISHED' and i.same_as is null
            and (:curator or i.audience = '{}' or i.audience && cast(:audience as varchar[]))
            order by likeness desc, i.id limit :most
            """;

    @Override
    public Uni<Map<UUID, Double>> to(ItemCard item, Viewer viewer, int most) {
        String words = Arrays.stream(item.title().split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> word.length() >= LEAST_LETTERS)
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" or "));
        if (words.isEmpty()) {
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
