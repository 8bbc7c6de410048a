package academy.praxis.catalog.item;

import academy.praxis.kit.problem.Violation;
import java.util.List;
import java.util.UUID;

/**
 * What became of one imported item.
 *
 * @param itemId {@code null} when it was refused
 * @param violations what is wrong with it, when it was refused
 */
public record Imported(String externalId, UUID itemId, Outcome outcome, List<Violation> violations) {
    /** What was done. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }
}
