package academy.praxis.catalog.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.fetch.TestServer;
import academy.praxis.catalog.item.ItemForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CSV, NDJSON and OneRoster. */
class FileConnectorsTest {
    private static final String DUTCH =
            "id=Nr; title=Titel; summary=Wat; url=Link; languages=Taal; duration=Duur; skills=Vaardigheden; deleted=Weg";
    private static final String FIELDS = "title=name.en; body=text; skills=tags";

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Runs csv() {
        return new Runs(new CsvConnector(), server).with("url", server.url("/items.csv"));
    }

    private Runs ndjson() {
        return new Runs(new NdjsonConnector(), server).with("url", server.url("/items.ndjson"));
    }

    private Runs oneRoster() {
        return new Runs(new OneRosterConnector(), server).with("url", server.url("/roster"));
    }

    @Test
    void aCsvFileWithNamesAndSeparatorOfItsOwnIsRead() throws IOException {
        server.page("/items.csv", "text/csv", resource("items.csv"));

        CollectingSink sink = csv().with("columns", DUTCH).run();

        assertEquals(List.of("1", "2"), sink.ids());
        SuppliedRecord first = sink.record("1");
        assertEquals("In drie stappen; echt", first.summary());
        assertEquals(server.url("/feedback"), first.url());
        assertEquals(List.of("nl"), first.languages());
        assertEquals(10, first.minutes());
        assertEquals(List.of("feedback", "luisteren"), first.skills());
        assertEquals("Élan", sink.record("2").title(), "Windows-1252 is noticed");
        assertEquals(List.of("3"), sink.deleted);
        assertEquals(
                Map.of(
                        "line 5", "It has 3 columns, not 8.",
                        "line 6", "Its address javascript:alert(1) is no web address.",
                        "line 7", "Another record before it has the same id, 1."),
                sink.refused);
        assertEquals(false, sink.whole, "a line that cannot be read may have been any record");
    }

    @Test
    void aSecondRunOfAnUnchangedFileReadsNothing() throws IOException {
        server.validated("/items.csv", "text/csv", "\"1\"", "id,title,url\n1,Title,https://example.org/\n");
        Runs runs = csv();

        assertEquals(true, runs.run().whole);
        CollectingSink second = runs.run();

        assertTrue(second.notModified);
        assertEquals(List.of(), second.records);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        server.page("/items.csv", "text/csv", "\uFEFFtitle\turl\nTabs\thttps://example.org/\n");

        assertEquals(List.of("https://example.org/"), csv().run().ids());
    }

    @Test
    void aQuoteWithoutEndIsToldWithItsLine() throws IOException {
        server.page(
                "/items.csv",
                "text/csv",
                "id,title,url\n1,Good,https://example.org/1\n2,\"Bad,https://example.org/2\n3,Lost,https://example.org/3\n");

        CollectingSink sink = csv().run();

        assertEquals(List.of("1"), sink.ids());
        assertTrue(sink.refused.get("line 3").startsWith("From here on it is not CSV"), sink.refused.toString());
        assertEquals(false, sink.whole);
    }

    @Test
    void aRecordWithoutEndIsNotKept() throws IOException {
        String endless = "x".repeat(RecordReader.MOST + 20_000);
        server.page(
                "/items.csv",
                "text/csv",
                "id,title,url\n1,Good,https://example.org/1\n2,\"" + endless + "\",https://example.org/2\n");
        CollectingSink sink = csv().run();
        assertEquals(List.of("1"), sink.ids());
        assertTrue(sink.refused.get("line 3").contains("more than 1048576 characters"), sink.refused.toString());
        assertEquals(false, sink.whole);

        server.page("/roster", "text/csv", "sourcedId,vendorResourceId,title\nr,v,\"" + endless + "\"\n");
        assertTrue(assertThrows(IOException.class, () -> oneRoster().run())
                .getMessage()
                .contains("more than 1048576 characters"));
    }

    @Test
    void aLongFileOfShortRecordsIsRead() throws IOException {
        String lines = IntStream.range(0, 20)
                .mapToObj(i -> i + ",Title " + i + ",https://example.org/" + i + "," + "x".repeat(100_000))
                .collect(Collectors.joining("\n"));
        server.page("/items.csv", "text/csv", "id,title,url,note\n" + lines);

        assertEquals(20, csv().run().records.size());
    }

    @Test
    void aFileWithoutTheColumnIsSaidSo() {
        server.page("/items.csv", "text/csv", "a,b\n1,2\n");

        assertEquals(
                "The file has no column title; it has a, b.",
                assertThrows(IOException.class, () -> csv().run()).getMessage());
        server.page("/items.csv", "text/csv", "");
        assertThrows(IOException.class, () -> csv().run());
        assertThrows(
                IOException.class, () -> csv().with("columns", "titel=Titel").run());
    }

    @Test
    void aFileIsReadOnFromWhereTheRunBrokeOff() throws IOException {
        String lines = IntStream.range(0, 1200)
                .mapToObj(i -> i + ",Title " + i + ",https://example.org/" + i)
                .collect(Collectors.joining("\n"));
        server.page("/items.csv", "text/csv", "id,title,url\n" + lines);
        CollectingSink broken = new CollectingSink();
        broken.cancelAfter = 700;
        csv().run(broken);

        CollectingSink resumed = csv().resumingFrom(broken.resumePoints.get(0)).run();

        assertEquals(700, resumed.records.size());
        assertEquals(500, resumed.unchanged.size());
        assertEquals(true, resumed.whole);

        server.page("/items.csv", "text/csv", "id,title,url\n" + lines + "\n1200,One more,https://example.org/1200");
        CollectingSink another = csv().resumingFrom(broken.resumePoints.get(0)).run();
        assertEquals(1201, another.records.size(), "another file is read from its start");
    }

    @Test
    void linesOfJsonAreRead() throws IOException {
        server.page("/items.ndjson", "application/x-ndjson", resource("items.ndjson"));

        CollectingSink sink =
                ndjson().with("columns", FIELDS).with("body-format", "html").run();

        assertEquals(List.of("a", "e"), sink.ids());
        SuppliedRecord lifting = sink.record("a");
        assertEquals("Bend **your** knees.", lifting.body());
        assertEquals(List.of("lifting", "back"), lifting.skills());
        assertEquals(7, lifting.minutes());
        assertEquals(ItemForm.CASE_STUDY, sink.record("e").form());
        assertEquals(List.of("b"), sink.deleted);
        assertEquals(List.of("line 4", "line 5", "line 6"), new ArrayList<>(sink.refused.keySet()));
        assertTrue(sink.refused.get("line 4").startsWith("It is no JSON"));
        assertEquals("It is no JSON object.", sink.refused.get("line 5"));
        assertEquals("Its minutes is no number.", sink.refused.get("line 6"));
        assertEquals(List.of("d"), sink.unchanged, "a record that is bad now is still there");
        assertEquals(false, sink.whole);
    }

    @Test
    void aLineWithoutEndIsNotKept() throws IOException {
        server.page(
                "/items.ndjson",
                "application/x-ndjson",
                "{\"title\":\"" + "x".repeat(1_000_500 + (1 << 16))
                        + "\"}\n{\"title\":\"Short\",\"url\":\"https://example.org/\"}\n");

        CollectingSink sink = new Runs(new NdjsonConnector(), server)
                .with("url", server.url("/items.ndjson"))
                .run();

        assertEquals(1, sink.records.size());
        assertEquals("It is longer than 1048576 characters.", sink.refused.get("line 1"));
    }

    @Test
    void linesNestedWithoutEndAreRefused() throws IOException {
        server.page("/items.ndjson", "application/x-ndjson", "[".repeat(50_000) + "\n");

        assertTrue(ndjson().run().refused.get("line 1").startsWith("It is no JSON"));
    }

    @Test
    void resourcesOfOneRosterAreRead() throws IOException {
        server.page("/roster", "text/csv", resource("oneroster/resources.csv"));

        CollectingSink sink = oneRoster()
                .with("address", "https://lms.example/open?r={vendorResourceId}&a={applicationId}")
                .run();

        assertEquals(List.of("r-1", "r-2"), sink.ids());
        assertEquals("https://lms.example/1", sink.record("r-1").url());
        assertEquals(20, sink.record("r-1").minutes());
        assertEquals(
                "https://lms.example/open?r=course-2&a=a-1", sink.record("r-2").url());
        assertEquals(
                Map.of("line 4", "It has neither a title nor a text.", "line 5", "It has no sourcedId."), sink.refused);
        assertEquals(true, sink.whole, "a bulk file lists all");
    }

    @Test
    void aZipOfOneRosterSaysByItsManifestWhatItHolds() throws IOException {
        server.page(
                "/roster",
                "application/zip",
                zip(Map.of("manifest.csv", manifest("bulk"), "resources.csv", resource("oneroster/resources.csv"))));
        assertEquals(true, oneRoster().run().whole);

        server.page(
                "/roster",
                "application/zip",
                zip(Map.of("manifest.csv", manifest("delta"), "resources.csv", resource("oneroster/delta.csv"))));
        CollectingSink delta = oneRoster().run();
        assertEquals(List.of("r-5"), delta.ids());
        assertEquals(List.of("r-1"), delta.deleted);
        assertEquals(false, delta.whole, "a delta file names only what has changed");
    }

    @Test
    void brokenExportsAreToldToBeBroken() throws IOException {
        server.page("/roster", "application/zip", zip(Map.of("resources.csv", resource("oneroster/resources.csv"))));
        assertEquals(
                "There is no manifest.csv in the zip.",
                assertThrows(IOException.class, () -> oneRoster().run()).getMessage());
        server.page("/roster", "application/zip", zip(Map.of("manifest.csv", manifest("absent"))));
        assertEquals(
                "The manifest says that the export holds no resources.",
                assertThrows(IOException.class, () -> oneRoster().run()).getMessage());
        server.page("/roster", "text/csv", "id,title\n1,x\n");
        assertTrue(assertThrows(IOException.class, () -> oneRoster().run())
                .getMessage()
                .startsWith("It is no resources.csv"));
    }

    @Test
    void aZipThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        server.page("/roster", "application/zip", out.toByteArray());

        assertTrue(assertThrows(IOException.class, () -> oneRoster().run())
                .getMessage()
                .contains("larger than"));
    }

    @Test
    void settingsAreCheckedBeforeARun() {
        List<Setting> settings = new CsvConnector().settings();

        assertEquals(
                List.of("url", "separator", "language", "form", "minutes", "complete", "colour").stream()
                        .sorted()
                        .toList(),
                Setting.check(
                                settings,
                                Map.of(
                                        "url",
                                        "ftp://example.org/",
                                        "separator",
                                        "dot",
                                        "form",
                                        "book",
                                        "minutes",
                                        "0",
                                        "complete",
                                        "perhaps",
                                        "colour",
                                        "red"))
                        .stream()
                        .map(violation -> violation.field())
                        .sorted()
                        .toList());
        assertNull(Setting.check(settings, Map.of("url", "https://example.org/", "language", "nl-BE")).stream()
                .findFirst()
                .orElse(null));
    }

    private static byte[] manifest(String mode) throws IOException {
        return new String(resource("oneroster/manifest.csv"), UTF_8)
                .replace("%MODE%", mode)
                .getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FileConnectorsTest.class.getResourceAsStream("/sources/" + name)) {
            return in.readAllBytes();
        }
    }
}
