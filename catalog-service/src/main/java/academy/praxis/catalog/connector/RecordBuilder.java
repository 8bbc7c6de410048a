package academy.praxis.catalog.connector;

import academy.praxis.catalog.item.ItemForm;
import academy.praxis.catalog.item.ReadingTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a record of what a supplier says: cleaned, within the limits of an item, and with what it leaves unsaid filled in. */
final class RecordBuilder {
    private static final int MOST_ID = 500;
    private static final int LEAST_TITLE = 3;
    private static final int MOST_TITLE = 200;
    private static final int MOST_DERIVED_TITLE = 80;
    private static final int MOST_SUMMARY = 1000;
    private static final int MOST_DERIVED_SUMMARY = 400;
    private static final int MOST_BODY = 100_000;
    private static final int MOST_WORDS = 30;
    private static final int MOST_WORD = 100;
    private static final int MOST_LANGUAGES = 10;
    private static final int MOST_IDENTIFIERS = 20;
    private static final int MOST_AUTHORS = 20;
    private static final int MOST_NAME = 200;

    private final CommonSettings settings;
    private String externalId = "";
    private String title = "";
    private String summary = "";
    private String body = "";
    private ItemForm form;
    private Duration length;
    private Duration media;
    private final Set<String> languages = new LinkedHashSet<>();
    private final Map<String, String> tasks = new LinkedHashMap<>();
    private final Map<String, String> obstacles = new LinkedHashMap<>();
    private final Map<String, String> skills = new LinkedHashMap<>();
    private String url;
    private String licence;
    private final Set<String> identifiers = new LinkedHashSet<>();
    private Instant issuedAt;
    private final Set<String> authors = new LinkedHashSet<>();

    RecordBuilder(CommonSettings settings) {
        this.settings = settings;
        settings.tasks().forEach(this::task);
    }

    RecordBuilder externalId(String id) {
        this.externalId = shortId(id);
        return this;
    }

    /** The first that has words stays. */
    RecordBuilder title(String plain) {
        if (title.isEmpty()) {
            title = cut(SafeText.line(plain), MOST_TITLE);
        }
        return this;
    }

    /** The first that has words stays. */
    RecordBuilder summary(String plain) {
        if (summary.isEmpty()) {
            summary = cut(SafeText.line(plain), MOST_SUMMARY);
        }
        return this;
    }

    /** Markdown that {@link SafeText} made. The first that has words stays. */
    RecordBuilder body(String markdown) {
        if (body.isEmpty()) {
            body = markdown == null ? "" : markdown;
        }
        return this;
    }

    RecordBuilder form(Optional<ItemForm> form) {
        if (this.form == null) {
            this.form = form.orElse(null);
        }
        return this;
    }

    RecordBuilder length(Optional<Duration> length) {
        if (this.length == null) {
            this.length = length.orElse(null);
        }
        return this;
    }

    RecordBuilder media(Optional<Duration> length) {
        if (this.media == null) {
            this.media = length.orElse(null);
        }
        return this;
    }

    RecordBuilder language(String written) {
        if (languages.size() < MOST_LANGUAGES) {
            LanguageTags.normal(written).ifPresent(languages::add);
        }
        return this;
    }

    RecordBuilder task(String plain) {
        return add(tasks, plain);
    }

    RecordBuilder obstacle(String plain) {
        return add(obstacles, plain);
    }

    RecordBuilder skill(String plain) {
        return add(skills, plain);
    }

    RecordBuilder skills(Collection<String> plain) {
        plain.forEach(this::skill);
        return this;
    }

    /** The first good one stays. */
    RecordBuilder url(Optional<String> address) {
        if (url == null) {
            url = address.orElse(null);
        }
        return this;
    }

    RecordBuilder licence(String text) {
        String words = SafeText.line(text);
        if (licence == null && !words.isEmpty()) {
            licence = cut(words, MOST_NAME);
        }
        return this;
    }

    /** Kept when it is a DOI or an ISBN. */
    RecordBuilder identifier(String text) {
        if (identifiers.size() < MOST_IDENTIFIERS) {
            Identifiers.of(text).ifPresent(identifiers::add);
        }
        return this;
    }

    RecordBuilder issuedAt(Optional<Instant> time) {
        if (issuedAt == null) {
            issuedAt = time.orElse(null);
        }
        return this;
    }

    RecordBuilder author(String name) {
        String words = cut(SafeText.line(name), MOST_NAME);
        if (!words.isEmpty() && authors.size() < MOST_AUTHORS) {
            authors.add(words);
        }
        return this;
    }

    boolean hasLanguage() {
        return !languages.isEmpty();
    }

    /**
     * The record.
     *
     * @throws UnusableRecordException when there is nothing to learn from, or nothing to know it by
     */
    SuppliedRecord build() throws UnusableRecordException {
        String words = body.isEmpty() ? "" : SafeText.plainOfMarkdown(body);
        String text = !words.isEmpty() ? words : summary;
        if (title.isEmpty() && text.isEmpty()) {
            throw new UnusableRecordException("It has neither a title nor a text.");
        }
        if (title.isEmpty()) {
            title = start(text, MOST_DERIVED_TITLE);
        }
        if (title.length() < LEAST_TITLE) {
            throw new UnusableRecordException("Its title is shorter than " + LEAST_TITLE + " characters.");
        }
        if (url == null && text.isEmpty()) {
            throw new UnusableRecordException("It has neither an address nor a text: there is nothing to open.");
        }
        if (body.length() > MOST_BODY) {
            if (url == null) {
                throw new UnusableRecordException(
                        "Its text is longer than " + MOST_BODY + " characters, and it has no address to read it at.");
            }
            body = "";
        }
        String id = externalId.isEmpty() ? derivedId(text) : externalId;
        return new SuppliedRecord(
                id,
                title,
                summary.isEmpty() ? text.isEmpty() ? title : start(text, MOST_DERIVED_SUMMARY) : summary,
                body.isEmpty() ? null : body,
                form(),
                minutes(),
                languages.isEmpty() ? List.of(settings.language()) : List.copyOf(languages),
                List.copyOf(tasks.values()),
                List.copyOf(obstacles.values()),
                List.copyOf(skills.values()),
                url,
                licence,
                List.copyOf(identifiers),
                media == null ? null : (int) media.toSeconds(),
                issuedAt,
                List.copyOf(authors));
    }

    /** What cannot be read or seen in two minutes is no micro item, whatever the supplier calls it. */
    private ItemForm form() {
        boolean lengthIsKnown = length != null || media != null;
        ItemForm meant = form != null
                ? form
                : settings.form().orElse(lengthIsKnown && isBrief() ? ItemForm.MICRO : ItemForm.MACRO);
        return meant == ItemForm.MICRO && !isBrief() ? ItemForm.MACRO : meant;
    }

    private boolean isBrief() {
        Duration all = reading().plus(media == null ? Duration.ZERO : media);
        return minutes() <= ItemForm.MICRO_MINUTES && all.compareTo(Duration.ofMinutes(ItemForm.MICRO_MINUTES)) <= 0;
    }

    private int minutes() {
        if (length != null) {
            return Times.minutes(length);
        }
        if (media != null) {
            return Times.minutes(media.plus(body.length() > MOST_SUMMARY ? reading() : Duration.ZERO));
        }
        return body.isEmpty() ? settings.minutes() : Times.minutes(reading());
    }

    private Duration reading() {
        String language =
                languages.isEmpty() ? settings.language() : languages.iterator().next();
        return Duration.ofSeconds(ReadingTime.seconds(body.isEmpty() ? null : body, language));
    }

    private RecordBuilder add(Map<String, String> to, String plain) {
        String words = SafeText.line(plain);
        if (!words.isEmpty() && words.length() <= MOST_WORD && to.size() < MOST_WORDS) {
            to.putIfAbsent(words.toLowerCase(java.util.Locale.ROOT), words);
        }
        return this;
    }

    private String derivedId(String text) {
        return url != null && url.length() <= MOST_ID ? url : "sha256:" + hash(title + "\n" + text + "\n" + url);
    }

    /** A longer one is told from others by its hash. */
    static String shortId(String id) {
        String text = SafeText.line(id);
        return text.length() <= MOST_ID ? text : text.substring(0, MOST_ID - 72) + "#sha256:" + hash(text);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first sentence, or as much of it as there is room for. */
    private static String start(String text, int most) {
        int end = text.indexOf(". ");
        return most <= MOST_DERIVED_TITLE && end >= LEAST_TITLE && end < most
                ? text.substring(0, end + 1)
                : cut(text, most);
    }

    /** At a space where there is one, and never inside a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        if (end < most / 2) {
            end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
