package academy.praxis.catalog.connector;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Languages as suppliers write them, as BCP 47 tags. */
final class LanguageTags {

    /** ISO 639-2 has two codes for some languages; Java knows the terminological one. */
    private static final List<String> BIBLIOGRAPHIC = List.of(
            "alb:sq", "arm:hy", "baq:eu", "bur:my", "chi:zh", "cze:cs", "dut:nl", "fre:fr", "geo:ka", "ger:de",
            "gre:el", "ice:is", "mac:mk", "mao:mi", "may:ms", "per:fa", "rum:ro", "slo:sk", "tib:bo", "wel:cy");

    private static final Map<String, String> KNOWN = known();

    private LanguageTags() {}

    /** {@code en_us}, {@code eng} and {@code English} are all understood; nothing for what is no language. */
    static Optional<String> normal(String written) {
        if (written == null) {
            return Optional.empty();
        }
        String text = written.strip().replace('_', '-');
        int end = text.indexOf('-');
        String first = (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
        String known = KNOWN.get(first);
        if (known == null && end < 0) {
            return Optional.empty();
        }
        try {
            String tag = (known == null ? first : known) + (end < 0 ? "" : text.substring(end));
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String normal = locale.toLanguageTag();
            return known == null || locale.getLanguage().isEmpty() || normal.length() > 35
                    ? Optional.empty()
                    : Optional.of(normal);
        } catch (IllformedLocaleException e) {
            return Optional.ofNullable(known);
        }
    }

    private static Map<String, String> known() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = new Locale.Builder().setLanguage(code).build();
            names.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.put(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
        }
        for (String code : Locale.getISOLanguages()) {
            try {
                names.put(new Locale.Builder().setLanguage(code).build().getISO3Language(), code);
            } catch (MissingResourceException without) {
                continue;
            }
        }
        BIBLIOGRAPHIC.forEach(pair -> names.put(pair.substring(0, 3), pair.substring(4)));
        Arrays.stream(Locale.getISOLanguages()).forEach(code -> names.put(code, code));
        return names;
    }
}
