package academy.praxis.catalog.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.fetch.TestServer;
import academy.praxis.catalog.item.ItemForm;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OaiPmhConnectorTest {
    private static final String FIRST = "/oai?verb=ListRecords&metadataPrefix=oai_dc";
    private static final String SECOND = "/oai?verb=ListRecords&resumptionToken=page+two+%26+more";

    private final TestServer server = new TestServer();
    private final Runs runs = new Runs(new OaiPmhConnector(), server).with("url", server.url("/oai"));

    @BeforeEach
    void repository() {
        server.file("/oai?verb=Identify", "text/xml", "oai/identify.xml")
                .file(FIRST, "text/xml", "oai/page-1.xml")
                .file(SECOND, "text/xml", "oai/page-2.xml");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aRepositoryIsHarvestedPageByPage() throws IOException {
        CollectingSink sink = runs.run();

        assertEquals("Open Ward Repository", sink.described.title());
        assertEquals(List.of("oai:ward.example:1", "oai:ward.example:2", "oai:ward.example:5"), sink.ids());
        SuppliedRecord sepsis = sink.record("oai:ward.example:1");
        assertEquals("Recognising sepsis", sepsis.title());
        assertEquals(server.url("/items/1"), sepsis.url());
        assertEquals(List.of("doi:10.1234/ward.1"), sepsis.identifiers());
        assertEquals(List.of("sepsis", "early warning"), sepsis.skills());
        assertEquals(List.of("Verhoeven, Ada"), sepsis.authors());
        assertEquals(List.of("en"), sepsis.languages());
        assertEquals("https://creativecommons.org/licenses/by-sa/4.0/", sepsis.licence());
        assertEquals(ItemForm.CASE_STUDY, sepsis.form());
        assertEquals(Instant.parse("2025-11-01T00:00:00Z"), sepsis.issuedAt());
        SuppliedRecord handover = sink.record("oai:ward.example:2");
        assertEquals("https://doi.org/10.1234/ward.2", handover.url());
        assertEquals(List.of("doi:10.1234/ward.2", "isbn:9780306406157"), handover.identifiers());
        assertEquals(List.of("nl"), handover.languages());
        assertEquals(List.of("oai:ward.example:3"), sink.deleted);
        assertEquals(Map.of("oai:ward.example:4", "It has neither a title nor a text."), sink.refused);
        assertEquals(true, sink.whole);
        assertEquals(List.of("2026-03-01T12:00:00Z page two & more"), sink.resumePoints);
    }

    @Test
    void theNextHarvestAsksForWhatHasChanged() throws IOException {
        String since = FIRST + "&from=2026-03-01T12%3A00%3A00Z";
        server.file(since, "text/xml", "oai/changed.xml");
        runs.run();

        CollectingSink second = runs.run();

        assertEquals(List.of("oai:ward.example:5"), second.ids());
        assertEquals("Last of all, again", second.records.get(0).title());
        assertEquals(List.of("oai:ward.example:2"), second.deleted);
        assertEquals(false, second.whole, "what was not named has not changed");

        server.file(since, "text/xml", "oai/none.xml");
        CollectingSink third = runs.run();
        assertTrue(third.notModified);
        assertNull(third.whole);
    }

    @Test
    void aRepositoryThatForgetsItsDeletionsIsReadAsAWhole() throws IOException {
        server.page(
                "/oai?verb=Identify",
                "text/xml",
                server.text("oai/identify.xml").replace("persistent", "no"));
        runs.run();

        CollectingSink second = runs.run();

        assertEquals(3, second.records.size());
        assertEquals(true, second.whole);
    }

    @Test
    void aHarvestGoesOnWhereItBrokeOff() throws IOException {
        server.status(SECOND, 500);
        CollectingSink broken = new CollectingSink();
        assertThrows(IOException.class, () -> runs.run(broken));
        assertNull(broken.whole);
        server.file(SECOND, "text/xml", "oai/page-2.xml");

        CollectingSink resumed = runs.resumingFrom(broken.resumePoints.get(0)).run();

        assertEquals(List.of("oai:ward.example:5"), resumed.ids());
        assertEquals(false, resumed.whole, "this run has not seen the first page");
        assertEquals("2026-03-01T12:00:00Z", resumed.bookmark, "what changed since the harvest began comes next time");
    }

    @Test
    void aForgottenTokenMeansToBeginAgain() throws IOException {
        server.file("/oai?verb=ListRecords&resumptionToken=old", "text/xml", "oai/bad-token.xml");

        CollectingSink sink = runs.resumingFrom("2026-02-01T00:00:00Z old").run();

        assertEquals(3, sink.records.size());
        assertEquals(true, sink.whole);
    }

    @Test
    void errorsOfTheProtocolAreTold() {
        server.file(FIRST, "text/xml", "oai/bad-format.xml");

        assertEquals(
                "The repository answers cannotDisseminateFormat: No such format.",
                assertThrows(IOException.class, runs::run).getMessage());
    }

    @Test
    void anEmptyRepositoryIsNotTakenForOneThatLostEverything() throws IOException {
        server.file(FIRST, "text/xml", "oai/none.xml");

        assertEquals(false, runs.run().whole);
    }

    @Test
    void aTokenThatComesAgainEndsTheHarvest() {
        server.page(
                SECOND,
                "text/xml",
                server.text("oai/page-2.xml")
                        .replace("cursor=\"4\"/>", "cursor=\"4\">page two &amp; more</resumptionToken>"));

        assertTrue(assertThrows(IOException.class, runs::run).getMessage().contains("same resumption token"));
    }

    @Test
    void aTokenWithoutEndIsNotKept() {
        server.page(FIRST, "text/xml", server.text("oai/page-1.xml").replace("page two", "x".repeat(4_000)));

        assertTrue(assertThrows(IOException.class, runs::run).getMessage().contains("more than 4000 characters"));
    }

    @Test
    void anAnswerThatBreaksOffEndsTheRun() {
        String page = server.text("oai/page-1.xml");
        server.page(FIRST, "text/xml", page.substring(0, page.length() / 2));

        assertTrue(assertThrows(IOException.class, runs::run)
                .getMessage()
                .startsWith("The answer of the repository breaks off"));
    }

    @Test
    void whatIsNoRepositoryIsSaidToBeNone() {
        server.page("/oai?verb=Identify", "text/html", "<html><body>Welcome</body></html>");

        assertTrue(assertThrows(IOException.class, runs::run)
                .getMessage()
                .contains("does not answer as an OAI-PMH repository"));
    }

    @Test
    void learningObjectMetadataAreUnderstoodInBothBindings() throws IOException {
        server.file("/oai?verb=ListRecords&metadataPrefix=lom", "text/xml", "oai/lom.xml");

        CollectingSink sink = runs.with("metadata-prefix", "lom").run();

        SuppliedRecord lifting = sink.record("oai:ward.example:lom");
        assertEquals("Lifting safely", lifting.title());
        assertEquals("With film.", lifting.summary());
        assertEquals(ItemForm.ASSIGNMENT, lifting.form());
        assertEquals(45, lifting.minutes());
        assertEquals(240, lifting.mediaSeconds());
        assertEquals(List.of("nl"), lifting.languages());
        assertEquals(List.of("lifting", "Moving patients"), lifting.skills());
        assertEquals(List.of("Ada Verhoeven"), lifting.authors());
        assertEquals(List.of("doi:10.1234/lom"), lifting.identifiers());
        assertEquals("CC BY 4.0", lifting.licence());
        assertEquals(Instant.parse("2024-05-06T00:00:00Z"), lifting.issuedAt());
        SuppliedRecord old = sink.record("oai:ward.example:imslom");
        assertEquals("Old binding", old.title());
        assertEquals(10, old.minutes());
        assertEquals(server.url("/items/ims"), old.url());
        assertEquals(List.of("isbn:9780306406157"), old.identifiers());
    }
}
