package academy.praxis.catalog.signal;

import java.util.Map;
import java.util.UUID;

/**
 * How likely each of some items helps the next member, between 0 and 1.
 *
 * @param byItem those of which something was said
 * @param neutral all others: what is believed of an item of which nothing was said
 */
public record HelpfulnessScores(Map<UUID, Double> byItem, double neutral) {
    public HelpfulnessScores {
        byItem = Map.copyOf(byItem);
    }

    /** Of this item. */
    public double of(UUID item) {
        return byItem.getOrDefault(item, neutral);
    }

    /** How much better (above 0) or worse (below 0) than an item of which nothing was said; −1 to 1. */
    public double lift(UUID item) {
        return of(item) - neutral;
    }
}
