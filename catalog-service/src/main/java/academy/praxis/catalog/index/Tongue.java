package academy.praxis.catalog.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** A language whose words are known: which of them say nothing, and which forms are one word. Others are only folded. */
public enum Tongue {
    ENGLISH("en"),
    DUTCH("nl"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    OTHER("xx");

    private static final int MOST_PER_ITEM = 3;

    private final String code;
    private final Analyzer analyzer;

    Tongue(String code) {
        this.code = code;
        this.analyzer = new TongueAnalyzer(code);
    }

    /** That of a language tag (BCP 47), by its first subtag. */
    public static Tongue of(String languageTag) {
        String language = languageTag.toLowerCase(Locale.ROOT).split("[-_]")[0];
        for (Tongue tongue : values()) {
            if (tongue.code.equals(language)) {
                return tongue;
            }
        }
        return OTHER;
    }

    /** Those of an item; the first three, for nobody writes one text in more. */
    static Set<Tongue> of(List<String> languageTags) {
        Set<Tongue> tongues = new LinkedHashSet<>();
        languageTags.stream().limit(MOST_PER_ITEM).map(Tongue::of).forEach(tongues::add);
        if (tongues.isEmpty()) {
            tongues.add(OTHER);
        }
        return tongues;
    }

    /** The field that has an item's words in this language. */
    String words() {
        return "words_" + code;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** Whether its words are written together: {@code veiligheidsplan}, {@code Sicherheitsplan}. */
    boolean hasCompounds() {
        return this == DUTCH || this == GERMAN;
    }
}
