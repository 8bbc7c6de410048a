package academy.praxis.catalog.connector;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.html2md.converter.LinkConversion;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Text of suppliers, made harmless: HTML becomes Markdown of what a text needs and nothing else. Markdown that a supplier sends goes the same way,
 * as Markdown may hold HTML.
 */
final class SafeText {
    /** More is cut off before it is looked at: an item holds 100,000 characters. */
    private static final int MOST_HTML = 1_000_000;

    /** Deeper markup is no text. */
    private static final int MOST_DEPTH = 40;

    /** More is no text that anybody wrote; its words are kept, on one line. Markdown of nested quotes and lists grows with their depth. */
    private static final int MOST_ELEMENTS = 10_000;

    private static final Safelist WANTED = Safelist.relaxed()
            .removeTags(
                    "img",
                    "span",
                    "div",
                    "u",
                    "small",
                    "strike",
                    "sub",
                    "sup",
                    "cite",
                    "q",
                    "caption",
                    "col",
                    "colgroup")
            .addTags("div", "del", "hr")
            .addProtocols("a", "href", "http", "https", "mailto")
            .removeProtocols("a", "href", "ftp")
            .removeAttributes("blockquote", "cite")
            .removeAttributes("ol", "start", "type");
    private static final Pattern MARKUP = Pattern.compile("<\\s*/?[a-zA-Z!]|&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]\\w+);");
    /** An HTML parser makes a comment of these, and drops it. */
    private static final Pattern NO_DECLARATION = Pattern.compile("<!(?!--|(?i:doctype)\\s[^<>]*>|\\[CDATA\\[)");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\u200c\u200d]]");
    private static final Pattern TAG = Pattern.compile("\\\\?<(?=[a-zA-Z/!?])");
    /** The converter sets a space after emphasis, also where a comma follows. */
    private static final Pattern BEFORE_PUNCTUATION = Pattern.compile("(?<=\\S\\*) (?=[,.;:!?)])");

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n(?:[ \\t]*\\n)+");

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
                    .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                    .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                    .set(FlexmarkHtmlConverter.OUTPUT_UNKNOWN_TAGS, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                    .set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, false)
                    .set(FlexmarkHtmlConverter.WRAP_AUTO_LINKS, false)
                    .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
                    .set(FlexmarkHtmlConverter.EXT_INLINE_LINK, LinkConversion.MARKDOWN_EXPLICIT)
                    .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1))
            .build();
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private SafeText() {}

    /**
     * Markdown of the text, links and structure in HTML; scripts, styles, frames, forms, pictures and handlers are left out, and so are links to
     * anything but http, https and mailto.
     *
     * @param base that relative links are resolved against; may be empty, and those links go
     */
    static String markdown(String html, String base) {
        if (html == null || html.isBlank()) {
            return "";
        }
        Document clean = new Cleaner(WANTED).clean(parsed(html, base));
        clean.outputSettings().prettyPrint(false);
        if (clean.body().select("*").size() > MOST_ELEMENTS) {
            return markdownOfPlain(line(words(clean)));
        }
        for (Element code : clean.select("pre")) {
            code.select("*").not("pre").forEach(Element::unwrap);
        }
        String markdown = CONVERTER.convert(clean.body().html());
        String visible = INVISIBLE.matcher(withoutTags(markdown)).replaceAll("");
        String close = BEFORE_PUNCTUATION.matcher(visible).replaceAll("");
        return BLANK_LINES.matcher(close).replaceAll("\n\n").strip();
    }

    /** Markdown of somebody else's Markdown, without the HTML in it. */
    static String markdownOfMarkdown(String markdown, String base) {
        return markdown == null ? "" : markdown(RENDERER.render(MARKDOWN.parse(cut(markdown))), base);
    }

    /** Markdown of plain text: its paragraphs, with nothing in it taken for markup. */
    static String markdownOfPlain(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        StringBuilder html = new StringBuilder();
        for (String paragraph : cut(text).strip().split("\\R\\s*\\R")) {
            html.append("<p>")
                    .append(Entities.escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return markdown(html.toString(), "");
    }

    /** The words in HTML, on one line. */
    static String plain(String html) {
        return html == null || html.isBlank() ? "" : line(words(parsed(html, "")));
    }

    /** The words of text that may or may not be HTML, as titles of feeds are: on one line. */
    static String plainIfHtml(String text) {
        return text == null ? "" : MARKUP.matcher(text).find() ? plain(text) : line(text);
    }

    /** The text that Markdown shows, on one line. */
    static String plainOfMarkdown(String markdown) {
        return plain(RENDERER.render(MARKDOWN.parse(markdown)));
    }

    /** On one line, without what cannot be seen. */
    static String line(String text) {
        return text == null
                ? ""
                : BLANKS.matcher(INVISIBLE
                                .matcher(BLANKS.matcher(cut(text)).replaceAll(" "))
                                .replaceAll(""))
                        .replaceAll(" ")
                        .strip();
    }

    /** HTML that shows this text. */
    static String escaped(String text) {
        return Entities.escape(text);
    }

    private static String words(Document html) {
        html.select("script,style,template,noscript,iframe,object,head>title").remove();
        return html.text();
    }

    /**
     * Whatever the converter leaves of text that looks like a tag is shown as it is, also by a renderer that knows HTML. Inside code it would
     * be shown with its escape, which is the lesser harm.
     */
    private static String withoutTags(String markdown) {
        return TAG.matcher(markdown).replaceAll("&lt;");
    }

    private static Document parsed(String html, String base) {
        String text = NO_DECLARATION.matcher(cut(html)).replaceAll("&lt;!");
        return Jsoup.parse(text, base, org.jsoup.parser.Parser.htmlParser().setMaxDepth(MOST_DEPTH));
    }

    private static String cut(String text) {
        return text.length() > MOST_HTML ? text.substring(0, MOST_HTML) : text;
    }
}
