package academy.praxis.catalog.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @Test
    void structureStays() {
        String html =
                "<h2>Plan</h2><p>Do <b>this</b>, then <a href='/that'>that</a>.</p><ul><li>one</li><li>two</li></ul><pre><code>x &lt; y</code></pre>";

        String markdown = SafeText.markdown(html, "https://example.org/a/");

        assertEquals(
                "## Plan\n\nDo **this**, then [that](https://example.org/that).\n\n* one\n* two\n\n```\nx < y\n```",
                markdown);
    }

    /** Whatever is sent, no renderer of Markdown makes anything active of it, also none that lets HTML through. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>words",
                "<p onclick='alert(1)'>words</p>",
                "<a href='javascript:alert(1)'>words</a>",
                "<a href=' JaVaScRiPt:alert(1)'>words</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>words</a>",
                "<a href='https://example.org/\"onmouseover=\"alert(1)'>words</a>",
                "<a href='https://example.org/)[x](javascript:alert(1)'>words</a>",
                "<img src=x onerror=alert(1)>words",
                "<svg onload=alert(1)>words</svg>",
                "<iframe src='https://example.org'></iframe>words",
                "<form action='https://example.org'><input name=password></form>words",
                "<style>body{display:none}</style>words",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>words",
                "&lt;script&gt;alert(1)&lt;/script&gt; words",
                "&lt;img src=x onerror=alert(1)&gt; words",
                "[words](javascript:alert(1))",
                "![words](javascript:alert(1))",
                "&lt;javascript:alert(1)&gt; words",
                "words\n\n[x]: javascript:alert(1)\n\n[x]",
                "<pre>&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt; words</pre>",
                "<code>`&lt;script&gt;alert(1)&lt;/script&gt;`</code> words",
                "<p>a <<script>script>alert(1)<</script>/script> words",
                "<object data='x'></object><embed src='x'><base href='https://evil.example'>words",
            })
    void nothingActiveIsLeft(String html) {
        for (String markdown : new String[] {
            SafeText.markdown(html, "https://example.org/"),
            SafeText.markdownOfMarkdown(html, "https://example.org/"),
            SafeText.markdownOfPlain(html)
        }) {
            String shown = HtmlRenderer.builder()
                    .build()
                    .render(Parser.builder().build().parse(markdown));
            for (Element element : Jsoup.parse(shown).body().select("*")) {
                assertFalse(
                        element.normalName().matches("script|img|svg|iframe|form|input|style|math|object|embed|base"),
                        () -> markdown + " shows " + element);
                element.attributes().forEach(attribute -> {
                    assertFalse(attribute.getKey().startsWith("on"), () -> markdown + " shows " + element);
                    assertFalse(
                            attribute
                                    .getValue()
                                    .toLowerCase(Locale.ROOT)
                                    .strip()
                                    .matches("(?s)(javascript|data):.*"),
                            () -> markdown + " shows " + element);
                });
            }
        }
    }

    @Test
    void textThatLooksLikeMarkupIsShownAsItIs() {
        String markdown = SafeText.markdownOfPlain("Use <blink> *never*, [ever] #1");

        assertEquals("Use <blink> *never*, [ever] #1", SafeText.plainOfMarkdown(markdown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 < 2 | 1 < 2",
                "Q&amp;A | Q&A",
                "<b>Bold</b> title | Bold title",
                "AT&T | AT&T",
                "2 > 1 | 2 > 1",
                "caf&eacute; | café"
            })
    void aTitleThatMayBeHtmlIsPlain(String written, String plain) {
        assertEquals(plain, SafeText.plainIfHtml(written));
    }

    @Test
    void whatCannotBeSeenIsTakenOut() {
        assertEquals("safe text", SafeText.line("sa\u202Efe\u0000\u200B\n\t text\uFEFF"));
    }

    @Test
    void markupNestedWithoutEndDoesNoHarm() {
        String deep = "<div>".repeat(100_000) + "words" + "</div>".repeat(100_000);

        assertEquals("words", SafeText.plain(deep));
        assertEquals(
                "words",
                SafeText.markdown("<blockquote>".repeat(50_000) + "words", "")
                        .replace(">", "")
                        .strip());
    }
}
