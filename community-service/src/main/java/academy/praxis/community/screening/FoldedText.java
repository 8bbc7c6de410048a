package academy.praxis.community.screening;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as its words are compared: compatibility characters, case, accents and invisible characters make no difference (Unicode
 * Standard Annex 15, NFKD), and whatever is neither letter nor digit parts words.
 */
final class FoldedText {
    private FoldedText() {}

    /** The words with one space before and after each; a single space when there is none. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
        String words = plain.replaceAll("[^\\p{L}\\p{Nd}]+", " ").trim();
        return words.isEmpty() ? " " : " " + words + " ";
    }
}
