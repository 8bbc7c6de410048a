package academy.praxis.community.language;

import academy.praxis.kit.file.FileNames;
import java.text.Normalizer;

/**
 * Which characters a text may have, as patterns for {@code @Pattern}. Refused are those that make a text look like another one than it
 * is: control characters, and the invisible ones of Unicode Technical Report 36, section 3 (directional overrides, embeddings and
 * isolates, zero-width and other format characters).
 */
public final class Characters {
    /** One line, such as a name, a title or a tag: no invisible character at all. */
    public static final String LINE = FileNames.LINE;

    /**
     * A longer text: line breaks and tabs, and of the invisible characters only those that some languages and emoji are written with
     * (zero-width joiner and non-joiner, soft hyphen, variation and language tags of emoji).
     */
    public static final String LINES = "[[^\\p{Cc}\\p{Cf}\\p{Cs}]\\n\\r\\t\\u200C\\u200D\\u00AD\\x{E0020}-\\x{E007F}]*";

    /** What the problem says when a text has others. */
    public static final String MESSAGE = FileNames.MESSAGE;

    private Characters() {}

    /** The same text in Normalization Form C (Unicode Standard Annex 15), so that what looks the same is the same. */
    public static String normal(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
