package academy.praxis.catalog.connector;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people as feeds write them. Their mail addresses are theirs, and are left there. */
final class FeedPerson {
    private static final String MAIL = "[^\\s<>()@]+@[^\\s<>()@]+";
    private static final Pattern NAME_MAIL = Pattern.compile("(.*?)\\s*[<(](?:mailto:)?" + MAIL + "[>)]\\s*");
    private static final Pattern MAIL_NAME = Pattern.compile("(?:mailto:)?" + MAIL + "\\s*[<(](.*?)[>)]\\s*");
    private static final Pattern ONLY_MAIL = Pattern.compile("(?:mailto:)?" + MAIL);
    private static final Pattern LOOSE_MAIL = Pattern.compile("\\s*[-,;]?\\s*(?:mailto:)?" + MAIL + "\\s*");

    private FeedPerson() {}

    /** {@code Name (me@example.com)}, {@code me@example.com (Name)} and their like; nothing when there is no name. */
    static Optional<String> name(String written) {
        String text = SafeText.line(
                SafeText.plainIfHtml(written == null ? "" : written.replaceAll("<(" + MAIL + ")>", "($1)")));
        if (ONLY_MAIL.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher parts = MAIL_NAME.matcher(text);
        if (!parts.matches()) {
            parts = NAME_MAIL.matcher(text);
        }
        String name =
                parts.matches() ? parts.group(1) : LOOSE_MAIL.matcher(text).replaceAll(" ");
        return Optional.of(name.strip()).filter(words -> !words.isEmpty());
    }
}
