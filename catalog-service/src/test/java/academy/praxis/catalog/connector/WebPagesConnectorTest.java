package academy.praxis.catalog.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.fetch.TestServer;
import academy.praxis.catalog.item.ItemForm;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebPagesConnectorTest {
    private final TestServer server = new TestServer();
    private final Runs runs = new Runs(new WebPagesConnector(), server).with("url", server.url("/sitemap.xml"));

    @BeforeEach
    void site() {
        server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n")
                .file("/sitemap.xml", "application/xml", "pages/index.xml")
                .page(
                        "/courses.xml.gz",
                        "application/gzip",
                        TestServer.gzip(server.text("pages/courses.xml").getBytes(UTF_8)))
                .file("/course", "text/html", "pages/course.html")
                .validated("/video", "text/html", "\"1\"", server.text("pages/video.html"))
                .file("/about", "text/html", "pages/about.html")
                .status("/gone", 410)
                .file("/foreign", "text/html", "pages/foreign.html")
                .file("/broken", "text/html", "pages/broken.html");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void pagesThatDescribeLearningBecomeItems() throws IOException {
        CollectingSink sink = runs.run();

        assertEquals(List.of(server.url("/course"), server.url("/video")), sink.ids());
        SuppliedRecord course = sink.record(server.url("/course"));
        assertEquals("Conflict on the ward", course.title());
        assertEquals("Talk early.", course.summary());
        assertEquals(ItemForm.ASSIGNMENT, course.form());
        assertEquals(90, course.minutes());
        assertEquals(List.of("en-GB"), course.languages());
        assertEquals(
                List.of("Mediation", "Listening", "De-escalation", "Work climate", "conflict", "teamwork"),
                course.skills());
        assertEquals(List.of("Ada Verhoeven"), course.authors());
        assertEquals("https://creativecommons.org/licenses/by/4.0/", course.licence());
        assertEquals(List.of("doi:10.1234/course"), course.identifiers());
        assertEquals(Instant.parse("2025-05-05T00:00:00Z"), course.issuedAt());
        SuppliedRecord video = sink.record(server.url("/video"));
        assertEquals(ItemForm.MICRO, video.form());
        assertEquals(90, video.mediaSeconds());
        assertEquals(List.of("isbn:9780306406157"), video.identifiers());
        assertEquals(List.of(server.url("/gone")), sink.deleted);
        assertTrue(
                sink.refused.get(server.url("/foreign")).contains("needs the context http://169.254.169.254/context"));
        assertTrue(sink.refused.get(server.url("/broken")).startsWith("Its JSON-LD is broken"));
        assertTrue(sink.refused.get(server.url("/private/page")).contains("robots.txt"));
        assertEquals("The sitemap is on another host.", sink.refused.get("https://elsewhere.example/sitemap.xml"));
        assertEquals(
                "The page is on another host than the sitemap that lists it.",
                sink.refused.get("https://elsewhere.example/page"));
        assertEquals(5, sink.refused.size());
        assertEquals(true, sink.whole);
        assertFalse(server.asked().contains("/private/page"));
    }

    @Test
    void aSecondRunReadsOnlyWhatMayBeNew() throws IOException {
        runs.run();

        CollectingSink second = runs.run();

        assertEquals(List.of(), second.records);
        assertEquals(
                List.of(server.url("/course"), server.url("/video")),
                second.unchanged,
                "one by its date, the other by its ETag");
        assertEquals(1, server.asked().stream().filter("/course"::equals).count());
        assertEquals(true, second.whole);
    }

    @Test
    void aPageThatFailsForNowIsTriedAgainThoughItsDateIsOld() throws IOException {
        server.status("/course", 500);
        CollectingSink first = runs.run();
        assertTrue(first.refused.get(server.url("/course")).contains("500"));
        server.file("/course", "text/html", "pages/course.html");

        assertTrue(runs.run().ids().contains(server.url("/course")));
    }

    @Test
    void aPageThatLeftTheSitemapIsNoLongerNamed() throws IOException {
        runs.run();
        server.page(
                "/courses.xml.gz",
                "application/xml",
                "<urlset><url><loc>" + server.url("/course") + "</loc><lastmod>2026-01-01</lastmod></url></urlset>");

        CollectingSink second = runs.run();

        assertEquals(List.of(server.url("/course")), second.unchanged);
        assertEquals(true, second.whole);
    }

    @Test
    void aPageThatWasAwayIsReadAgainThoughItsDateIsOld() throws IOException {
        runs.run();

        CollectingSink back = runs.forgetting(server.url("/course")).run();

        assertEquals(List.of(server.url("/course")), back.ids());
        assertEquals(List.of(server.url("/video")), back.unchanged);
    }

    @Test
    void aRunGoesOnWhereItBrokeOff() throws IOException {
        String pages =
                IntStream.range(0, 60).mapToObj(i -> server.url("/p" + i)).collect(Collectors.joining("\n"));
        server.page("/sitemap.xml", "text/plain", pages);
        IntStream.range(0, 60)
                .forEach(i -> server.page(
                        "/p" + i, "text/html", server.text("pages/video.html").replace("Washing hands", "Page " + i)));
        CollectingSink broken = new CollectingSink();
        broken.cancelAfter = 40;
        runs.run(broken);

        CollectingSink resumed = runs.resumingFrom(broken.resumePoints.get(0)).run();

        assertEquals(35, resumed.records.size());
        assertEquals(25, resumed.unchanged.size());
        assertEquals(true, resumed.whole);
    }

    @Test
    void sitemapsInsideOneAnotherWithoutEndAreLeft() throws IOException {
        for (int i = 0; i < 8; i++) {
            server.page(
                    i == 0 ? "/sitemap.xml" : "/sitemap" + i + ".xml",
                    "application/xml",
                    "<sitemapindex><sitemap><loc>" + server.url("/sitemap" + (i + 1) + ".xml")
                            + "</loc></sitemap></sitemapindex>");
        }

        CollectingSink sink = runs.run();

        assertTrue(sink.refused.get(server.url("/sitemap4.xml")).contains("too many"));
        assertEquals(false, sink.whole);
    }

    @Test
    void aSitemapThatUnpacksWithoutEndIsRefused() {
        server.page("/sitemap.xml", "application/gzip", TestServer.gzip(new byte[60 << 20]));

        assertTrue(assertThrows(IOException.class, runs::run).getMessage().contains("larger than"));
    }

    @Test
    void aSiteThatFailsAllTheTimeIsLeft() {
        String pages =
                IntStream.range(0, 30).mapToObj(i -> server.url("/p" + i)).collect(Collectors.joining("\n"));
        server.page("/sitemap.xml", "text/plain", pages);
        IntStream.range(0, 30).forEach(i -> server.status("/p" + i, 500));

        assertThrows(IOException.class, runs::run);
        assertFalse(server.asked().contains("/p10"));
    }

    @Test
    void whatIsNoSitemapIsSaidToBeNone() {
        server.page("/sitemap.xml", "application/xml", "<rss/>");

        assertEquals(
                "It is not a sitemap: its root element is rss.",
                assertThrows(IOException.class, runs::run).getMessage());
    }

    @Test
    void dataNestedWithoutEndAreRefused() throws IOException {
        server.page("/sitemap.xml", "text/plain", server.url("/deep"));
        server.page(
                "/deep",
                "text/html",
                "<script type='application/ld+json'>" + "{\"@context\":\"https://schema.org\",\"about\":".repeat(5000)
                        + "1" + "}".repeat(5000) + "</script>");

        assertTrue(runs.run().refused.get(server.url("/deep")).contains("deep"));
    }
}
