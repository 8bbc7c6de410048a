package academy.praxis.catalog.index;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The items that fit a question, best first, at most some hundreds.
 *
 * @param facets of all of them
 */
public record Ranking(List<Hit> hits, Facets facets) {
    /** How far what helped can lift or lower an item: by a tenth, which is some ranks among the first. */
    private static final double HELPFULNESS = 0.2;

    /** Nothing fits. */
    public static final Ranking NOTHING = new Ranking(List.of(), Facets.NONE);

    /** An item and how well it fits; the scores of one question compare with each other only. */
    public record Hit(UUID item, double score) {}

    /**
     * Ranked again by what helped.
     *
     * @param helpfulness between 0 and 1, an estimate that is drawn to 0.5 where little is known; items that are not in it count as 0.5
     */
    public Ranking by(Map<UUID, Double> helpfulness) {
        if (helpfulness.isEmpty()) {
            return this;
        }
        List<Hit> again = hits.stream()
                .map(hit -> new Hit(
                        hit.item(),
                        hit.score() * (1 + HELPFULNESS * (helpfulness.getOrDefault(hit.item(), 0.5) - 0.5))))
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::item))
                .toList();
        return new Ranking(again, facets);
    }
}
