package academy.praxis.catalog.index;

import java.util.List;

/**
 * How the items that a question finds spread.
 *
 * @param minutes by bands: up to 2, 10, 30, 60 minutes, and longer
 */
public record Facets(List<Count> forms, List<Count> languages, List<Count> tasks, List<Count> minutes) {
    /** Of nothing. */
    public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of());

    /** A value and how many of the items have it. */
    public record Count(String value, int items) {}
}
