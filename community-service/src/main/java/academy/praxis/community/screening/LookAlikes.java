package academy.praxis.community.screening;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Words that mix Latin letters with those of a script that looks like it (Unicode Technical Standard 39, section 5). */
final class LookAlikes {
    private static final Set<UnicodeScript> LIKE_LATIN =
            EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN, UnicodeScript.CHEROKEE);

    private LookAlikes() {}

    static boolean in(String text) {
        for (String word : text.split("[^\\p{L}\\p{M}]+")) {
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
            boolean latin = scripts.remove(UnicodeScript.LATIN);
            scripts.retainAll(LIKE_LATIN);
            if (scripts.size() > 1 || latin && !scripts.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
