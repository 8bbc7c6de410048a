package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.LimitedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jdom2.Element;

/**
 * A sitemap (sitemaps.org, 0.90): pages, or other sitemaps.
 *
 * @param pages where they are and when they changed, if it says
 */
record Sitemap(List<Place> pages, List<String> sitemaps) {
    /** The protocol's own limit. */
    static final long MOST_BYTES = 50 << 20;

    record Place(String url, Optional<Instant> changed) {}

    /** In XML or as lines of text; packed or not. */
    static Sitemap of(byte[] bytes, String address) throws IOException {
        byte[] plain = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b ? unpacked(bytes) : bytes;
        String start = new String(plain, 0, Math.min(plain.length, 200), StandardCharsets.UTF_8).strip();
        return start.startsWith("http:") || start.startsWith("https:") ? ofLines(plain) : ofXml(plain, address);
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (InputStream in =
                new LimitedInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)), MOST_BYTES)) {
            return in.readAllBytes();
        } catch (ZipException | java.io.EOFException e) {
            throw new IOException("The sitemap is packed in a way that cannot be unpacked.", e);
        }
    }

    private static Sitemap ofLines(byte[] bytes) {
        List<Place> pages = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> WebAddresses.of(line).stream())
                .map(url -> new Place(url, Optional.empty()))
                .toList();
        return new Sitemap(pages, List.of());
    }

    private static Sitemap ofXml(byte[] bytes, String address) throws IOException {
        Element root = LenientXml.read(bytes, Optional.empty()).document().getRootElement();
        String name = FeedNames.name(root);
        if (!name.equals("urlset") && !name.equals("sitemapindex")) {
            throw new IOException(
                    "It is not a sitemap: its root element is " + SafeText.line(root.getQualifiedName()) + ".");
        }
        List<Place> pages = new ArrayList<>();
        List<String> sitemaps = new ArrayList<>();
        for (Element entry : root.getChildren()) {
            Optional<String> url = child(entry, "loc").flatMap(loc -> WebAddresses.of(loc, address));
            Optional<Instant> changed = child(entry, "lastmod").flatMap(Times::instant);
            if (FeedNames.name(entry).equals("sitemap")) {
                url.ifPresent(sitemaps::add);
            } else if (FeedNames.name(entry).equals("url")) {
                url.ifPresent(page -> pages.add(new Place(page, changed)));
            }
        }
        return new Sitemap(List.copyOf(pages), List.copyOf(sitemaps));
    }

    private static Optional<String> child(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> FeedNames.name(child).equals(name))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
