package academy.praxis.catalog.connector;

/** Text that comes from suppliers by other ways than connectors. */
public final class SuppliedText {
    private SuppliedText() {}

    /**
     * Somebody else's Markdown without HTML and without links to anything but http, https and mailto, as connectors hand it over.
     *
     * @param markdown may be {@code null}, which stays so
     */
    public static String markdown(String markdown) {
        return markdown == null || isPlain(markdown) ? markdown : SafeText.markdownOfMarkdown(markdown, "");
    }

    /** Without any of these there is neither a tag nor a link nor a character that is written as something else. */
    private static boolean isPlain(String markdown) {
        return markdown.indexOf('<') < 0 && markdown.indexOf(']') < 0 && markdown.indexOf('&') < 0;
    }
}
