package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.systemtests.PatientClient.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** A curator writes items and publishes them; the performance service hears of each. */
final class CatalogWork extends Work {
    private static final String CURATOR = "lotte.devries";
    private final Map<String, String> published = new TreeMap<>();

    CatalogWork(PatientClient client) {
        super(client);
    }

    @Override
    Request oneMore(String name) {
        return Request.post(
                CURATOR,
                "/api/items",
                json(Map.of(
                        "title",
                        name,
                        "summary",
                        "Written while a service was restarted.",
                        "body",
                        "One line.",
                        "form",
                        "reference",
                        "minutes",
                        2,
                        "languages",
                        List.of("en"))),
                null);
    }

    @Override
    void round() {
        String name = nextName();
        String id = make(name);
        client.expect(
                200,
                Request.post(CURATOR, "/api/items/" + id + "/publication", null, null)
                        .ofVersion(0));
        published.put(name, id);
        assertEquals(
                name,
                client.expect(200, Request.get("sam.murphy", "/api/items/" + id))
                        .getString("title"));
        client.expect(200, Request.get("sam.murphy", "/api/items?limit=20"));
    }

    @Override
    void verify(Bus bus) {
        assertListed(published, CURATOR, "/api/items?q=" + mark, "title");
        // Made while a service was told to stop, and left as it was.
        Map<String, String> drafts = new TreeMap<>(made);
        drafts.keySet().removeAll(published.keySet());
        assertListed(drafts, CURATOR, "/api/items?status=draft&q=" + mark, "title");
        assertTold(bus, "catalog.item", published);
        published.forEach((name, id) -> Awaitility.await("the performance service knows " + name)
                .until(() ->
                        name.equals(client.expect(200, Request.get("jonas.weber", "/api/outcomes/known-items/" + id))
                                .getString("title"))));
    }
}
