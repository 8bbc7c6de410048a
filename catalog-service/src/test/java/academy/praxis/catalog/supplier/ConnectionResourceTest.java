package academy.praxis.catalog.supplier;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.with;
import static academy.praxis.catalog.supplier.Registry.connected;
import static academy.praxis.catalog.supplier.Registry.registered;
import static academy.praxis.catalog.supplier.Registry.scripted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.catalog.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConnectionResourceTest {
    private static final String SECRET = "zebrafish-in-a-bottle";

    private final String script = "connection " + UUID.randomUUID();

    @Test
    void aCuratorSeesTheKindsOfSourceAndWhatTheyNeed() {
        as("curator")
                .get("/api/suppliers/connectors")
                .then()
                .statusCode(200)
                .body("kind", hasItem("scripted"))
                .body("find { it.kind == 'scripted' }.settings.name", hasItems("script", "address", "pages"))
                .body("find { it.kind == 'scripted' }.secrets", contains("password"));
    }

    @Test
    void whatAConnectorCannotWorkWithIsNamed() {
        var settings = Map.of("address", "file:///etc/passwd", "pages", "eleven", "nonsense", "x");

        as("curator")
                .body(Registry.connection("scripted", new java.util.HashMap<>(settings)))
                .post("/api/suppliers/" + registered() + "/connections")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems("settings.script", "settings.address", "settings.pages", "settings.nonsense"));
        as("curator")
                .body(Registry.connection("telepathy", Map.of()))
                .post("/api/suppliers/" + registered() + "/connections")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("kind"))
                .body("violations[0].message", containsString("scripted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT14M59S", "P32D", "-PT1H", "every day", "PT99999999999999999H", "P1M"})
    void aScheduleIsAnIntervalOfAtLeastAQuarterOfAnHour(String schedule) {
        as("curator")
                .body(with(scripted(script), "schedule", schedule))
                .post("/api/suppliers/" + registered() + "/connections")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("schedule"));
    }

    @Test
    void aSecretGoesToTheConnectorAndIsNeverGivenBackNorKeptInPlainText() {
        AtomicReference<String> seen = new AtomicReference<>();
        ScriptedConnector.play(script, (source, sink) -> {
            seen.set(source.settings().get("password"));
            sink.complete(true);
        });
        String supplier = registered();
        String key = UUID.randomUUID().toString();
        String answer = as("curator")
                .header("Idempotency-Key", key)
                .body(with(scripted(script), "secrets", Map.of("password", SECRET)))
                .post("/api/suppliers/" + supplier + "/connections")
                .then()
                .statusCode(201)
                .body("secrets", contains("password"))
                .extract()
                .asString();
        String path = "/api/suppliers/" + supplier + "/connections/"
                + io.restassured.path.json.JsonPath.from(answer).getString("id");

        Registry.run(path, Map.of());
        assertEquals(SECRET, seen.get());
        assertFalse(answer.contains(SECRET));
        as("curator").get(path).then().body(not(containsString(SECRET))).body("settings.password", nullValue());
        assertFalse(everythingKept().contains(SECRET), "neither in the connection nor in the answer kept for a retry");
    }

    private static String everythingKept() {
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select string_agg(t, ' ') from (
                            select to_jsonb(c)::text || coalesce(encode(sealed, 'escape'), '') t from supplier_connection c
                            union all select to_jsonb(k)::text from idempotency_key k) everything
                        """, String.class).getSingleResult()));
    }

    @Test
    void aSecretIsNotSentToAnotherServerThanItWasGivenFor() {
        String path = connected(registered(), with(scripted(script), "secrets", Map.of("password", SECRET)));
        var elsewhere =
                with(scripted(script), "settings", Map.of("script", script, "address", "https://evil.example/collect"));

        as("curator")
                .header("If-Match", "\"0\"")
                .body(elsewhere)
                .put(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("secrets"));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(elsewhere, "secrets", Map.of()))
                .put(path)
                .then()
                .statusCode(200)
                .body("secrets", empty());
    }

    @Test
    void aSecretStaysWhenOtherThingsChange() {
        String path = connected(registered(), with(scripted(script), "secrets", Map.of("password", SECRET)));

        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(scripted(script), "name", "Renamed"))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"))
                .body("secrets", contains("password"));
        as("curator")
                .header("If-Match", "\"1\"")
                .body(with(scripted(script), "kind", "csv"))
                .put(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("kind"));
    }

    @Test
    void aSecretAmongTheSettingsIsRefused() {
        as("curator")
                .body(Registry.connection(
                        "scripted",
                        Map.of("script", script, "address", "https://supplier.example/", "password", SECRET)))
                .post("/api/suppliers/" + registered() + "/connections")
                .then()
                .statusCode(400)
                .body("violations.field", contains("settings.password"))
                .body(not(containsString(SECRET)));
    }

    @Test
    void anotherSuppliersConnectionIsNotThere() {
        String path = connected(registered(), scripted(script));
        String elsewhere = path.replaceFirst("suppliers/[^/]+", "suppliers/" + registered());

        as("curator").get(elsewhere).then().statusCode(404);
        as("curator").body("{}").post(elsewhere + "/runs").then().statusCode(404);
        as("curator").header("If-Match", "*").delete(elsewhere).then().statusCode(404);
    }

    @Test
    void aConnectionIsRemovedWithItsRuns() {
        ScriptedConnector.play(script, (source, sink) -> {
            sink.record(ScriptedConnector.record("one", script));
            sink.complete(true);
        });
        String path = connected(registered(), scripted(script));
        Registry.run(path, Map.of());

        as("curator").header("If-Match", "\"9\"").delete(path).then().statusCode(412);
        as("curator").header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        as("curator").get(path).then().statusCode(404);
        as("curator").get(path + "/runs").then().statusCode(404);
    }
}
