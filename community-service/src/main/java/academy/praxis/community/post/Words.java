package academy.praxis.community.post;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, as they are looked for: without accents (Unicode NFKD without marks), in lower case, of letters and digits. */
final class Words {
    /** The most words of one post that are looked for. */
    static final int MOST = 500;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,40}");

    private Words() {}

    /** Each once, in their order, at most {@value #MOST}. */
    static List<String> of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher word = WORD.matcher(folded(text));
            while (word.find() && words.size() < MOST) {
                words.add(word.group());
            }
        }
        return List.copyOf(words);
    }

    static List<String> of(PostText text) {
        return text.title() == null
                ? List.of()
                : of(text.title(), String.join(" ", text.tags()), text.body() == null ? "" : text.body());
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
