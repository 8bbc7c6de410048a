package academy.praxis.identity.credential;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.TestTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CredentialResourceTest {
    private final String name = "Feed " + UUID.randomUUID();

    @Inject
    Pool pool;

    @Inject
    CredentialService credentials;

    @Test
    void anIntegratorGetsTokensWithJustTheRightsThatItWasGiven() throws JsonProcessingException {
        JsonPath made = create("catalog-push");

        Response granted = token(made, "catalog:push");

        assertEquals(200, granted.statusCode(), granted::asString);
        JsonNode claims = claims(granted);
        assertEquals(List.of("integrator"), new ObjectMapper().convertValue(claims.get("groups"), List.class));
        assertEquals(made.getString("credential.clientId"), claims.get("azp").asText());
        assertTrue(
                List.of(claims.get("scope").asText().split(" ")).contains("catalog:push"), claims.get("scope")::asText);
        assertTrue(claims.get("aud").toString().contains("praxis-api"), claims::toString);
        assertNull(claims.get("member_id"));
        assertNull(claims.get("resource_access"));
        assertEquals(400, token(made, "performance:push").statusCode());
        assertEquals(400, token(made, "offline_access").statusCode());
        String token = granted.path("access_token");
        given().auth().oauth2(token).get("/api/teams").then().statusCode(200);
        given().auth().oauth2(token).get("/api/credentials").then().statusCode(403);
        given().auth().oauth2(token).get("/api/members/me").then().statusCode(403);
    }

    @Test
    void theSecretIsShownOnceAndIsNowhereInTheDatabase() {
        String key = UUID.randomUUID().toString();
        Response first = send(wish(name, "catalog-push"), key);
        JsonPath made = first.jsonPath();
        String secret = made.getString("secret");

        assertEquals(201, first.statusCode());
        assertEquals("no-store", first.header("Cache-Control"));
        assertTrue(secret.matches("[\\w-]{43}"), "32 random bytes");
        assertEquals("in-step", made.getBoolean("credential.pending") ? "pending" : "in-step");
        Response again = send(wish(name, "catalog-push"), key);
        assertEquals(201, again.statusCode());
        assertEquals(made.getString("credential.id"), again.path("credential.id"));
        assertNull(again.path("secret"));
        as("admin")
                .get("/api/credentials/" + made.getString("credential.id"))
                .then()
                .statusCode(200)
                .body(not(containsString(secret)));
        for (String table : List.of("credential", "credential_task", "audit_entry", "outbox", "idempotency_key")) {
            assertEquals(0, count("select count(*) from " + table + " t where t::text like $1", "%" + secret + "%"));
        }
    }

    @Test
    void aNewSecretMakesTheOldOneUseless() {
        JsonPath made = create("performance-push");
        String id = made.getString("credential.id");

        JsonPath rotated = as("admin")
                .body(Map.of("expiresOn", inDays(100).toString()))
                .post("/api/credentials/" + id + "/secret")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("credential.expiresOn", equalTo(inDays(100).toString()))
                .extract()
                .jsonPath();

        assertNotEquals(made.getString("secret"), rotated.getString("secret"));
        assertEquals(401, token(made, "performance:push").statusCode());
        assertEquals(200, token(rotated, "performance:push").statusCode());
    }

    @Test
    void aCredentialIsPutOutOfUseAndBackAndRemoved() {
        JsonPath made = create("catalog-push");
        String path = "/api/credentials/" + made.getString("credential.id");

        as("admin").post(path + "/deactivation").then().statusCode(200).body("status", equalTo("disabled"));
        assertEquals(401, token(made, "catalog:push").statusCode());
        as("admin").post(path + "/reactivation").then().statusCode(200).body("status", equalTo("active"));
        assertEquals(200, token(made, "catalog:push").statusCode());
        as("admin").delete(path).then().statusCode(204);

        assertEquals(401, token(made, "catalog:push").statusCode());
        as("admin").get(path).then().statusCode(404);
        as("admin").delete(path).then().statusCode(404);
        as("admin").get("/api/credentials?limit=100").then().body("items.name", not(hasItem(name)));
        // The name is free again.
        assertEquals(201, send(wish(name, "catalog-push"), null).statusCode());
        as("admin")
                .get("/api/audit-entries?targetId=" + made.getString("credential.id"))
                .then()
                .body(
                        "items.action",
                        contains(
                                "credential-deleted",
                                "credential-enabled",
                                "credential-disabled",
                                "credential-created"))
                .body("items[0].target.name", equalTo(name));
    }

    @Test
    void itEndsAfterItsLastDayAndANewSecretBringsItBack() throws Throwable {
        JsonPath made = create("catalog-push");
        String id = made.getString("credential.id");
        pool.preparedQuery("update credential set expires_on = $2 where id = $1")
                .execute(Tuple.of(UUID.fromString(id), inDays(-1)))
                .await()
                .atMost(Duration.ofSeconds(10));

        new Expiry(credentials).expire();

        as("admin").get("/api/credentials/" + id).then().body("status", equalTo("expired"));
        await(() -> token(made, "catalog:push").statusCode() == 401);
        as("admin").post("/api/credentials/" + id + "/reactivation").then().statusCode(409);
        as("admin")
                .get("/api/audit-entries?action=credential-expired&targetId=" + id)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].actor.memberId", nullValue());
        JsonPath rotated = as("admin")
                .body(Map.of("expiresOn", inDays(5).toString()))
                .post("/api/credentials/" + id + "/secret")
                .then()
                .statusCode(200)
                .body("credential.status", equalTo("active"))
                .extract()
                .jsonPath();
        assertEquals(200, token(rotated, "catalog:push").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "'',catalog-push,30,name",
        "ok,,30,rights",
        "ok,catalog-push,-1,expiresOn",
        "ok,catalog-push,800,expiresOn",
        "ok,admin,30,rights[0]"
    })
    void whatIsWrongIsNamed(String called, String right, int days, String field) {
        as("admin")
                .body(Map.of(
                        "name",
                        called,
                        "rights",
                        right == null ? List.of() : List.of(right),
                        "expiresOn",
                        inDays(days).toString()))
                .post("/api/credentials")
                .then()
                .statusCode(400)
                .body("violations[0].field", startsWith(field));
    }

    @Test
    void aNameMeansOneCredential() {
        create("catalog-push");

        Response second = send(wish(name.toUpperCase(java.util.Locale.ROOT), "catalog-push"), null);

        assertEquals(409, second.statusCode());
        assertEquals("name", second.path("violations[0].field"));
    }

    @Test
    void onlyAdministratorsHaveToDoWithThem() {
        String id = create("catalog-push").getString("credential.id");
        for (String role : new TreeSet<>(List.of("manager", "curator", "learner"))) {
            as(role).get("/api/credentials").then().statusCode(403);
            as(role).get("/api/credentials/" + id).then().statusCode(403);
            as(role).body(wish("x", "catalog-push"))
                    .post("/api/credentials")
                    .then()
                    .statusCode(403);
            as(role).body(Map.of("expiresOn", inDays(1).toString()))
                    .post("/api/credentials/" + id + "/secret")
                    .then()
                    .statusCode(403);
            as(role).post("/api/credentials/" + id + "/deactivation").then().statusCode(403);
            as(role).post("/api/credentials/" + id + "/reactivation").then().statusCode(403);
            as(role).delete("/api/credentials/" + id).then().statusCode(403);
        }
    }

    private JsonPath create(String right) {
        Response made = send(wish(name, right), null);
        assertEquals(201, made.statusCode(), made::asString);
        return made.jsonPath();
    }

    private static Response send(Map<String, Object> wish, String key) {
        RequestSpecification request = as("admin").body(wish);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/credentials");
    }

    private static Map<String, Object> wish(String name, String right) {
        return Map.of(
                "name", name, "rights", List.of(right), "expiresOn", inDays(30).toString());
    }

    private static LocalDate inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days);
    }

    /** As the integrator asks for it. */
    private static Response token(JsonPath made, String scope) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", made.getString("credential.clientId"))
                .formParam("client_secret", made.getString("secret"))
                .formParam("scope", scope)
                .post(made.getString("tokenUrl"));
    }

    private static JsonNode claims(Response answer) throws JsonProcessingException {
        String payload = answer.<String>path("access_token").split("\\.")[1];
        return new ObjectMapper().readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private long count(String sql, String value) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not so after 20 seconds");
            Thread.sleep(100);
        }
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.as(role)).contentType(ContentType.JSON);
    }
}
