package academy.praxis.catalog.connector;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The elements of feeds, by what they mean rather than by the many namespaces in which they are found. */
final class FeedNames {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String XHTML = "http://www.w3.org/1999/xhtml";
    static final String TOMBSTONE = "http://purl.org/atompub/tombstones/1.0";
    static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final Set<String> RSS = Set.of(
            "",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd",
            "http://blogs.law.harvard.edu/tech/rss");

    private FeedNames() {}

    static boolean isRss(Namespace namespace) {
        return RSS.contains(namespace.getURI()) || namespace.getURI().startsWith("http://backend.userland.com/rss");
    }

    /** In lower case, as RSS is not always written in the right one. */
    static String name(Element element) {
        return element.getName().toLowerCase(Locale.ROOT);
    }

    /** Children with one of the names, in the feed's own namespace, in the order of the names. */
    static Stream<Element> own(Element parent, String... names) {
        Namespace own = parent.getNamespace();
        return Stream.of(names)
                .flatMap(name -> parent.getChildren().stream()
                        .filter(child -> name(child).equals(name)
                                && (child.getNamespace().equals(own) || isRss(own) && isRss(child.getNamespace()))));
    }

    /** Children with one of the names in a namespace, in the order of the names. */
    static Stream<Element> in(String namespace, Element parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> parent.getChildren().stream()
                        .filter(child -> child.getName().equals(name)
                                && child.getNamespaceURI().equals(namespace)));
    }

    /** The first text that has words. */
    static Optional<String> text(Stream<Element> elements) {
        return elements.map(Element::getTextNormalize)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The address that relative ones in an element start from (XML Base). */
    static String base(Element element, String document) {
        String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        String outer = element.getParentElement() == null ? document : base(element.getParentElement(), document);
        return own == null ? outer : WebAddresses.of(own, outer).orElse(outer);
    }

    /** The language that an element is in (XML 1.0, section 2.12). */
    static Optional<String> language(Element element) {
        for (Element at = element; at != null; at = at.getParentElement()) {
            String language = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            if (language != null && !language.isBlank()) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
