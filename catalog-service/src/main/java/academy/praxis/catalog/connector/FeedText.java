package academy.praxis.catalog.connector;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/**
 * A piece of text in a feed, whichever way it was put in: plain, escaped HTML, XHTML or base64.
 *
 * @param html as HTML
 * @param base that its relative links start from
 */
record FeedText(String html, String base) {
    private static final FeedText NONE = new FeedText("", "");
    private static final Pattern HTML =
            Pattern.compile("</[a-zA-Z]\\w*\\s*>|<(br|p|img|hr|a)\\b[^<>]*>|&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});");

    boolean isEmpty() {
        return html.isBlank();
    }

    String plain() {
        return SafeText.plain(html);
    }

    String markdown() {
        return SafeText.markdown(html, base);
    }

    /** RSS does not say what its texts are; by custom they are HTML. */
    static FeedText ofRss(Element element, String document) {
        String html = element.getChildren().isEmpty() ? element.getText() : inner(element);
        return new FeedText(html.strip(), FeedNames.base(element, document));
    }

    /** A text construct of Atom 1.0 (RFC 4287, sections 3.1 and 4.1.3) or 0.3. */
    static FeedText ofAtom(Element element, String document) {
        String type = value(element, "type");
        String mode = value(element, "mode");
        String html;
        if (mode.equals("base64") || isBinary(type)) {
            html = decoded(element.getText()).orElse("");
        } else if (!element.getChildren().isEmpty()) {
            html = isWrappedHtml(type, element) ? element.getChildren().get(0).getText() : inner(element);
        } else if (isMarkup(type)
                || mode.equals("escaped") && !type.equals("text/plain")
                || type.isEmpty() && looksLikeHtml(element)) {
            html = element.getText();
        } else {
            html = SafeText.escaped(element.getText());
        }
        return html.isBlank() ? NONE : new FeedText(html.strip(), FeedNames.base(element, document));
    }

    private static String value(Element element, String attribute) {
        return element.getAttributeValue(attribute, "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.endsWith("/xml") && !type.endsWith("+xml");
    }

    private static boolean isMarkup(String type) {
        return type.equals("html") || type.equals("text/html") || type.equals("xhtml") || type.endsWith("xml");
    }

    /** Plain is what Atom says it is; but those who write feeds forget to say otherwise. */
    private static boolean looksLikeHtml(Element element) {
        return HTML.matcher(element.getText()).find();
    }

    /** Escaped HTML inside a lone div, as one well-known blog host wrote it. */
    private static boolean isWrappedHtml(String type, Element element) {
        List<Element> children = element.getChildren();
        return (type.equals("html") || type.equals("text/html"))
                && children.size() == 1
                && children.get(0).getChildren().isEmpty()
                && element.getText().isBlank();
    }

    /** Text in base64; nothing when it is something else that is not to be read. */
    private static Optional<String> decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return words.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')
                    ? Optional.empty()
                    : Optional.of(words);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String inner(Element element) {
        StringWriter out = new StringWriter();
        XMLOutputter writer = new XMLOutputter(Format.getRawFormat().setExpandEmptyElements(false));
        try {
            writer.output(
                    element.getContent().stream()
                            .map(Content::clone)
                            .map(FeedText::withoutPrefix)
                            .toList(),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** An HTML parser does not know prefixes. */
    private static Content withoutPrefix(Content content) {
        if (content instanceof Element element) {
            element.setNamespace(org.jdom2.Namespace.NO_NAMESPACE);
            element.getDescendants(org.jdom2.filter.Filters.element())
                    .forEach(inside -> inside.setNamespace(org.jdom2.Namespace.NO_NAMESPACE));
        }
        return content;
    }
}
