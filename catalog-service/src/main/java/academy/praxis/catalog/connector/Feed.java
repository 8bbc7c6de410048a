package academy.praxis.catalog.connector;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * A feed, RSS 0.9 to 2.0, RSS 1.0, Atom 0.3 or 1.0, mended so far that Rome reads it. Each entry is given to Rome by itself, so that one that
 * Rome does not take leaves the others alone.
 */
final class Feed {
    private static final Namespace ATOM = Namespace.getNamespace(FeedNames.ATOM);

    private final Document shell;
    private final Element container;
    private final List<Element> entries = new ArrayList<>();
    private final String address;
    private final boolean atom;

    private Feed(Document document, Element container, String address, boolean atom) {
        this.shell = document;
        this.container = container;
        this.address = address;
        this.atom = atom;
    }

    /**
     * A feed in a document, which it changes.
     *
     * @param address where the document was
     * @throws IOException when it is no feed
     */
    static Feed of(Document document, String address) throws IOException {
        Element root = document.getRootElement();
        return switch (FeedNames.name(root)) {
            case "feed" -> ofAtom(document, address);
            case "rss", "channel" -> ofRss(document, address);
            case "rdf" -> ofRdf(document, address);
            default ->
                throw new IOException(
                        "It is not a feed: its root element is " + SafeText.line(root.getQualifiedName()) + ".");
        };
    }

    private static Feed ofAtom(Document document, String address) {
        Element root = document.getRootElement();
        if (root.getNamespace().equals(Namespace.NO_NAMESPACE)) {
            renamed(root, Namespace.NO_NAMESPACE, ATOM);
        }
        Feed feed = new Feed(document, root, address, true);
        descendants(root, "link").forEach(link -> completeLink(link, address));
        feed.take(FeedNames.own(root, "entry"));
        return feed;
    }

    /** Addresses absolute, also those that stand where only a reader of 2003 would look for them. */
    private static void completeLink(Element link, String address) {
        String href = link.getAttributeValue("href");
        if (href == null || href.isBlank()) {
            href = link.getTextTrim();
        }
        WebAddresses.of(href, FeedNames.base(link, address))
                .ifPresentOrElse(url -> link.setAttribute("href", url), () -> link.removeAttribute("href"));
    }

    private static Feed ofRss(Document document, String address) {
        Element root = document.getRootElement();
        if (FeedNames.name(root).equals("channel")) {
            document.detachRootElement();
            document.setRootElement(new Element("rss").addContent(root));
            root = document.getRootElement();
        }
        List<Element> all = new ArrayList<>();
        root.getDescendants(org.jdom2.filter.Filters.element()).forEach(all::add);
        all.add(root);
        all.stream().filter(element -> FeedNames.isRss(element.getNamespace())).forEach(Feed::plainName);
        root.setAttribute("version", "2.0");
        Element channel = root.getChild("channel");
        if (channel == null) {
            channel = new Element("channel");
            root.addContent(channel);
        }
        Feed feed = new Feed(document, channel, address, false);
        feed.take(Stream.concat(FeedNames.own(channel, "item"), FeedNames.own(root, "item")).toList().stream());
        return feed;
    }

    private static Feed ofRdf(Document document, String address) {
        Element root = document.getRootElement();
        Element channel = null;
        List<Element> items = new ArrayList<>();
        for (Element child : root.getChildren()) {
            if (FeedNames.isRss(child.getNamespace()) && FeedNames.name(child).equals("channel") && channel == null) {
                channel = child;
            } else if (FeedNames.isRss(child.getNamespace())
                    && FeedNames.name(child).equals("item")) {
                items.add(child);
            }
        }
        Element rss = new Element("rss");
        Namespace xml = Namespace.XML_NAMESPACE;
        for (Attribute attribute : root.getAttributes()) {
            if (attribute.getNamespace().equals(xml)) {
                rss.setAttribute(attribute.clone());
            }
        }
        Element moved = channel == null ? new Element("channel") : channel.detach();
        items.forEach(item -> {
            String about = item.getAttributeValue("about", Namespace.getNamespace(FeedNames.RDF));
            moved.addContent(item.detach());
            if (about != null && FeedNames.own(item, "guid").findAny().isEmpty()) {
                item.addContent(new Element("guid", item.getNamespace())
                        .setAttribute("isPermaLink", "false")
                        .setText(about));
            }
        });
        document.detachRootElement();
        document.setRootElement(rss.addContent(moved));
        return ofRss(document, address);
    }

    private static void plainName(Element element) {
        element.setNamespace(Namespace.NO_NAMESPACE);
    }

    private static void renamed(Element root, Namespace from, Namespace to) {
        List<Element> all = new ArrayList<>();
        root.getDescendants(org.jdom2.filter.Filters.element()).forEach(all::add);
        all.add(root);
        all.stream()
                .filter(element -> element.getNamespace().equals(from))
                .forEach(element -> element.setNamespace(to));
    }

    private static Stream<Element> descendants(Element root, String name) {
        List<Element> found = new ArrayList<>();
        root.getDescendants(org.jdom2.filter.Filters.element(name, root.getNamespace()))
                .forEach(found::add);
        return found.stream();
    }

    /** Entries leave the feed, and take along what they have from being in it. */
    private void take(Stream<Element> found) {
        found.toList().forEach(entry -> {
            String base = FeedNames.base(entry, address);
            Optional<String> language = FeedNames.language(entry);
            entry.setAttribute("base", base, Namespace.XML_NAMESPACE);
            language.ifPresent(tag -> entry.setAttribute("lang", tag, Namespace.XML_NAMESPACE));
            entries.add(entry.detach());
        });
    }

    /** How many entries there are. */
    int size() {
        return entries.size();
    }

    /**
     * One entry.
     *
     * @throws UnusableRecordException when it cannot be read
     */
    FeedEntry entry(int number) throws UnusableRecordException {
        Element element = entries.get(number);
        FeedEntryReader reader = new FeedEntryReader(element, address, atom);
        reader.mend();
        return reader.read(rome(element));
    }

    private SyndEntry rome(Element element) throws UnusableRecordException {
        Element alone = element.clone();
        container.addContent(alone);
        try {
            SyndFeed read = new SyndFeedInput(false, java.util.Locale.ROOT).build(shell);
            if (read.getEntries().size() != 1) {
                throw new UnusableRecordException("It is not understood as an entry.");
            }
            return read.getEntries().get(0);
        } catch (FeedException | RuntimeException e) {
            throw new UnusableRecordException("It cannot be understood: " + SafeText.line(e.getMessage()));
        } finally {
            alone.detach();
        }
    }

    /** What the feed says of itself. */
    SourceDescription about() {
        Stream<Element> titles =
                Stream.concat(FeedNames.own(container, "title"), FeedNames.in(FeedNames.DC, container, "title"));
        String title = titles.map(this::text)
                .map(FeedText::plain)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
        String description = FeedNames.own(container, "subtitle", "tagline", "description")
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .map(FeedText::markdown)
                .findFirst()
                .orElse(null);
        return new SourceDescription(
                title == null ? null : RecordBuilder.cut(title, 200),
                description == null ? null : RecordBuilder.cut(description, 1000),
                link("alternate").orElse(null),
                language().flatMap(LanguageTags::normal).orElse(null),
                rights().map(words -> RecordBuilder.cut(words, 200)).orElse(null),
                publisher().map(name -> RecordBuilder.cut(name, 200)).orElse(null));
    }

    private FeedText text(Element element) {
        return atom ? FeedText.ofAtom(element, address) : FeedText.ofRss(element, address);
    }

    Optional<String> language() {
        return FeedNames.text(Stream.concat(
                        FeedNames.own(container, "language"), FeedNames.in(FeedNames.DC, container, "language")))
                .or(() -> FeedNames.language(container));
    }

    Optional<String> rights() {
        Optional<String> words = Stream.concat(
                        FeedNames.own(container, "rights", "copyright"),
                        FeedNames.in(FeedNames.DC, container, "rights"))
                .map(this::text)
                .map(FeedText::plain)
                .filter(text -> !text.isEmpty())
                .findFirst();
        return FeedEntryReader.licence(container).or(() -> words);
    }

    private Optional<String> publisher() {
        return authors()
                .findFirst()
                .or(() -> Stream.concat(
                                FeedNames.in(FeedNames.DC, container, "publisher"),
                                FeedNames.own(container, "webmaster"))
                        .map(Element::getText)
                        .flatMap(text -> FeedPerson.name(text).stream())
                        .findFirst());
    }

    /** Who wrote entries that do not say it. */
    Stream<String> authors() {
        return FeedEntryReader.people(container, atom);
    }

    /** Entries that the feed says are gone (RFC 6721). */
    List<String> deleted() {
        return FeedNames.in(FeedNames.TOMBSTONE, container, "deleted-entry")
                .map(gone -> gone.getAttributeValue("ref", ""))
                .filter(ref -> !ref.isBlank())
                .toList();
    }

    /** The feed says that it holds everything (RFC 5005, section 2). */
    boolean isComplete() {
        return FeedNames.in(FeedNames.HISTORY, container, "complete").findAny().isPresent();
    }

    /** Where the document was. */
    String address() {
        return address;
    }

    /** The page of the feed after this one (RFC 5005, sections 3 and 4). */
    Optional<String> next() {
        return link("next").or(() -> link("prev-archive"));
    }

    private Optional<String> link(String rel) {
        Stream<String> atomLinks = FeedNames.in(FeedNames.ATOM, container, "link")
                .filter(link -> link.getAttributeValue("rel", "alternate").equals(rel))
                .flatMap(link ->
                        WebAddresses.of(link.getAttributeValue("href"), FeedNames.base(link, address)).stream());
        Stream<String> old = atom
                ? FeedNames.own(container, "link")
                        .filter(link ->
                                link.getAttributeValue("rel", "alternate").equals(rel))
                        .flatMap(link -> WebAddresses.of(link.getAttributeValue("href")).stream())
                : rel.equals("alternate")
                        ? FeedNames.own(container, "link")
                                .flatMap(link ->
                                        WebAddresses.of(link.getTextTrim(), FeedNames.base(link, address)).stream())
                        : Stream.empty();
        return Stream.concat(old, atomLinks).findFirst();
    }
}
