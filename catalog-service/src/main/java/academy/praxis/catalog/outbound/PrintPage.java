package academy.praxis.catalog.outbound;

import academy.praxis.catalog.markdown.Markdown;
import java.util.Set;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * An item on paper. Markdown becomes HTML with any HTML in it shown as text and addresses other than of the web and mail left out, so that
 * nothing in it runs; the page has no script and no style of its own.
 */
final class PrintPage {
    static final String MEDIA_TYPE = "text/html;charset=UTF-8";
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(Markdown.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
            .build();

    private PrintPage() {}

    static String of(OutboundItem item, OutboundSettings settings) {
        PrintWords words = PrintWords.in(item.language());
        StringBuilder page = new StringBuilder(4_000)
                .append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(item.language()))
                .append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escaped(item.title()))
                .append("</title>\n<link rel=\"stylesheet\" href=\"" + PrintStyleResource.PATH
                        + "\">\n</head>\n<body>\n<main>\n");
        element(page, "h1", item.title());
        page.append("<p class=\"summary\">").append(escaped(item.summary())).append("</p>\n");
        if (item.body() != null) {
            page.append("<article>\n").append(html(item.body())).append("</article>\n");
        }
        page.append("</main>\n<footer>\n<dl>\n");
        fact(page, words.tasks(), String.join(", ", item.tasks()));
        fact(page, words.minutes(), Integer.toString(item.minutes()));
        fact(page, words.from(), item.supplier() == null ? settings.name() : item.supplier());
        fact(page, words.licence(), item.licence());
        fact(page, words.elsewhere(), item.url());
        fact(page, words.present(), settings.page(item.id()));
        return page.append("</dl>\n</footer>\n</body>\n</html>\n").toString();
    }

    private static String html(String markdown) {
        return Markdown.read(markdown).map(HTML::render).orElseGet(() -> "<pre>" + escaped(markdown) + "</pre>\n");
    }

    private static void fact(StringBuilder page, String name, String value) {
        if (value != null && !value.isEmpty()) {
            element(page, "dt", name);
            element(page, "dd", value);
        }
    }

    private static void element(StringBuilder page, String name, String text) {
        page.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
