package academy.praxis.catalog.supplier;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.supplier.Registry.connected;
import static academy.praxis.catalog.supplier.Registry.connection;
import static academy.praxis.catalog.supplier.Registry.registered;
import static academy.praxis.catalog.supplier.Registry.run;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed on a web server becomes items, from end to end. */
@QuarkusTest
@WithTestResource(value = LocalSource.class, scope = TestResourceScope.GLOBAL)
class FeedImportTest {
    private static final Map<String, Object> REAL = Map.of();

    private final String path = "/" + UUID.randomUUID() + ".xml";
    private String supplier;

    @BeforeEach
    void aSupplier() {
        supplier = registered();
    }

    @Test
    void aFeedBecomesItemsFollowsItsDeletionsAndIsNotReadAgainWhenNothingIsNew() {
        String feed = connected(supplier, feedAt(LocalSource.offer(path, feed("a", "b", "c"))));

        assertCounts(run(feed, REAL), "succeeded created 3 updated 0 unchanged 0 retired 0 refused 0");
        assertEquals(List.of("PUBLISHED", "PUBLISHED", "PUBLISHED"), rows("status"));
        as("curator").get(feed).then().body("described.title", equalTo("Ward news"));
        List<String> before = rows("external_id || version || change_xid");

        JsonPath second = run(feed, REAL);
        assertTrue(second.getBoolean("notModified"));
        assertCounts(run(feed, Map.of("fresh", true)), "succeeded created 0 updated 0 unchanged 3 retired 0 refused 0");
        assertEquals(before, rows("external_id || version || change_xid"), "nothing was written");

        LocalSource.offer(path, feed("a", "c"));
        assertCounts(run(feed, REAL), "succeeded created 0 updated 0 unchanged 2 retired 1 refused 0");
        assertEquals(List.of("PUBLISHED", "PUBLISHED", "RETIRED"), rows("status order by status"));
        assertEquals(List.of(200, 304, 200, 200), LocalSource.answers(path));
    }

    @Test
    void aFeedThatBreaksOffEndsWithAReasonAndRetiresNothing() {
        String feed = connected(supplier, feedAt(LocalSource.offer(path, feed("a", "b", "c"))));
        run(feed, REAL);
        byte[] broken = feed("a", "b").getBytes(StandardCharsets.UTF_8);
        LocalSource.offer(path, broken, broken.length / 2);

        JsonPath run = run(feed, REAL);

        assertEquals("failed", run.getString("state"));
        assertFalse(run.getString("failure").isBlank());
        assertEquals(0, run.getInt("retired"));
        assertEquals(List.of("PUBLISHED", "PUBLISHED", "PUBLISHED"), rows("status"));
    }

    @Test
    void aFeedThatIsNotThereEndsWithAReason() {
        String feed = connected(supplier, feedAt(LocalSource.offer(path, "").replace(path, "/nowhere" + path)));

        JsonPath run = run(feed, REAL);

        assertEquals("failed", run.getString("state"));
        assertFalse(run.getString("failure").isBlank());
    }

    @Test
    void aFeedInsideOurOwnNetworkIsNotFetched() {
        String feed = connected(supplier, feedAt("http://127.0.0.2:9/feed"));

        assertEquals("failed", run(feed, REAL).getString("state"));
    }

    private static Map<String, Object> feedAt(String url) {
        return connection("rss", Map.of("url", url, "language", "en", "complete", "true", "robots", "ignore"));
    }

    private String feed(String... ids) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0"><channel><title>Ward news</title><link>https://ward.example/</link><description>What is new.</description>
                %s</channel></rss>
                """.formatted(Arrays.stream(ids)
                .map(id -> """
                        <item><guid isPermaLink="false">%s</guid><title>How to %s well</title><link>https://ward.example%s/%s</link>
                        <description>One learns to %s.</description><pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate></item>
                        """.formatted(id, id, path, id, id))
                .collect(Collectors.joining()));
    }

    private static void assertCounts(JsonPath run, String expected) {
        assertEquals(
                expected,
                run.getString("state") + " created " + run.getInt("created") + " updated " + run.getInt("updated")
                        + " unchanged " + run.getInt("unchanged") + " retired " + run.getInt("retired") + " refused "
                        + run.getInt("refused"),
                run::prettify);
    }

    private List<String> rows(String what) {
        String[] parts = what.split(" order by ");
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select " + parts[0] + " from item where supplier_id = :id order by "
                                        + (parts.length > 1 ? parts[1] : "external_id"),
                                String.class)
                        .setParameter("id", UUID.fromString(supplier))
                        .getResultList()));
    }
}
