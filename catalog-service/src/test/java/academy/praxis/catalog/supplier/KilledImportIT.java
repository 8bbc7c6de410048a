package academy.praxis.catalog.supplier;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.PackagedService;
import academy.praxis.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import goes on, whatever happens to the process in between. */
class KilledImportIT {
    private static final int RECORDS = 2_000;

    @Test
    void anImportThatWasKilledGoesOnAfterTheRestartAndBringsEachRecordOnce() {
        LocalSource source = new LocalSource();
        Map<String, String> settings = new HashMap<>(source.start());
        settings.put("praxis.imports.given-up-after", "15s");
        settings.put("praxis.imports.look-every", "1s");
        try (var service = PackagedService.of("catalog-service")) {
            // Given an import that is under way
            service.start(settings);
            String run = startedImport(service.port(), LocalSource.offer("/large.xml", feed()));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> run(service.port(), run).getInt("created") > 0);

            // When the process is killed with SIGKILL and comes back
            service.kill();
            service.start(settings);

            // Then the run goes on to its end, and every record is there once
            JsonPath atFirst = run(service.port(), run);
            assertTrue(atFirst.getInt("created") < RECORDS, "killed before its end: " + atFirst.prettify());
            await().atMost(Duration.ofMinutes(4))
                    .until(() ->
                            !"running queued".contains(run(service.port(), run).getString("state")));
            JsonPath ended = run(service.port(), run);
            assertEquals(
                    "succeeded " + RECORDS + " " + RECORDS + " 0",
                    ended.getString("state") + " " + ended.getInt("seen") + " " + ended.getInt("created") + " "
                            + ended.getInt("unchanged"),
                    ended::prettify);
            assertEquals(2, ended.getInt("attempts"));
        } finally {
            source.stop();
        }
    }

    private static String startedImport(int port, String url) {
        String supplier = curator(port)
                .body(Registry.supplier("Killed " + UUID.randomUUID()))
                .post("/api/suppliers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String connection = curator(port)
                .body(Registry.connection(
                        "rss", Map.of("url", url, "language", "en", "complete", "true", "robots", "ignore")))
                .post("/api/suppliers/" + supplier + "/connections")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String run = curator(port)
                .body(Map.of())
                .post(connection + "/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return connection + "/runs/" + run;
    }

    private static JsonPath run(int port, String path) {
        return curator(port).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification curator(int port) {
        return given().port(port).auth().oauth2(TestTokens.as("curator")).contentType(ContentType.JSON);
    }

    private static String feed() {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0"><channel><title>Large</title><link>https://ward.example/</link><description>Much.</description>
                %s</channel></rss>
                """.formatted(IntStream.range(0, RECORDS)
                .mapToObj(i -> "<item><guid isPermaLink=\"false\">r" + i + "</guid><title>Title " + i
                        + "</title><link>https://ward.example/" + i + "</link><description>About " + i
                        + ".</description></item>")
                .collect(Collectors.joining("\n")));
    }
}
