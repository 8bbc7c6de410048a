package academy.praxis.catalog.contribution;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/** The first sentences of a text. */
final class Summary {
    private static final int LONGEST = 300;
    /** What is read of a text: far more than a summary needs, and little enough for any nesting of emphasis. */
    private static final int READ = 4_000;

    private Summary() {}

    /**
     * As many of the first sentences as fit in {@value #LONGEST} characters, without Markdown; a first sentence that is longer is cut at
     * a word.
     *
     * @param language BCP 47; decides where sentences end
     * @return empty when there are no words
     */
    static Optional<String> of(String markdown, String language) {
        String text = plain(markdown);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(language);
        int end = lastEnd(BreakIterator.getSentenceInstance(locale), text, LONGEST);
        if (end > 0) {
            return Optional.of(text.substring(0, end).strip());
        }
        int word = lastEnd(BreakIterator.getWordInstance(locale), text, LONGEST - 1);
        int cut = word > 0 ? word : text.offsetByCodePoints(0, LONGEST / 2 - 1);
        return Optional.of(text.substring(0, cut).strip() + "…");
    }

    /** The words of a text in Markdown, on one line. */
    static String plain(String markdown) {
        String beginning = markdown.length() <= READ ? markdown : markdown.substring(0, READ);
        return PlainText.of(beginning);
    }

    private static int lastEnd(BreakIterator ends, String text, int most) {
        ends.setText(text);
        return text.length() <= most ? text.length() : Math.max(0, ends.preceding(most + 1));
    }
}
