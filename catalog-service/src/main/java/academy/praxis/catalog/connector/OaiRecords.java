package academy.praxis.catalog.connector;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Makes records of the metadata that repositories give: Dublin Core, and IEEE LOM in its bindings by IEEE and by IMS. */
final class OaiRecords {
    private static final int LONG_DESCRIPTION = 1000;
    private static final Pattern VCARD_NAME = Pattern.compile("(?im)^FN(?:;[^:]*)?:(.*)$");
    private static final List<String> SKILL_PURPOSES =
            List.of("discipline", "competency", "educational objective", "skill level", "idea");

    private final CommonSettings settings;

    OaiRecords(CommonSettings settings) {
        this.settings = settings;
    }

    /**
     * A record.
     *
     * @param metadata what stands in the record's metadata element
     * @throws UnusableRecordException also when the format is another
     */
    SuppliedRecord of(String id, Element metadata, String datestamp) throws UnusableRecordException {
        return switch (metadata.getName().toLowerCase(Locale.ROOT)) {
            case "dc", "qualifieddc" -> dublinCore(id, metadata);
            case "lom" -> lom(id, metadata, datestamp);
            default ->
                throw new UnusableRecordException("Its metadata are in " + SafeText.line(metadata.getName())
                        + "; only Dublin Core and LOM are understood.");
        };
    }

    private SuppliedRecord dublinCore(String id, Element dc) throws UnusableRecordException {
        RecordBuilder record = new RecordBuilder(settings).externalId(id);
        values(dc, "title", "alternative").map(SafeText::plainIfHtml).forEach(record::title);
        values(dc, "abstract", "description").forEach(text -> describe(record, text));
        values(dc, "creator", "contributor").map(OaiRecords::person).forEach(record::author);
        values(dc, "subject").map(SafeText::plainIfHtml).forEach(record::skill);
        values(dc, "type").forEach(type -> record.form(Forms.of(type)));
        values(dc, "language").forEach(record::language);
        List<String> rights = values(dc, "license", "rights").toList();
        rights.stream().flatMap(text -> WebAddresses.of(text).stream()).forEach(record::licence);
        rights.stream().map(SafeText::plainIfHtml).forEach(record::licence);
        values(dc, "issued", "date", "created").forEach(date -> record.issuedAt(Times.instant(date)));
        values(dc, "extent").forEach(extent -> record.length(Times.duration(extent)));
        identifiers(record, values(dc, "identifier").toList());
        return record.build();
    }

    private SuppliedRecord lom(String id, Element lom, String datestamp) throws UnusableRecordException {
        RecordBuilder record = new RecordBuilder(settings).externalId(id);
        in(lom, "general").forEach(general -> {
            in(general, "title").map(this::words).map(SafeText::plainIfHtml).forEach(record::title);
            in(general, "description").map(this::words).forEach(text -> describe(record, text));
            values(general, "language").forEach(record::language);
            in(general, "keyword").map(this::words).map(SafeText::plainIfHtml).forEach(record::skill);
        });
        in(lom, "technical").forEach(technical -> {
            values(technical, "location").forEach(location -> record.url(WebAddresses.of(location)));
            in(technical, "duration")
                    .forEach(length -> record.media(Times.duration(value(length, "datetime", "duration"))));
        });
        in(lom, "educational").forEach(educational -> {
            in(educational, "learningresourcetype").forEach(type -> record.form(Forms.of(value(type, "value"))));
            in(educational, "typicallearningtime")
                    .forEach(length -> record.length(Times.duration(value(length, "datetime", "duration"))));
        });
        in(lom, "lifecycle").flatMap(life -> in(life, "contribute")).forEach(part -> contribution(record, part));
        in(lom, "rights")
                .flatMap(rights -> in(rights, "description"))
                .map(this::words)
                .forEach(record::licence);
        in(lom, "classification")
                .filter(part -> in(part, "purpose")
                        .anyMatch(purpose ->
                                SKILL_PURPOSES.contains(value(purpose, "value").toLowerCase(Locale.ROOT))))
                .flatMap(part -> in(part, "taxonpath"))
                .map(path -> in(path, "taxon").reduce((broader, narrower) -> narrower))
                .flatMap(Optional::stream)
                .flatMap(taxon -> in(taxon, "entry"))
                .map(this::words)
                .forEach(record::skill);
        identifiers(
                record,
                in(lom, "general")
                        .flatMap(general -> in(general, "identifier", "catalogentry"))
                        .map(this::identifier)
                        .toList());
        return record.issuedAt(Times.instant(datestamp)).build();
    }

    private static void describe(RecordBuilder record, String text) {
        String plain = SafeText.plainIfHtml(text);
        record.summary(plain);
        if (plain.length() > LONG_DESCRIPTION) {
            record.body(SafeText.markdown(text, ""));
        }
    }

    /** The first address stands for the work; a DOI that is given without one leads to it as well. */
    private static void identifiers(RecordBuilder record, List<String> identifiers) {
        identifiers.forEach(record::identifier);
        identifiers.forEach(text -> record.url(WebAddresses.of(text)));
        identifiers.stream()
                .flatMap(text -> Identifiers.of(text).stream())
                .filter(known -> known.startsWith("doi:"))
                .forEach(doi -> record.url(WebAddresses.of("https://doi.org/" + doi.substring(4))));
    }

    private String identifier(Element identifier) {
        String catalog = value(identifier, "catalog").toLowerCase(Locale.ROOT);
        String entry = in(identifier, "entry").map(this::words).findFirst().orElse(identifier.getTextTrim());
        return catalog.equals("doi") || catalog.equals("isbn") ? catalog + ":" + entry : entry;
    }

    private void contribution(RecordBuilder record, Element part) {
        String role = in(part, "role")
                .map(of -> value(of, "value"))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (role.equals("author") || role.equals("creator") || role.equals("content provider")) {
            in(part, "entity", "centity")
                    .map(Element::getValue)
                    .map(OaiRecords::person)
                    .forEach(record::author);
        }
        if (role.equals("publisher") || role.equals("author")) {
            in(part, "date").forEach(date -> record.issuedAt(Times.instant(value(date, "datetime"))));
        }
    }

    private static String person(String text) {
        Matcher card = VCARD_NAME.matcher(text.replace("\\n", "\n"));
        return card.find() ? card.group(1).strip() : FeedPerson.name(text).orElse("");
    }

    /** A text in several languages: in that of the source, else the first. */
    private String words(Element texts) {
        List<Element> all = in(texts, "langstring", "string").toList();
        return all.stream()
                .filter(text -> language(text).startsWith(settings.language().split("-")[0]))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Element::getText)
                .orElse(texts.getText())
                .strip();
    }

    private static String language(Element text) {
        return text.getAttributeValue("language", FeedNames.language(text).orElse(""))
                .toLowerCase(Locale.ROOT);
    }

    /** The text in the first of the children that is there; IMS puts a langstring in between. */
    private static String value(Element parent, String... names) {
        return in(parent, names)
                .map(Element::getValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> values(Element parent, String... names) {
        return in(parent, names).map(Element::getValue).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Stream<Element> in(Element parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> parent.getChildren().stream()
                        .filter(child -> child.getName().equalsIgnoreCase(name)));
    }
}
