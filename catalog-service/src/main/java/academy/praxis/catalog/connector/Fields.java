package academy.praxis.catalog.connector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes records of rows of named values, by a mapping of the supplier's names onto the academy's. */
final class Fields {
    static final Setting COLUMNS = Setting.text(
            "columns",
            "Which of the supplier's fields is which of ours, such as: id=Nr; title=Titel; url=Link. Fields that have our names need no word."
                    + " Ours: " + String.join(", ", Name.all()) + ".");
    static final Setting LIST_SEPARATOR = new Setting(
            "list-separator",
            Setting.Kind.TEXT,
            false,
            "What stands between the values of a field with several.",
            "|",
            List.of(),
            1,
            5);
    static final Setting BODY_FORMAT = Setting.choice(
            "body-format", "What the text is written in.", "markdown", List.of("markdown", "html", "text"));

    private static final Set<String> YES = Set.of("true", "yes", "1", "y", "deleted", "tobedeleted", "retired");

    private final Map<Name, String> theirs = new LinkedHashMap<>();
    private final CommonSettings settings;
    private final Pattern separator;
    private final String bodyFormat;
    private final String base;

    /** What a record can be told. */
    enum Name {
        ID,
        TITLE,
        SUMMARY,
        BODY,
        FORM,
        MINUTES,
        DURATION,
        LANGUAGES,
        TASKS,
        OBSTACLES,
        SKILLS,
        URL,
        LICENCE,
        IDENTIFIERS,
        MEDIA_SECONDS,
        DATE,
        AUTHORS,
        DELETED;

        static List<String> all() {
            return Arrays.stream(values()).map(Name::written).toList();
        }

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One record of the supplier. */
    interface Row {
        /** The values that a field of the supplier has; none when it is absent. */
        List<String> values(String name);
    }

    private Fields(Source source, Map<String, String> columns) {
        this.settings = new CommonSettings(source);
        this.separator = Pattern.compile(Pattern.quote(LIST_SEPARATOR.of(source.settings())));
        this.bodyFormat = BODY_FORMAT.of(source.settings());
        this.base = source.settings().getOrDefault("url", "");
        for (Name name : Name.values()) {
            theirs.put(name, columns.getOrDefault(name.written(), name.written()));
        }
    }

    /**
     * By the source's settings.
     *
     * @throws IllegalArgumentException when the mapping is not understood; the message says why
     */
    static Fields of(Source source) {
        Map<String, String> columns = new LinkedHashMap<>();
        String written = COLUMNS.of(source.settings());
        for (String pair : written == null ? new String[0] : written.split(";")) {
            int equals = pair.indexOf('=');
            String ours = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
            if (ours.isEmpty() && equals < 0) {
                continue;
            }
            if (equals < 0 || !Name.all().contains(ours)) {
                throw new IllegalArgumentException("In columns, " + pair.strip()
                        + " does not say which of our fields is which of the supplier's.");
            }
            columns.put(ours, pair.substring(equals + 1).strip());
        }
        return new Fields(source, columns);
    }

    /** The supplier's name of a field. */
    String theirs(Name name) {
        return theirs.get(name);
    }

    String id(Row row) {
        return RecordBuilder.shortId(first(row, Name.ID).orElse(""));
    }

    boolean isDeleted(Row row) {
        return first(row, Name.DELETED)
                .map(text -> YES.contains(text.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    SuppliedRecord record(Row row) throws UnusableRecordException {
        RecordBuilder record = new RecordBuilder(settings).externalId(id(row));
        first(row, Name.TITLE).map(SafeText::plainIfHtml).ifPresent(record::title);
        first(row, Name.SUMMARY).map(SafeText::plainIfHtml).ifPresent(record::summary);
        first(row, Name.BODY).map(this::markdown).ifPresent(record::body);
        Optional<String> form = first(row, Name.FORM);
        if (form.isPresent()) {
            record.form(Optional.of(Forms.of(form.get())
                    .orElseThrow(() -> new UnusableRecordException(
                            "Its form " + SafeText.line(form.get()) + " is none that we know."))));
        }
        record.length(number(row, Name.MINUTES).map(java.time.Duration::ofMinutes))
                .length(first(row, Name.DURATION).flatMap(Times::duration))
                .media(number(row, Name.MEDIA_SECONDS).map(java.time.Duration::ofSeconds))
                .issuedAt(first(row, Name.DATE).flatMap(Times::instant));
        list(row, Name.LANGUAGES).forEach(record::language);
        list(row, Name.TASKS).forEach(record::task);
        list(row, Name.OBSTACLES).forEach(record::obstacle);
        list(row, Name.SKILLS).forEach(record::skill);
        list(row, Name.AUTHORS).forEach(name -> FeedPerson.name(name).ifPresent(record::author));
        list(row, Name.IDENTIFIERS).forEach(record::identifier);
        Optional<String> url = first(row, Name.URL);
        if (url.isPresent() && WebAddresses.of(url.get(), base).isEmpty()) {
            throw new UnusableRecordException(
                    "Its address " + RecordBuilder.cut(SafeText.line(url.get()), 200) + " is no web address.");
        }
        url.ifPresent(written -> record.url(WebAddresses.of(written, base)));
        first(row, Name.LICENCE).ifPresent(record::licence);
        return record.build();
    }

    private String markdown(String body) {
        return switch (bodyFormat) {
            case "html" -> SafeText.markdown(body, base);
            case "text" -> SafeText.markdownOfPlain(body);
            default -> SafeText.markdownOfMarkdown(body, base);
        };
    }

    private Optional<String> first(Row row, Name name) {
        return row.values(theirs.get(name)).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Optional<Long> number(Row row, Name name) throws UnusableRecordException {
        Optional<String> text = first(row, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            long number = Math.round(Double.parseDouble(text.get()));
            long most = name == Name.MINUTES ? 60_000 : 3_600_000;
            if (number < 1 || number > most) {
                throw new UnusableRecordException("Its " + theirs.get(name) + " is not from 1 to " + most + ".");
            }
            return Optional.of(number);
        } catch (NumberFormatException e) {
            throw new UnusableRecordException("Its " + theirs.get(name) + " is no number.");
        }
    }

    private List<String> list(Row row, Name name) {
        List<String> values = new ArrayList<>();
        for (String value : row.values(theirs.get(name))) {
            separator
                    .splitAsStream(value)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }
}
