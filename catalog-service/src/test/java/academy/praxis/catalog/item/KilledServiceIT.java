package academy.praxis.catalog.item;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.testing.BusProbe;
import academy.praxis.testing.PackagedService;
import academy.praxis.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is committed reaches the bus, whatever happens to the process in between. */
class KilledServiceIT {
    @Test
    void anEventThatWasCommittedBeforeTheProcessWasKilledArrivesAfterTheRestartOnce() {
        try (var service = PackagedService.of("catalog-service")) {
            // Given an item published by a process that has not relayed the event yet
            service.start(Map.of("praxis.bus.relay.enabled", "false"));
            String id = publishedItem(service.port());

            // When the process is killed with SIGKILL and comes back
            service.kill();
            service.start(Map.of());

            // Then others hear of it, once
            BusProbe bus = service.bus();
            UUID item = UUID.fromString(id);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> bus.eventsOf("catalog.item", item, 1).size() == 1);
            service.kill();
            service.start(Map.of());
            publishedItem(service.port());
            var ids = bus.read("catalog.item", seen -> seen.size() >= 2).stream()
                    .filter(event -> id.equals(event.key()))
                    .map(event -> BusProbe.header(event, "ce_id"))
                    .toList();
            assertEquals(1, ids.size(), "told once, and not again after another restart: " + ids);
        }
    }

    private static String publishedItem(int port) {
        String id = curator(port)
                .body(Map.of(
                        "title", "Written just before the end",
                        "summary", "Committed, and then the lights went out.",
                        "body", "One line that was nearly lost.",
                        "form", "reference",
                        "minutes", 2,
                        "languages", List.of("en")))
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        curator(port)
                .header("If-Match", "\"0\"")
                .post("/api/items/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private static RequestSpecification curator(int port) {
        return given().port(port).auth().oauth2(TestTokens.as("curator")).contentType(ContentType.JSON);
    }
}
