package academy.praxis.catalog.recommendation;

/**
 * Why an item is recommended.
 *
 * @param words a sentence
 */
record Reason(ReasonKind kind, String words) {}
