package academy.praxis.community.language;

/** Writing Markdown. */
public final class Markdown {
    private Markdown() {}

    /** A text that stands for itself, whatever characters it has. */
    public static String literal(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>()#!~|@])", "\\\\$1");
    }
}
