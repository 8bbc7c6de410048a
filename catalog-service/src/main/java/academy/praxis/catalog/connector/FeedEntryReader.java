package academy.praxis.catalog.connector;

import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Understands one entry: Rome tells its links, media, people and categories, also from the iTunes, Media RSS and Dublin Core modules. Texts,
 * dates and rights are read from the element, as Rome keeps neither the base of a text nor a date as java.time.
 */
final class FeedEntryReader {
    private static final String CC = "http://web.resource.org/cc/";
    private static final String CREATIVE_COMMONS = "http://backend.userland.com/creativeCommonsRssModule";
    private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    private final Element entry;
    private final String address;
    private final boolean atom;

    FeedEntryReader(Element entry, String address, boolean atom) {
        this.entry = entry;
        this.address = address;
        this.atom = atom;
    }

    /** Puts where Rome looks what odd feeds have elsewhere. */
    void mend() {
        FeedNames.in(FeedNames.DC, entry, "author").toList().forEach(author -> author.setName("creator"));
        List<Element> tags = FeedNames.own(entry, "tags").toList();
        for (int i = 0; i < tags.size(); i++) {
            int at = i;
            Arrays.stream(tags.get(i).getText().split(","))
                    .filter(tag -> !tag.isBlank())
                    .forEach(tag ->
                            entry.addContent(new Element("category", entry.getNamespace()).setText(tag.strip())));
            tags.get(at).detach();
        }
        FeedNames.in(ITUNES, entry, "duration").toList().forEach(this::mendDuration);
    }

    /** Rome does not take ISO 8601, nor fractions. */
    private void mendDuration(Element duration) {
        Times.duration(duration.getTextTrim())
                .ifPresentOrElse(length -> duration.setText(Long.toString(length.toSeconds())), duration::detach);
    }

    FeedEntry read(SyndEntry rome) {
        Optional<MediaEntryModule> media = Optional.ofNullable((MediaEntryModule) rome.getModule(MediaEntryModule.URI));
        Optional<EntryInformation> podcast =
                Optional.ofNullable((EntryInformation) rome.getModule(EntryInformation.URI));
        List<FeedText> texts = texts();
        FeedText summary = texts.isEmpty() ? new FeedText("", "") : texts.get(0);
        FeedText content = texts.size() < 2 ? new FeedText("", "") : texts.get(1);
        if (summary.isEmpty()) {
            summary = described(podcast, media);
        }
        return new FeedEntry(
                id(),
                title().orElseGet(() -> titled(podcast, media)),
                summary,
                content,
                link(rome),
                mediaLinks(rome, media),
                authors(rome, podcast),
                categories(rome, podcast, media),
                date(atom ? "published issued created" : "pubdate", "issued created", "date"),
                date(atom ? "updated modified" : "", "modified", ""),
                rights(),
                FeedNames.text(FeedNames.in(FeedNames.DC, entry, "language")).or(() -> FeedNames.language(entry)),
                duration(podcast, media));
    }

    private String id() {
        return FeedNames.text(FeedNames.own(entry, "id", "guid")).orElse("");
    }

    private Optional<String> title() {
        return Stream.concat(FeedNames.own(entry, "title"), FeedNames.in(FeedNames.DC, entry, "title"))
                .map(title -> atom ? FeedText.ofAtom(title, address) : FeedText.ofRss(title, address))
                .map(FeedText::plain)
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    private static String titled(Optional<EntryInformation> podcast, Optional<MediaEntryModule> media) {
        return podcast.map(EntryInformation::getTitle)
                .or(() -> metadata(media)
                        .map(Metadata::getTitle)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(SafeText::plainIfHtml)
                .orElse("");
    }

    private FeedText described(Optional<EntryInformation> podcast, Optional<MediaEntryModule> media) {
        return podcast.map(info -> info.getSummary() == null ? info.getSubtitle() : info.getSummary())
                .or(() -> metadata(media)
                        .map(Metadata::getDescription)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(html -> new FeedText(html, FeedNames.base(entry, address)))
                .orElse(new FeedText("", ""));
    }

    /** The short one and the whole one; there may be only one of them, and it comes first where the feed does not tell them apart. */
    private List<FeedText> texts() {
        if (atom) {
            FeedText none = new FeedText("", "");
            FeedText summary = FeedNames.own(entry, "summary")
                    .map(text -> FeedText.ofAtom(text, address))
                    .findFirst()
                    .orElse(none);
            FeedText content = FeedNames.own(entry, "content")
                    .map(text -> FeedText.ofAtom(text, address))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(none);
            return List.of(summary, content);
        }
        List<FeedText> shorter = new ArrayList<>();
        List<FeedText> whole = new ArrayList<>();
        for (Element child : entry.getChildren()) {
            String name = FeedNames.name(child);
            String space = child.getNamespaceURI();
            boolean own = FeedNames.isRss(child.getNamespace());
            if (own && (name.equals("description") || name.equals("summary"))
                    || space.equals(FeedNames.DC) && name.equals("description")) {
                shorter.add(FeedText.ofRss(child, address));
            } else if (own && name.equals("fullitem")
                    || space.equals(FeedNames.CONTENT) && name.equals("encoded")
                    || space.equals(FeedNames.XHTML) && (name.equals("body") || name.equals("div"))) {
                whole.add(FeedText.ofRss(child, address));
            }
        }
        shorter.removeIf(FeedText::isEmpty);
        whole.removeIf(FeedText::isEmpty);
        FeedText first = shorter.isEmpty() ? new FeedText("", "") : shorter.get(0);
        FeedText second = !whole.isEmpty() ? whole.get(0) : shorter.size() > 1 ? shorter.get(1) : new FeedText("", "");
        return List.of(first, second);
    }

    private Optional<String> link(SyndEntry rome) {
        String base = FeedNames.base(entry, address);
        Stream<String> alternates = rome.getLinks().stream()
                .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
                .map(SyndLink::getHref);
        Stream<String> permalink = FeedNames.own(entry, "guid")
                .filter(guid -> !guid.getAttributeValue("isPermaLink", "true").equalsIgnoreCase("false"))
                .map(Element::getTextTrim);
        Stream<String> elsewhere = FeedNames.own(entry, "content")
                .map(content -> content.getAttributeValue("src"))
                .filter(Objects::nonNull);
        Stream<String> own =
                atom ? Stream.empty() : FeedNames.own(entry, "link").map(Element::getTextTrim);
        return Stream.of(own, alternates, permalink, elsewhere)
                .flatMap(addresses -> addresses)
                .flatMap(written -> WebAddresses.of(written, base).stream())
                .findFirst();
    }

    private List<String> mediaLinks(SyndEntry rome, Optional<MediaEntryModule> media) {
        String base = FeedNames.base(entry, address);
        Stream<String> files = contents(media)
                .map(MediaContent::getReference)
                .filter(UrlReference.class::isInstance)
                .map(reference -> ((UrlReference) reference).getUrl().toString());
        return Stream.concat(rome.getEnclosures().stream().map(SyndEnclosure::getUrl), files)
                .flatMap(written -> WebAddresses.of(written, base).stream())
                .distinct()
                .toList();
    }

    private List<String> authors(SyndEntry rome, Optional<EntryInformation> podcast) {
        Set<String> names = new LinkedHashSet<>();
        people(entry, atom).forEach(names::add);
        rome.getAuthors().stream()
                .map(SyndPerson::getName)
                .flatMap(name -> FeedPerson.name(name).stream())
                .forEach(names::add);
        if (names.isEmpty()) {
            podcast.map(EntryInformation::getAuthor).flatMap(FeedPerson::name).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            FeedNames.own(entry, "source")
                    .flatMap(source -> people(source, atom))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** Those who wrote, in an entry, a source or a feed. */
    static Stream<String> people(Element parent, boolean atom) {
        Stream<String> written = atom
                ? FeedNames.own(parent, "author")
                        .flatMap(author -> FeedNames.own(author, "name").map(Element::getText))
                : FeedNames.own(parent, "author", "managingeditor").map(Element::getText);
        Stream<String> creators =
                FeedNames.in(FeedNames.DC, parent, "creator", "author").map(Element::getText);
        return Stream.concat(written, creators).flatMap(name -> FeedPerson.name(name).stream());
    }

    private List<String> categories(
            SyndEntry rome, Optional<EntryInformation> podcast, Optional<MediaEntryModule> media) {
        Set<String> words = new LinkedHashSet<>();
        rome.getCategories().stream()
                .map(category -> category.getLabel() == null ? category.getName() : category.getLabel())
                .forEach(words::add);
        DCModule dublinCore = (DCModule) rome.getModule(DCModule.URI);
        if (dublinCore != null) {
            dublinCore.getSubjects().stream().map(DCSubject::getValue).forEach(words::add);
        }
        podcast.map(EntryInformation::getKeywords).stream()
                .flatMap(Arrays::stream)
                .forEach(words::add);
        metadata(media)
                .map(Metadata::getKeywords)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .forEach(words::add);
        return words.stream()
                .filter(Objects::nonNull)
                .map(SafeText::plainIfHtml)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Optional<Instant> date(String own, String terms, String dc) {
        Stream<Element> elements = Stream.of(
                        FeedNames.own(entry, own.split(" ")),
                        FeedNames.in(FeedNames.DCTERMS, entry, terms.split(" ")),
                        FeedNames.in(FeedNames.DC, entry, dc.split(" ")))
                .flatMap(found -> found);
        return elements.flatMap(date -> Times.instant(date.getTextTrim()).stream())
                .findFirst();
    }

    private Optional<String> rights() {
        return licence(entry)
                .or(() -> Stream.of(
                                FeedNames.own(entry, "rights", "copyright"),
                                FeedNames.in(FeedNames.DC, entry, "rights"),
                                FeedNames.own(entry, "source").flatMap(source -> FeedNames.own(source, "rights")))
                        .flatMap(found -> found)
                        .map(rights -> atom ? FeedText.ofAtom(rights, address) : FeedText.ofRss(rights, address))
                        .map(FeedText::plain)
                        .filter(words -> !words.isEmpty())
                        .findFirst());
    }

    /** A licence that is named by its address says more than rights in words. */
    static Optional<String> licence(Element parent) {
        Stream<String> links = FeedNames.own(parent, "link")
                .filter(link -> link.getAttributeValue("rel", "").equals("license"))
                .map(link -> link.getAttributeValue("href"));
        Stream<String> modules = Stream.concat(
                        FeedNames.in(CREATIVE_COMMONS, parent, "license"), FeedNames.in(CC, parent, "license"))
                .map(licence -> licence.getAttributeValue(
                        "resource", Namespace.getNamespace(FeedNames.RDF), licence.getTextTrim()));
        return Stream.concat(links, modules)
                .flatMap(written -> WebAddresses.of(written).stream())
                .findFirst();
    }

    private static Optional<Duration> duration(Optional<EntryInformation> podcast, Optional<MediaEntryModule> media) {
        return podcast.map(EntryInformation::getDuration)
                .map(length -> Duration.ofMillis(length.getMilliseconds()))
                .or(() -> contents(media)
                        .map(MediaContent::getDuration)
                        .filter(Objects::nonNull)
                        .map(Duration::ofSeconds)
                        .findFirst())
                .filter(length -> length.toMinutes() <= 60_000 && !length.isZero() && !length.isNegative());
    }

    private static Stream<MediaContent> contents(Optional<MediaEntryModule> media) {
        return media.stream()
                .flatMap(module -> Stream.concat(
                        Arrays.stream(module.getMediaContents()),
                        Arrays.stream(module.getMediaGroups()).flatMap(group -> Arrays.stream(group.getContents()))));
    }

    private static Stream<Metadata> metadata(Optional<MediaEntryModule> media) {
        return media.stream()
                .flatMap(module -> Stream.concat(
                                Stream.of(module.getMetadata()),
                                Stream.concat(
                                        Arrays.stream(module.getMediaGroups()).map(group -> group.getMetadata()),
                                        contents(media).map(MediaContent::getMetadata)))
                        .filter(Objects::nonNull));
    }
}
