package academy.praxis.catalog.outbound;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** IEEE Learning Object Metadata 1.0 in XML (IEEE 1484.12.1 and 1484.12.3), its elements in the standard's order. */
final class Lom {
    private static final String STANDARD = "LOMv1.0";

    private final Xml xml;
    private final OutboundItem item;
    private final OutboundSettings settings;

    private Lom(Xml xml, OutboundItem item, OutboundSettings settings) {
        this.xml = xml;
        this.item = item;
        this.settings = settings;
    }

    static void write(Xml xml, OutboundItem item, OutboundSettings settings) {
        new Lom(xml, item, settings).write();
    }

    private void write() {
        xml.open(
                "lom:lom",
                "xmlns:lom",
                MetadataFormat.LOM.namespace,
                "xsi:schemaLocation",
                MetadataFormat.LOM.namespace + " " + MetadataFormat.LOM.schema);
        general();
        lifeCycle();
        metaMetadata();
        technical();
        educational();
        rights();
        classification("educational objective", item.tasks());
        classification("competency", item.skills());
        xml.close();
    }

    private void general() {
        xml.open("lom:general");
        identifier("URI", settings.page(item.id()));
        item.identifiers().forEach(identifier -> {
            int colon = identifier.indexOf(':');
            identifier(identifier.substring(0, colon).toUpperCase(Locale.ROOT), identifier.substring(colon + 1));
        });
        strings("lom:title", item.title());
        item.languages().forEach(language -> xml.text("lom:language", language));
        strings("lom:description", item.summary());
        item.obstacles().forEach(obstacle -> strings("lom:keyword", obstacle));
        xml.close();
    }

    private void lifeCycle() {
        xml.open("lom:lifeCycle").open("lom:contribute");
        term("lom:role", STANDARD, "publisher");
        String name = vcard(item.supplier() == null ? settings.name() : item.supplier());
        xml.text("lom:entity", "BEGIN:VCARD\nVERSION:3.0\nFN:" + name + "\nN:;;;;\nORG:" + name + "\nEND:VCARD")
                .open("lom:date")
                .text(
                        "lom:dateTime",
                        item.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .close()
                .close()
                .close();
    }

    private void metaMetadata() {
        xml.open("lom:metaMetadata")
                .text("lom:metadataSchema", STANDARD)
                .text("lom:language", item.language())
                .close();
    }

    private void technical() {
        xml.open("lom:technical").text("lom:location", item.url() == null ? settings.page(item.id()) : item.url());
        if (item.mediaSeconds() != null) {
            xml.open("lom:duration")
                    .text("lom:duration", "PT" + item.mediaSeconds() + "S")
                    .close();
        }
        xml.close();
    }

    private void educational() {
        xml.open("lom:educational");
        term("lom:learningResourceType", "urn:praxis:form", item.formName());
        term("lom:intendedEndUserRole", STANDARD, "learner");
        xml.open("lom:typicalLearningTime")
                .text("lom:duration", "PT" + item.minutes() + "M")
                .close()
                .close();
    }

    private void rights() {
        if (item.licence() != null) {
            xml.open("lom:rights");
            term("lom:copyrightAndOtherRestrictions", STANDARD, "yes");
            strings("lom:description", Licence.address(item.licence()).orElse(item.licence()));
            xml.close();
        }
    }

    private void classification(String purpose, List<String> keywords) {
        if (!keywords.isEmpty()) {
            xml.open("lom:classification");
            term("lom:purpose", STANDARD, purpose);
            keywords.forEach(keyword -> strings("lom:keyword", keyword));
            xml.close();
        }
    }

    private void identifier(String catalog, String entry) {
        xml.open("lom:identifier")
                .text("lom:catalog", catalog)
                .text("lom:entry", entry)
                .close();
    }

    private void term(String element, String source, String value) {
        xml.open(element).text("lom:source", source).text("lom:value", value).close();
    }

    private void strings(String element, String text) {
        xml.open(element).text("lom:string", text, "language", item.language()).close();
    }

    /** Text in a vCard (RFC 2426, section 4). */
    private static String vcard(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\\R", " ");
    }
}
