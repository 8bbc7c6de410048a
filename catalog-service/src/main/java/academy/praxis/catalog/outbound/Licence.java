package academy.praxis.catalog.outbound;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Licences of Creative Commons by their address, whichever way they were written down. */
final class Licence {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://creativecommons\\.org/(licenses|publicdomain)/[a-z0-9./-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "(?<![a-z])cc[ -]by((?:[ -](?:nc|nd|sa))*)[ -]([1-4]\\.[05])(?![0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZERO = Pattern.compile("(?<![a-z])cc0(?![a-z0-9])", Pattern.CASE_INSENSITIVE);

    private Licence() {}

    /** The licence's address; empty when the words do not say which one it is. */
    static Optional<String> address(String words) {
        if (words == null) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(words);
        if (address.find()) {
            return Optional.of(address.group().toLowerCase(Locale.ROOT).replaceFirst("^http:", "https:"));
        }
        Matcher name = NAME.matcher(words);
        if (name.find()) {
            String parts = name.group(1).replace(' ', '-').toLowerCase(Locale.ROOT);
            return Optional.of("https://creativecommons.org/licenses/by" + parts + "/" + name.group(2) + "/");
        }
        return ZERO.matcher(words).find()
                ? Optional.of("https://creativecommons.org/publicdomain/zero/1.0/")
                : Optional.empty();
    }
}
