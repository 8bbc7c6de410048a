package academy.praxis.catalog.outbound;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Simple Dublin Core as OAI-PMH wraps it. */
final class DublinCore {
    private DublinCore() {}

    static void write(Xml xml, OutboundItem item, OutboundSettings settings) {
        xml.open(
                        "oai_dc:dc",
                        "xmlns:oai_dc",
                        MetadataFormat.DUBLIN_CORE.namespace,
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xsi:schemaLocation",
                        MetadataFormat.DUBLIN_CORE.namespace + " " + MetadataFormat.DUBLIN_CORE.schema)
                .text("dc:title", item.title(), "xml:lang", item.language());
        Stream.of(item.tasks(), item.obstacles(), item.skills())
                .flatMap(List::stream)
                .distinct()
                .forEach(subject -> xml.text("dc:subject", subject));
        xml.text("dc:description", item.summary(), "xml:lang", item.language())
                .text("dc:publisher", item.supplier() == null ? settings.name() : item.supplier())
                .text(
                        "dc:date",
                        item.publishedAt()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString())
                .text("dc:type", item.formName())
                .text("dc:identifier", settings.page(item.id()))
                .text("dc:identifier", item.url());
        item.identifiers().forEach(identifier -> xml.text("dc:identifier", address(identifier)));
        item.languages().forEach(language -> xml.text("dc:language", language));
        xml.text("dc:rights", item.licence())
                .text(
                        "dc:rights",
                        Licence.address(item.licence())
                                .filter(address -> !address.equals(item.licence()))
                                .orElse(null))
                .close();
    }

    private static String address(String identifier) {
        return identifier.startsWith("doi:")
                ? "https://doi.org/" + identifier.substring("doi:".length())
                : "urn:" + identifier;
    }
}
