package academy.praxis.catalog.index;

/**
 * How an item that was found is shown: HTML, escaped, with {@code <mark>} around the question's words.
 *
 * @param snippet the sentences of summary and text that have most of the question's words
 */
public record Shown(String title, String snippet) {}
