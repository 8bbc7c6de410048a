package academy.praxis.catalog.connector;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jdom2.Attribute;
import org.jdom2.CDATA;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.IllegalAddException;
import org.jdom2.IllegalNameException;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads XML of strangers. Document type declarations are never obeyed: no DTD and no external entity is loaded, and no entity grows into another;
 * short literal ones of the declaration and those of HTML are put in as text before parsing. What a strict parser refuses is read by a lenient one.
 */
final class LenientXml {
    private static final int MOST_DEPTH = 200;
    private static final int MOST_ENTITIES = 100;
    private static final int MOST_ENTITY = 1000;
    private static final long MOST_GROWTH = 1 << 20;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]*\\?>");
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"&%<]*)\"|'([^'&%<]*)')\\s*>");
    private static final Pattern REFERENCE = Pattern.compile(
            "<!\\[CDATA\\[.*?(?:]]>|\\z)|<!--.*?(?:-->|\\z)|&(#x?[0-9a-fA-F]+;|[\\w.-]+;)?", Pattern.DOTALL);

    private LenientXml() {}

    /**
     * A document.
     *
     * @param problem why the strict parser refused it; empty when it did not
     * @param brokenOff the text ends before its root element does
     */
    record Read(Document document, Optional<String> problem, boolean brokenOff) {}

    /**
     * Reads a document.
     *
     * @param said the charset that came with it from outside
     * @throws IOException when there is no XML in it at all, or when it is made to do harm
     */
    static Read read(byte[] bytes, Optional<String> said) throws IOException {
        String text = plain(decoded(bytes, said));
        try {
            return new Read(strict(text), Optional.empty(), false);
        } catch (JDOMException e) {
            Document document = lenient(text);
            String root = document.getRootElement().getQualifiedName();
            return new Read(document, Optional.of(SafeText.line(e.getMessage())), !text.contains("</" + root));
        }
    }

    private static String decoded(byte[] bytes, Optional<String> said) {
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        List<Charset> charsets = new ArrayList<>();
        said.flatMap(Charsets::named).ifPresent(charsets::add);
        Matcher declared = DECLARED.matcher(head.startsWith("ï»¿") ? head.substring(3) : head);
        if (declared.find()) {
            // A declaration that can be read as ASCII is not in the UTF-16 that it may speak of.
            Charsets.named(declared.group(1)).ifPresent(charsets::add);
            charsets.removeIf(charset ->
                    charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"));
        } else if (bytes.length > 3 && bytes[0] == 0 && bytes[1] == '<') {
            charsets.add(0, StandardCharsets.UTF_16BE);
        } else if (bytes.length > 3 && bytes[0] == '<' && bytes[1] == 0) {
            charsets.add(0, StandardCharsets.UTF_16LE);
        }
        return Charsets.decoded(bytes, charsets);
    }

    /** Without declarations, forbidden characters and entities that XML does not know. */
    private static String plain(String raw) throws IOException {
        String text = DECLARATION.matcher(allowed(raw)).replaceFirst("").strip();
        int start = text.indexOf('<');
        if (start < 0) {
            throw new IOException("It is not XML: there is no element in it.");
        }
        Map<String, String> entities = new HashMap<>();
        return withoutEntities(withoutDoctype(text.substring(start), entities), entities);
    }

    /** Only characters that XML 1.0 has (section 2.2). */
    private static String allowed(String text) {
        StringBuilder good = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bad = c < ' ' && c != '\t' && c != '\n' && c != '\r'
                    || c == '\uFFFE'
                    || c == '\uFFFF'
                    || isLonely(text, i);
            if (bad && good == null) {
                good = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!bad && good != null) {
                good.append(c);
            }
        }
        return good == null ? text : good.toString();
    }

    private static boolean isLonely(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String withoutDoctype(String text, Map<String, String> entities) {
        int start = prologEnd(text);
        if (!text.regionMatches(true, start, "<!DOCTYPE", 0, 9)) {
            return text;
        }
        int end = doctypeEnd(text, start);
        Matcher entity = ENTITY.matcher(text.substring(start, end));
        while (entity.find() && entities.size() < MOST_ENTITIES) {
            String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
            if (value.length() <= MOST_ENTITY) {
                entities.putIfAbsent(entity.group(1), value);
            }
        }
        return text.substring(0, start) + text.substring(end);
    }

    /** After comments and processing instructions. */
    private static int prologEnd(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static int doctypeEnd(String text, int start) {
        boolean inside = false;
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (text.startsWith("<!--", i)) {
                i = after(text, "-->", i + 4) - 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == ']') {
                inside = c == '[';
            } else if (c == '>' && !inside) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static String withoutEntities(String text, Map<String, String> entities) throws IOException {
        StringBuilder out = new StringBuilder(text.length() + 64);
        Matcher reference = REFERENCE.matcher(text);
        long growth = 0;
        int from = 0;
        while (reference.find()) {
            out.append(text, from, reference.start());
            from = reference.end();
            String found = reference.group();
            String put = found.charAt(0) == '&' ? replacement(found, entities) : found;
            growth += Math.max(0, put.length() - found.length());
            if (growth > MOST_GROWTH && !entities.isEmpty()) {
                throw new IOException("Its entities would make it grow without need; it is not read.");
            }
            out.append(put);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String replacement(String reference, Map<String, String> entities) {
        if (reference.equals("&")) {
            return "&amp;";
        }
        String name = reference.substring(1, reference.length() - 1);
        if (name.startsWith("#")) {
            return isCharacter(name) ? reference : "\uFFFD";
        }
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> reference;
            default -> {
                String value = entities.containsKey(name) ? entities.get(name) : Entities.getByName(name);
                yield value.isEmpty() && !entities.containsKey(name) ? "&amp;" + name + ";" : escaped(value);
            }
        };
    }

    private static boolean isCharacter(String number) {
        try {
            int code = number.startsWith("#x")
                    ? Integer.parseInt(number.substring(2), 16)
                    : Integer.parseInt(number.substring(1));
            return code == '\t'
                    || code == '\n'
                    || code == '\r'
                    || code >= ' ' && code < 0xD800
                    || code >= 0xE000 && code <= 0x10FFFF && code != 0xFFFE && code != 0xFFFF;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Document strict(String text) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        Document document = builder.build(new StringReader(text));
        mustNotBeTooDeep(document.getRootElement());
        return document;
    }

    private static void mustNotBeTooDeep(Element root) throws IOException {
        int depth = 0;
        List<Element> level = List.of(root);
        while (!level.isEmpty()) {
            if (++depth > MOST_DEPTH) {
                throw new IOException("Its elements are nested more than " + MOST_DEPTH + " deep; it is not read.");
            }
            List<Element> next = new ArrayList<>();
            level.forEach(element -> next.addAll(element.getChildren()));
            level = next;
        }
    }

    private static Document lenient(String text) throws IOException {
        org.jsoup.nodes.Document read =
                Parser.xmlParser().setMaxDepth(MOST_DEPTH).parseInput(text, "");
        for (org.jsoup.nodes.Element child : read.children()) {
            Optional<Element> root = converted(child, WELL_KNOWN);
            if (root.isPresent()) {
                return new Document(root.get());
            }
        }
        throw new IOException("It is not XML: there is no element in it.");
    }

    /** Prefixes as feeds mean them, where they do not say. */
    private static final Map<String, String> WELL_KNOWN = Map.of(
            "", "",
            "xml", "http://www.w3.org/XML/1998/namespace",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "media", "http://search.yahoo.com/mrss/",
            "atom", "http://www.w3.org/2005/Atom");

    private static Optional<Element> converted(org.jsoup.nodes.Element from, Map<String, String> outer) {
        Map<String, String> prefixes = new HashMap<>(outer);
        from.attributes().forEach(attribute -> {
            if (attribute.getKey().equals("xmlns")) {
                prefixes.put("", attribute.getValue());
            } else if (attribute.getKey().startsWith("xmlns:")) {
                prefixes.put(attribute.getKey().substring(6), attribute.getValue());
            }
        });
        Element to;
        try {
            String name = from.tagName();
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "" : name.substring(0, colon);
            to = new Element(name.substring(colon + 1), namespace(prefix, prefixes));
        } catch (IllegalNameException e) {
            return Optional.empty();
        }
        from.attributes().forEach(attribute -> addAttribute(to, attribute, prefixes));
        for (Node child : from.childNodes()) {
            if (child instanceof CDataNode data) {
                to.addContent(new CDATA(data.text().replace("]]>", "]] >")));
            } else if (child instanceof TextNode words) {
                to.addContent(new Text(allowed(words.getWholeText())));
            } else if (child instanceof org.jsoup.nodes.Element element) {
                converted(element, prefixes).ifPresent(to::addContent);
            }
        }
        return Optional.of(to);
    }

    private static Namespace namespace(String prefix, Map<String, String> prefixes) {
        String uri = prefixes.get(prefix);
        if (uri == null || uri.isEmpty()) {
            return prefix.isEmpty() ? Namespace.NO_NAMESPACE : Namespace.getNamespace(prefix, "urn:unknown:" + prefix);
        }
        return prefix.equals("xml") ? Namespace.XML_NAMESPACE : Namespace.getNamespace(prefix, uri);
    }

    private static void addAttribute(Element to, org.jsoup.nodes.Attribute from, Map<String, String> prefixes) {
        String name = from.getKey();
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            return;
        }
        int colon = name.indexOf(':');
        try {
            Namespace namespace = colon < 0 ? Namespace.NO_NAMESPACE : namespace(name.substring(0, colon), prefixes);
            to.setAttribute(new Attribute(name.substring(colon + 1), allowed(from.getValue()), namespace));
        } catch (IllegalNameException | IllegalAddException notAnAttribute) {
            // Bits of broken markup look like attributes; they say nothing.
            return;
        }
    }
}
