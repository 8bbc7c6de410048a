package academy.praxis.catalog.search;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.PackagedService;
import academy.praxis.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is whole again, whatever happens to the process while it is built. */
class KilledRebuildIT {
    private static final int ITEMS = 3_000;

    @TempDir
    Path folder;

    @Test
    void aRebuildThatWasKilledLosesNothingAndIsFinishedAfterTheRestart() throws SQLException {
        Map<String, String> settings =
                Map.of("praxis.catalog.index.folder", folder.toString(), "praxis.duplicates.every", "off");
        try (var service = PackagedService.of("catalog-service")) {
            // Given an index that has everything
            service.start(settings);
            publish(service);
            awaitWhole(service, ITEMS);

            // When the process is killed with SIGKILL while the index is built anew, an item is published meanwhile,
            // and it comes back
            JsonPath asked = given().port(service.port())
                    .auth()
                    .oauth2(TestTokens.as("admin"))
                    .post("/api/search/index/rebuild")
                    .then()
                    .statusCode(202)
                    .extract()
                    .jsonPath();
            service.kill();
            assertTrue(asked.getBoolean("building"));
            publishOneMore(service);
            service.start(settings);

            // Then all of it is found, also what was published meanwhile
            awaitWhole(service, ITEMS + 1);
            assertEquals(null, state(service).getString("fault"));
            found(service, "zebrafinch17", "Item zebrafinch17 of many");
            found(service, "published meanwhile", "Published meanwhile");
        }
    }

    private static void found(PackagedService service, String words, String title) {
        given().port(service.port())
                .auth()
                .oauth2(TestTokens.as("learner"))
                .queryParam("q", words)
                .get("/api/search")
                .then()
                .statusCode(200)
                .body("items[0].item.title", equalTo(title));
    }

    private static void awaitWhole(PackagedService service, int items) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonPath state = state(service);
            assertEquals(items, state.getInt("items"), state::prettify);
            assertEquals(false, state.getBoolean("building"));
        });
    }

    private static JsonPath state(PackagedService service) {
        return given().port(service.port())
                .auth()
                .oauth2(TestTokens.as("admin"))
                .get("/api/search/index")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void publish(PackagedService service) throws SQLException {
        insert(service, "'Item zebrafinch' || n || ' of many'", ITEMS);
    }

    private static void publishOneMore(PackagedService service) throws SQLException {
        insert(service, "'Published meanwhile'", 1);
    }

    private static void insert(PackagedService service, String title, int count) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        service.setting("praxis.db.jdbc-url"),
                        service.setting("praxis.db.user"),
                        service.setting("praxis.db.password"));
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into item (id, version, title, summary, body, form, minutes, languages, tasks, obstacles, skills, owner_id, reviewer_id,
                        status, published_at, created_at, updated_at)
                    select gen_random_uuid(), 0, %s, 'One of many.', 'A text of some words.', 'REFERENCE', 1, '{en}', '{}', '{}', '{}', gen_random_uuid(),
                        gen_random_uuid(), 'PUBLISHED', now(), now(), now()
                    from generate_series(1, %d) n
                    """.formatted(title, count));
        }
    }
}
