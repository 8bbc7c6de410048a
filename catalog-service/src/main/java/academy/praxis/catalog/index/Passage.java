package academy.praxis.catalog.index;

/**
 * A piece of an item's text that stands by itself.
 *
 * @param heading under which it stands; empty when under none
 * @param text plain, without Markdown
 */
public record Passage(String heading, String text) {
    /** What its vector is computed of: a passage alone seldom says what it is about. */
    String meaning(String title) {
        return title + ". " + (heading.isEmpty() || heading.equals(title) ? "" : heading + ". ") + text;
    }
}
