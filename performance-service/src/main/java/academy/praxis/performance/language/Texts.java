package academy.praxis.performance.language;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences that the service itself says, in the languages that it speaks: English, and Dutch. They stand in resources/texts. */
public final class Texts {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private final ResourceBundle texts;

    private Texts(ResourceBundle texts) {
        this.texts = texts;
    }

    /**
     * The sentences of a file.
     *
     * @param name of the file, without its language
     * @param language a language tag, or what a client asked for (RFC 9110, section 12.5.4); English when that is nothing, or nothing
     *     that we speak
     */
    public static Texts of(String name, String language) {
        return new Texts(ResourceBundle.getBundle(
                "texts." + name,
                spoken(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** One sentence or paragraph. */
    public String get(String key) {
        return texts.getString(key);
    }

    /** BCP 47. */
    public String language() {
        return texts.getLocale().equals(Locale.ROOT)
                ? Locale.ENGLISH.toLanguageTag()
                : texts.getLocale().toLanguageTag();
    }

    private static Locale spoken(String language) {
        if (language == null || language.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(language), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
