package academy.praxis.catalog.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Items in JSON-LD with the terms of LRMI, which are schema.org's today: {@code LearningResource} with {@code teaches} for skills,
 * {@code about} for tasks and obstacles, {@code learningResourceType} for the form, {@code timeRequired} for the minutes.
 */
@ApplicationScoped
class Lrmi {
    static final String MEDIA_TYPE = "application/ld+json";
    private static final String CONTEXT = "https://schema.org/";

    private final OutboundSettings settings;

    Lrmi(OutboundSettings settings) {
        this.settings = settings;
    }

    /** One item as a document of its own, with its text and the thread that it comes from. */
    Map<String, Object> document(OutboundItem item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(resource(item));
        put(document, "text", item.body());
        String thread = item.thread();
        if (thread != null && thread.startsWith("/")) {
            document.put("discussionUrl", settings.address() + thread);
        }
        return document;
    }

    /** A part of what goes out, as a feed; what was withdrawn has only its address and when. */
    Map<String, Object> feed(String address, List<OutboundItem> items) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("@context", CONTEXT);
        feed.put("@type", "DataFeed");
        feed.put("@id", address);
        feed.put("name", settings.name() + ": catalog");
        feed.put("provider", organisation(settings.name()));
        feed.put("dataFeedElement", items.stream().map(this::element).toList());
        return feed;
    }

    private Map<String, Object> element(OutboundItem item) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("@type", "DataFeedItem");
        if (item.withdrawn()) {
            element.put("dateDeleted", item.changedAt().toString());
            element.put("item", Map.of("@id", settings.page(item.id())));
        } else {
            element.put("dateModified", item.changedAt().toString());
            element.put("item", resource(item));
        }
        return element;
    }

    private Map<String, Object> resource(OutboundItem item) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("@type", "LearningResource");
        resource.put("@id", settings.page(item.id()));
        resource.put("name", item.title());
        resource.put("description", item.summary());
        resource.put("url", item.url() == null ? settings.page(item.id()) : item.url());
        resource.put("learningResourceType", item.formName());
        resource.put("timeRequired", "PT" + item.minutes() + "M");
        resource.put("inLanguage", item.languages());
        put(resource, "about", named("DefinedTerm", Stream.concat(item.tasks().stream(), item.obstacles().stream())));
        put(resource, "teaches", named("DefinedTerm", item.skills().stream()));
        put(
                resource,
                "identifier",
                item.identifiers().stream().map(Lrmi::identifier).toList());
        put(
                resource,
                "license",
                Licence.address(item.licence())
                        .<Object>map(Function.identity())
                        .orElseGet(() -> item.licence() == null ? null : thing("CreativeWork", item.licence())));
        resource.put("provider", organisation(item.supplier() == null ? settings.name() : item.supplier()));
        put(
                resource,
                "datePublished",
                item.publishedAt() == null ? null : item.publishedAt().toString());
        resource.put("dateModified", item.updatedAt().toString());
        return resource;
    }

    /** {@code doi:10.1000/x} as property and value. */
    private static Map<String, Object> identifier(String identifier) {
        int colon = identifier.indexOf(':');
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@type", "PropertyValue");
        value.put("propertyID", identifier.substring(0, colon).toUpperCase(Locale.ROOT));
        value.put("value", identifier.substring(colon + 1));
        return value;
    }

    private static Map<String, Object> organisation(String name) {
        return thing("Organization", name);
    }

    private static List<Map<String, Object>> named(String type, Stream<String> names) {
        return names.map(name -> thing(type, name)).toList();
    }

    private static Map<String, Object> thing(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    private static void put(Map<String, Object> object, String property, Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            object.put(property, value);
        }
    }
}
