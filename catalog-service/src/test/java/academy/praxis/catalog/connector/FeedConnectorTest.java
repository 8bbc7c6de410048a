package academy.praxis.catalog.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.fetch.TestServer;
import academy.praxis.catalog.item.ItemForm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedConnectorTest {
    private final TestServer server = new TestServer();
    private final Runs runs = new Runs(new FeedConnector(), server).with("url", server.url("/feed.xml"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPodcastBecomesItems() throws IOException {
        server.file("/feed.xml", "application/rss+xml", "podcast.xml");

        CollectingSink sink = runs.run();

        assertEquals(
                new SourceDescription(
                        "Two minutes between patients",
                        "Short talks for the **ward**.",
                        server.url("/podcast"),
                        "en-GB",
                        "CC BY 4.0",
                        null),
                new SourceDescription(
                        sink.described.title(),
                        sink.described.description(),
                        sink.described.url(),
                        sink.described.language(),
                        sink.described.licence(),
                        null));
        SuppliedRecord brief = sink.record("talk-1");
        assertEquals(ItemForm.MICRO, brief.form());
        assertEquals(90, brief.mediaSeconds());
        assertEquals(2, brief.minutes());
        assertEquals(List.of("handover", "communication"), brief.skills());
        assertEquals(List.of("Ada Verhoeven"), brief.authors());
        assertEquals("CC BY 4.0", brief.licence());
        assertEquals(List.of("en-GB"), brief.languages());
        assertEquals(Instant.parse("2026-02-03T05:00:00Z"), brief.issuedAt());
        SuppliedRecord plan = sink.record("talk-2");
        assertEquals(ItemForm.MACRO, plan.form());
        assertEquals(63, plan.minutes());
        assertEquals("How to write one together.", plan.summary());
        assertEquals(
                "## Steps\n\n1. Warning signs\n2. People to call\n\nSee [the form](" + server.url("/plan") + ").",
                plan.body());
        assertNull(plan.issuedAt(), "1970 is no date");
        assertEquals(Map.of("entry 3", "It has neither a title nor a text."), sink.refused);
        assertEquals(false, sink.whole);
    }

    @Test
    void aFeedInPagesIsReadToItsEndAndSaysWhatIsGone() throws IOException {
        server.file("/feed.xml", "application/atom+xml", "atom-pages.xml")
                .file("/leren/pagina-2.xml", "application/atom+xml", "atom-page-2.xml");
        server.file("/leren/feed.xml", "application/atom+xml", "atom-page-2.xml");

        CollectingSink sink = runs.run();

        SuppliedRecord first = sink.record("urn:item:1");
        assertEquals("Feedback geven", first.title());
        assertEquals(server.url("/leren/feedback"), first.url());
        assertEquals("Kijk naar het [model](" + server.url("/leren/model") + ").", first.body());
        assertEquals("https://creativecommons.org/licenses/by/4.0/", first.licence());
        assertEquals(List.of("nl"), first.languages());
        assertEquals(List.of("Feedback geven"), first.skills());
        assertEquals(List.of("Redactie"), first.authors());
        assertEquals(List.of("en"), sink.record("urn:item:2").languages());
        assertEquals(List.of("urn:item:gone"), sink.deleted);
        assertEquals(
                "The feed has another entry with the same id, urn:item:2.",
                sink.refused.get("urn:item:2") == null ? sink.refused.get("entry 3") : sink.refused.get("urn:item:2"));
        assertEquals(true, sink.whole, "the feed says that it holds all");
    }

    @Test
    void aSecondRunOfAnUnchangedFeedReadsNothing() throws IOException {
        server.validated("/feed.xml", "application/rss+xml", "\"1\"", server.text("podcast.xml"));

        assertEquals(2, runs.run().records.size());
        CollectingSink second = runs.run();

        assertTrue(second.notModified);
        assertEquals(List.of(), second.records);
        assertNull(second.whole);
    }

    @Test
    void theSameFeedGivesTheSameRecords() throws IOException {
        server.file("/feed.xml", "application/rss+xml", "podcast.xml");

        assertEquals(runs.run().records, runs.run().records);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252-said-to-be-utf-8.xml | Café “naïef” | false",
                "utf-16.xml | Zweiundvierzig Übungen | false",
                "undefined-entities.xml | Café Zahl … AT&T &unknown; & | false",
                "entities-of-its-own.xml | The ward learns &file; | false",
                "unclosed-tags.xml | Break the rules | true",
                "control-characters.xml | Bell and null � � | false",
                "rss-1.0.xml | Aus dem Jahr 2000 | false",
                "atom-0.3.xml | Vieux format | false",
                "items-outside-the-channel.xml | Where no one looks | false",
                "upper-case-and-prefix-undeclared.xml | Shouting | true",
                "leading-blank-and-bom.xml | Late start | false",
                "no-id.xml | Nameless | false",
                "only-text.xml | Wash your hands. | false"
            })
    void oddFeedsAreUnderstood(String file, String title, boolean mended) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/sources/odd-feeds/" + file)) {
            server.page("/feed.xml", "application/xml", in.readAllBytes());
        }

        CollectingSink sink = runs.run();

        assertEquals(
                List.of(title),
                sink.records.stream().map(SuppliedRecord::title).toList(),
                () -> sink.refused.toString());
        SuppliedRecord record = sink.records.get(0);
        assertTrue(List.of("odd", "https://example.org/odd").contains(record.externalId())
                || file.equals("only-text.xml"));
        assertEquals(mended, sink.refused.containsKey(server.url("/feed.xml")), () -> sink.refused.toString());
    }

    @Test
    void anIdIsMadeOfTheTextWhereThereIsNothingElse() throws IOException {
        server.page(
                "/feed.xml",
                "text/xml",
                "<rss><channel><item><description>Wash your hands.</description></item></channel></rss>");

        assertEquals(runs.run().ids(), runs.run().ids());
        assertTrue(runs.run().ids().get(0).startsWith("sha256:"));
    }

    @Test
    void scriptInAFeedComesToNothing() throws IOException {
        server.page(
                "/feed.xml",
                "text/xml",
                "<rss><channel><item><title>&lt;script&gt;alert(1)&lt;/script&gt;Plain &lt;b onclick='x'&gt;title&lt;/b&gt;</title>"
                        + "<link>javascript:alert(1)</link><description>&lt;img src=x onerror=alert(1)&gt;Words &lt;a href='javascript:alert(1)'&gt;here&lt;/a&gt;"
                        + "</description></item></channel></rss>");

        SuppliedRecord record = runs.run().records.get(0);

        assertEquals("Plain title", record.title());
        assertEquals("Words here", record.body());
        assertNull(record.url());
    }

    @Test
    void aFeedThatBreaksOffGivesWhatIsWhole() throws IOException {
        String feed = server.text("podcast.xml");
        server.page("/feed.xml", "text/xml", feed.substring(0, feed.indexOf("01:02:03")));

        CollectingSink sink = runs.run();

        assertEquals(List.of("talk-1"), sink.ids());
        assertEquals("The feed breaks off in this entry.", sink.refused.get("entry 2"));
        assertEquals(false, sink.whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Not found</body></html> | It is not a feed: its root element is html.",
                "just words | It is not XML: there is no element in it.",
                "'' | It is not XML: there is no element in it."
            })
    void whatIsNoFeedIsSaidToBeNone(String body, String reason) {
        server.page("/feed.xml", "text/xml", body);

        assertEquals(reason, assertThrows(IOException.class, runs::run).getMessage());
    }

    @Test
    void entitiesThatExplodeDoNot() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"" + "ha".repeat(400) + "\">");
        IntStream.range(1, 10)
                .forEach(i -> laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">"));
        String nested = laughs
                + "]><rss><channel><item><title>&a9;</title><link>https://example.org/</link></item></channel></rss>";
        String flat =
                laughs + "]><rss><channel><item><title>" + "&a0;".repeat(100_000) + "</title></item></channel></rss>";

        server.page("/feed.xml", "text/xml", nested);
        SuppliedRecord record = org.junit.jupiter.api.Assertions.assertDoesNotThrow(() -> runs.run())
                .records
                .get(0);
        assertEquals("&a9;", record.title(), "an entity of entities is left as it is");

        server.page("/feed.xml", "text/xml", flat);
        assertTrue(assertThrows(IOException.class, runs::run).getMessage().contains("grow"));
    }

    @Test
    void externalEntitiesAreNotFetched() throws IOException {
        server.page("/secret", "text/plain", "secret");
        server.page(
                "/feed.xml",
                "text/xml",
                "<!DOCTYPE rss SYSTEM \"" + server.url("/secret") + "\" [<!ENTITY x SYSTEM \"" + server.url("/secret")
                        + "\"><!ENTITY % p SYSTEM \"" + server.url("/secret")
                        + "\"> %p;]><rss><channel><item><title>Has &x; in it</title><link>https://example.org/</link></item></channel></rss>");

        assertEquals("Has &x; in it", runs.run().records.get(0).title());
        assertFalse(server.asked().contains("/secret"));
    }

    @Test
    void elementsInsideOneAnotherWithoutEndAreRefused() {
        server.page(
                "/feed.xml",
                "text/xml",
                "<rss><channel>" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</channel></rss>");

        assertTrue(assertThrows(IOException.class, runs::run).getMessage().contains("deep"));
    }

    @Test
    void onlySoManyRecordsAreRead() throws IOException {
        String items = IntStream.range(0, 20)
                .mapToObj(i -> "<item><guid>" + i + "</guid><title>Item " + i + "</title><link>https://example.org/" + i
                        + "</link></item>")
                .collect(Collectors.joining());
        server.page("/feed.xml", "text/xml", "<rss><channel>" + items + "</channel></rss>");

        CollectingSink sink =
                runs.with("most-records", "5").with("complete", "true").run();

        assertEquals(5, sink.records.size());
        assertEquals("There are more than 5 entries; the rest was not read.", sink.refused.get("entry 6"));
        assertEquals(false, sink.whole, "what was not read is not gone");
    }

    @Test
    void pagesWithoutEndAreLeft() throws IOException {
        for (int i = 0; i < 5; i++) {
            server.page(
                    i == 0 ? "/feed.xml" : "/feed.xml?" + i,
                    "text/xml",
                    "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='next' href='/feed.xml?" + (i + 1)
                            + "'/><entry><id>" + i + "</id><title>Page " + i + "</title><link href='/" + i
                            + "'/></entry></feed>");
        }

        CollectingSink sink = runs.with("most-pages", "3").run();

        assertEquals(3, sink.records.size());
        assertTrue(sink.refused.values().iterator().next().contains("more pages"));
    }

    @Test
    void aFeedDoesNotSendUsToAnotherHost() throws IOException {
        server.page(
                "/feed.xml",
                "text/xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='next' href='http://inner.example:8080/admin'/>"
                        + "<entry><id>1</id><title>Page 1</title><link href='/1'/></entry></feed>");

        CollectingSink sink = runs.run();

        assertEquals(1, sink.records.size());
        assertEquals(
                Map.of("http://inner.example:8080/admin", "The next page of the feed is on another host."),
                sink.refused);
    }

    @Test
    void fieldsTooLongAreCutOrMadeFit() throws IOException {
        String words = "word ".repeat(30_000);
        server.page(
                "/feed.xml",
                "text/xml",
                "<rss><channel><item><guid>" + "g".repeat(5000) + "</guid><title>" + words
                        + "</title><link>https://example.org/" + "l".repeat(3000)
                        + "</link><description>" + words + "</description></item><item><guid>2</guid><title>" + words
                        + "</title><link>https://example.org/2</link><category>" + "c".repeat(101)
                        + "</category><description>" + words
                        + "</description></item></channel></rss>");

        CollectingSink sink = runs.run();

        assertEquals(1, sink.refused.size(), "a text of 150,000 characters that is nowhere else");
        SuppliedRecord record = sink.record("2");
        assertTrue(record.title().length() <= 200 && record.summary().length() <= 1000 && record.body() == null);
        assertEquals(List.of(), record.skills());
    }

    @Test
    void aCancelledRunStops() throws IOException {
        server.file("/feed.xml", "application/rss+xml", "podcast.xml");
        CollectingSink sink = new CollectingSink();
        sink.cancelAfter = 1;

        runs.run(sink);

        assertEquals(1, sink.records.size());
        assertEquals(false, sink.whole);
    }
}
