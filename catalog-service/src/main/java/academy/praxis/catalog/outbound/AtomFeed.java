package academy.praxis.catalog.outbound;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The newest items as an Atom feed (RFC 4287) that continues page by page (RFC 5005, section 3). */
final class AtomFeed {
    static final String MEDIA_TYPE = "application/atom+xml";

    private final OutboundSettings settings;
    private final Xml xml = new Xml();

    private AtomFeed(OutboundSettings settings) {
        this.settings = settings;
    }

    /**
     * @param id what the feed is, the same on each of its pages
     * @param updated when anything in the catalog that goes out changed last
     * @param links absolute addresses by their relation: {@code self}, {@code first}, {@code next}
     */
    static String write(
            OutboundSettings settings,
            String id,
            Instant updated,
            Map<String, String> links,
            List<OutboundItem> items) {
        return new AtomFeed(settings).feed(id, updated, links, items);
    }

    private String feed(String id, Instant updated, Map<String, String> links, List<OutboundItem> items) {
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .text("id", id)
                .text("title", settings.name() + ": newest in the catalog")
                .text("updated", time(updated))
                .open("author")
                .text("name", settings.name())
                .close()
                .empty("link", "rel", "alternate", "type", "text/html", "href", settings.address() + "/catalog");
        links.forEach((relation, address) -> xml.empty("link", "rel", relation, "type", MEDIA_TYPE, "href", address));
        items.forEach(this::entry);
        return xml.finish();
    }

    private void entry(OutboundItem item) {
        xml.open("entry", "xml:lang", item.language())
                .text("id", "urn:uuid:" + item.id())
                .text("title", item.title())
                .text("published", time(item.publishedAt()))
                .text("updated", time(item.updatedAt()));
        if (item.supplier() != null) {
            xml.open("author").text("name", item.supplier()).close();
        }
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", settings.page(item.id()));
        if (item.url() != null) {
            xml.empty("link", "rel", "related", "href", item.url());
        }
        category("form", item.formName());
        item.tasks().forEach(task -> category("task", task));
        item.skills().forEach(skill -> category("skill", skill));
        xml.text("summary", item.summary());
        if (item.licence() != null) {
            xml.text("rights", item.licence());
            Licence.address(item.licence()).ifPresent(address -> xml.empty("link", "rel", "license", "href", address));
        }
        xml.close();
    }

    private void category(String scheme, String term) {
        xml.empty("category", "scheme", "urn:praxis:" + scheme, "term", term);
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
