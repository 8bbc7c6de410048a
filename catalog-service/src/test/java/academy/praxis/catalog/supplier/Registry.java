package academy.praxis.catalog.supplier;

import static academy.praxis.catalog.Requests.as;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Suppliers and connections as tests need them. */
public final class Registry {
    private Registry() {}

    /** What a curator says of a supplier that is fine in every way. */
    public static Map<String, Object> supplier(String name) {
        return new HashMap<>(Map.of(
                "name", name,
                "homepage", "https://supplier.example/",
                "contact", "Ms Okoye, content desk",
                "trust", "trusted",
                "status", "active",
                "licence", "CC BY 4.0",
                "languages", List.of("en")));
    }

    /** A supplier's id. */
    public static String registered(Map<String, Object> content) {
        return as("curator")
                .body(content)
                .post("/api/suppliers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A new trusted supplier's id. */
    public static String registered() {
        return registered(supplier("Supplier " + UUID.randomUUID()));
    }

    static Map<String, Object> scripted(String script) {
        return connection(ScriptedConnector.KIND, Map.of("script", script, "address", "https://supplier.example/feed"));
    }

    public static Map<String, Object> connection(String kind, Map<String, Object> settings) {
        return new HashMap<>(Map.of("name", "The feed", "kind", kind, "settings", settings, "enabled", true));
    }

    /** A connection's path. */
    public static String connected(String supplier, Map<String, Object> content) {
        return as("curator")
                .body(content)
                .post("/api/suppliers/" + supplier + "/connections")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** The run as it is at its end. */
    public static JsonPath run(String connection, Map<String, Object> wish) {
        return ended(started(connection, wish));
    }

    /** A run's path. */
    static String started(String connection, Map<String, Object> wish) {
        String id = as("curator")
                .body(wish)
                .post(connection + "/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return connection + "/runs/" + id;
    }

    static JsonPath ended(String run) {
        return await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> as("curator")
                                .get(run)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        now -> !List.of("queued", "running").contains(now.getString("state")));
    }
}
