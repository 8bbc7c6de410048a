package academy.praxis.catalog.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.item.ItemForm;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintPageTest {
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z0-9]+)");
    private static final Set<String> HARMLESS = Set.of("article", "p", "a", "img", "pre", "code", "li", "ul");

    private static final OutboundSettings SETTINGS = new OutboundSettings() {
        @Override
        public URI address() {
            return URI.create("https://academy.example");
        }

        @Override
        public String name() {
            return "The academy";
        }

        @Override
        public String contact() {
            return "catalog@academy.example";
        }

        @Override
        public String domain() {
            return "academy.example";
        }

        @Override
        public Duration settle() {
            return Duration.ZERO;
        }

        @Override
        public int page() {
            return 100;
        }
    };

    @Test
    void aListOfTasksHasBoxesToTickOff() {
        String page = print("- [ ] Call\n- [x] Write");

        assertTrue(page.contains("<li><input type=\"checkbox\" disabled=\"\"> Call</li>"), page);
        assertTrue(page.contains("checked"), page);
    }

    @Test
    void markdownIsShownAsItIsMeant() {
        String page = print("# Plan\n\n1. *Breathe*\n2. [Call](https://x.example)\n\n| a | b |\n|---|---|\n| 1 | 2 |");

        assertTrue(page.contains("<h1>Plan</h1>"), page);
        assertTrue(page.contains("<li><em>Breathe</em></li>"), page);
        assertTrue(page.contains("<a rel=\"nofollow\" href=\"https://x.example\">Call</a>"), page);
        assertTrue(page.contains("<td>2</td>"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x]: javascript:alert(1)\n\n[x]",
                "<style>body{display:none}</style>",
                "<div style=\"position:fixed\">",
                "[x](https://x.example \"\\\" onmouseover=alert(1)\")",
                "```<script>\nalert(1)\n```",
                "`<b onclick=x>`",
            })
    void nothingInAnItemRunsOrStylesThePage(String markdown) {
        String page = print(markdown);

        String article = page.substring(page.indexOf("<article>"), page.indexOf("</article>"));
        assertFalse(article.matches("(?is).*(href|src)=\"\\s*(javascript|vbscript|data:text).*"), article);
        String markup = article.replaceAll("\"[^\"]*\"", "");
        assertFalse(markup.matches("(?is).*<[^>]*\\s(on[a-z]+|style)=.*"), article);
        TAG.matcher(markup)
                .results()
                .map(tag -> tag.group(1))
                .forEach(tag -> assertTrue(HARMLESS.contains(tag), article));
    }

    @Test
    void factsAreInTheItemsLanguageAndEscaped() {
        String page = PrintPage.of(item("nl", "<b>&\"", "x"), SETTINGS);

        assertTrue(page.contains("<html lang=\"nl\">"));
        assertTrue(page.contains("<dt>Minuten</dt>"));
        assertTrue(page.contains("<h1>&lt;b&gt;&amp;&quot;</h1>"), page);
        assertTrue(page.contains("<dd>https://academy.example/catalog/"));
        assertTrue(PrintPage.of(item("pl", "Tytuł", "x"), SETTINGS).contains("<dt>Minutes</dt>"));
        assertTrue(PrintPage.of(item("de-AT", "Titel", "x"), SETTINGS).contains("<dt>Minuten</dt>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "_", ">", "> ", "- ", "[", "![", "*a _b ", "~", "`", "<"})
    void nestingWithoutEndDoesNoHarm(String opening) {
        int times = 50_000 / opening.length();

        String page = print(opening.repeat(times) + "end" + opening.repeat(times));

        assertTrue(page.contains("end"), "it is there in some way");
    }

    @Test
    void anItemElsewhereIsPrintedWithItsAddress() {
        String page = print(null);

        assertFalse(page.contains("<article>"));
        assertTrue(page.contains("<dd>https://acme.example/x</dd>"));
        assertEquals(1, page.split("<link rel=\"stylesheet\" href=\"/api/catalog/print.css\">").length - 1);
        assertFalse(page.contains("<style"));
    }

    private static String print(String body) {
        return PrintPage.of(item("en", "Title", body), SETTINGS);
    }

    private static OutboundItem item(String language, String title, String body) {
        return new OutboundItem(
                UUID.randomUUID(),
                title,
                "Summary",
                body,
                ItemForm.REFERENCE,
                2,
                null,
                List.of(language),
                List.of("de-escalate"),
                List.of(),
                List.of(),
                "https://acme.example/x",
                null,
                null,
                List.of(),
                null,
                Instant.now(),
                Instant.now(),
                null,
                true);
    }
}
