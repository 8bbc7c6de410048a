package academy.praxis.catalog.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.fetch.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The test of the worked example of docs/connectors.md. */
class JsonFeedConnectorTest {
    @Test
    void aFeedIsReadOnceAndNotAgainUntilItChanges() throws IOException {
        try (TestServer server = new TestServer()) {
            server.validated("/feed.json", "application/feed+json", "\"1\"", """
                    {"version":"https://jsonfeed.org/version/1.1","title":"Ward","items":[
                      {"id":"1","title":"Listening","url":"https://example.org/1","content_html":"<p>First <script>x</script><b>listen</b>.</p>",
                       "date_published":"2026-01-02T03:04:05Z","authors":[{"name":"Ada"}],"tags":["listening"],"language":"nl"},
                      {"id":"2"}]}
                    """);
            Runs runs = new Runs(new JsonFeedConnector(), server).with("url", server.url("/feed.json"));

            CollectingSink first = runs.run();
            assertEquals(List.of("1"), first.ids());
            assertEquals("First **listen**.", first.records.get(0).body());
            assertEquals(List.of("nl"), first.records.get(0).languages());
            assertEquals(Map.of("item 2", "It has neither a title nor a text."), first.refused);

            assertTrue(runs.run().notModified);
        }
    }

    @Test
    void theDocumentationShowsThisVeryConnector() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java", JsonFeedConnector.class.getName().replace('.', '/') + ".java"));

        assertTrue(Files.readString(Path.of("../docs/connectors.md")).contains("```java\n" + source + "```"));
    }
}
