package academy.praxis.catalog.push;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.with;
import static academy.praxis.catalog.supplier.Registry.registered;
import static academy.praxis.catalog.supplier.Registry.supplier;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.InTransaction;
import academy.praxis.testing.TestTokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushResourceTest {
    private static final String CLIENT = "example-integrator";

    private final String word = "Word" + UUID.randomUUID();
    private String supplier;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void aSupplierOfThatClientThatPushedNothingToday() {
        supplier = registered(with(supplier("Pushing " + UUID.randomUUID()), "clientId", CLIENT));
        sql("delete from push_quota");
    }

    @Test
    void aPushCreatesChangesAndDeletesAndToSendItAgainChangesNothing() {
        push(item("a") + item("b") + item("c"))
                .statusCode(200)
                .body("lines", equalTo(3))
                .body("created", equalTo(3))
                .body("faults", empty());
        List<String> before = items();

        push(item("a") + item("b") + item("c")).body("created", equalTo(0)).body("unchanged", equalTo(3));
        assertEquals(before, items());

        push(item("a", "Changed " + word) + deletion("b") + deletion("never-there"))
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("retired", equalTo(1))
                .body("refused", equalTo(0));
        assertEquals(List.of("a PUBLISHED", "b RETIRED", "c PUBLISHED"), states());
        push(deletion("b")).body("retired", equalTo(0));
    }

    @Test
    void badLinesAreToldByNumberAndTheGoodOnesAmongThemAreTaken() {
        push(item("a")
                        + "{\"externalId\": \"b\", \"title\": \n"
                        + item("c")
                        + "{\"externalId\":\"d\",\"titel\":\"x\"}\n"
                        + "\n"
                        + "{\"externalId\":\"e\",\"title\":\"x\",\"form\":\"reference\",\"languages\":[\"en\"]}\n"
                        + "[1,2]\n"
                        + "{\"title\":\"No id\"}\n"
                        + "{\"externalId\":\"g\",\"form\":\"movie\"}\n"
                        + "{\"externalId\":\"h\",\"deleted\":true,\"title\":\"Both\"}\n"
                        + "null\n"
                        + item("i").strip() + item("j")
                        + "{\"externalId\":\"k\\u0000\",\"deleted\":true}\n"
                        + item("z"))
                .statusCode(200)
                .body("lines", equalTo(13))
                .body("created", equalTo(3))
                .body("refused", equalTo(10))
                .body("faults.findAll { it.line == 2 }.message", contains("is not one JSON object"))
                .body("faults.findAll { it.line == 4 }.field", contains("titel"))
                .body("faults.findAll { it.line == 6 }.field", hasItem("title"))
                .body("faults.findAll { it.line == 6 }.externalId", hasItem("e"))
                .body("faults.findAll { it.line == 8 }.field", contains("externalId"))
                .body("faults.findAll { it.line == 9 }.field", contains("form"))
                .body("faults.findAll { it.line == 10 }.field", contains("deleted"))
                .body("faults.line.unique()", contains(2, 4, 6, 7, 8, 9, 10, 11, 12, 13))
                .body("faultsLeftOut", equalTo(0));
        assertEquals(List.of("a PUBLISHED", "c PUBLISHED", "z PUBLISHED"), states());
    }

    @Test
    void ofTwoLinesOfOneItemTheLaterCounts() {
        push(item("a", "First " + word) + item("b") + item("a", "Last " + word) + item("c") + deletion("c"))
                .statusCode(200)
                .body("lines", equalTo(5))
                .body("superseded", equalTo(2))
                .body("created", equalTo(2));
        assertEquals(
                List.of("Last " + word + " 0"),
                rows("select title || ' ' || version from item where supplier_id = :id and external_id = 'a'"));
    }

    @Test
    void scriptInWhatIsPushedIsLeftOut() {
        push("{\"externalId\":\"a\",\"title\":\"About " + word
                        + "\",\"summary\":\"Short.\",\"form\":\"macro\",\"minutes\":9,"
                        + "\"body\":\"Read **this**.<script>alert(1)</script> <img src=x onerror=alert(2)> [here](javascript:alert(3))\"}\n")
                .statusCode(200)
                .body("created", equalTo(1));

        String body = rows("select body from item where supplier_id = :id").get(0);
        assertTrue(body.contains("**this**"), body);
        assertFalse(body.contains("alert"), body);
    }

    @Test
    void tooLongALineIsRefusedAndTheOthersAreTaken() {
        push(item("a") + "{\"externalId\":\"b\",\"body\":\"" + "x".repeat(70_000) + "\"}\n" + item("c"))
                .statusCode(200)
                .body("created", equalTo(2))
                .body("faults", hasSize(1))
                .body("faults[0].line", equalTo(2))
                .body("faults[0].message", containsString("longer than 65536 bytes"));
    }

    @Test
    void whoeverIsNotTheSuppliersOwnClientWithRoleAndScopeIsTurnedAway() {
        given().contentType(PushResource.NDJSON)
                .body(item("a").getBytes(StandardCharsets.UTF_8))
                .post(path())
                .then()
                .statusCode(401);
        push(TestTokens.ofMachine(CLIENT), item("a")).statusCode(403).body("detail", containsString("catalog:push"));
        push(TestTokens.as("integrator"), item("a")).statusCode(403);
        push(TestTokens.as("curator"), item("a")).statusCode(403);
        push(TestTokens.ofMachine("identity-service"), item("a")).statusCode(403);

        String anothers = registered(with(supplier("Other " + UUID.randomUUID()), "clientId", "somebody-else"));
        String nobodys = registered();
        for (String id : List.of(anothers, nobodys, UUID.randomUUID().toString())) {
            given().auth()
                    .oauth2(token())
                    .config(plain())
                    .contentType(PushResource.NDJSON)
                    .body(item("a").getBytes(StandardCharsets.UTF_8))
                    .post("/api/suppliers/" + id + "/items")
                    .then()
                    .statusCode(404);
        }
        assertEquals(List.of(), items());
    }

    @Test
    void aTokenThatWasSeenBeforeStillHasItsScope() {
        for (int i = 0; i < 3; i++) {
            push(item("a")).statusCode(200);
            push(TestTokens.ofMachine(CLIENT), item("a")).statusCode(403);
        }
    }

    @Test
    void aBlockedOrPausedSupplierIsNotListenedTo() {
        var content = with(supplier("Blocked " + UUID.randomUUID()), "clientId", CLIENT);
        supplier = registered(with(content, "trust", "blocked"));
        push(item("a")).statusCode(409);
        supplier = registered(with(with(content, "name", "Paused " + word), "status", "paused"));
        push(item("a")).statusCode(409);
    }

    @Test
    void whatAReviewedSupplierPushesWaits() {
        supplier = registered(
                with(with(supplier("Reviewed " + UUID.randomUUID()), "clientId", CLIENT), "trust", "reviewed"));
        push(item("a")).statusCode(200).body("created", equalTo(1));
        assertEquals(List.of("a IN_REVIEW"), states());
    }

    @Test
    void aPushThatUsesTheQuotaUpIsToldWhatWasTakenAndWhenToGoOn() {
        sql("insert into push_quota (client_id, day, lines) values ('" + CLIENT
                + "', (now() at time zone 'UTC')::date, 5700)");

        push(many(400))
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("type", equalTo("urn:praxis:problem:too-many-requests"))
                .body("detail", containsString("up to 250"));
        assertEquals(250, items().size());
        push(many(400)).statusCode(429).body("detail", containsString("as many lines"));
        assertEquals(250, items().size());
        push(many(50)).statusCode(200).body("unchanged", equalTo(50));
        push(item("x")).statusCode(429).body("detail", containsString("Nothing of this push"));
        as("curator").get("/api/suppliers/" + supplier).then().statusCode(200);
    }

    @Test
    void refusedLinesTakeFromTheQuotaToo() {
        sql("insert into push_quota (client_id, day, lines) values ('" + CLIENT
                + "', (now() at time zone 'UTC')::date, 5990)");

        push("{}\n".repeat(10)).statusCode(200).body("refused", equalTo(10));
        push("{}\n").statusCode(429);
    }

    @Test
    void aPushHasAtMostSoManyLines() {
        push(many(1600))
                .statusCode(413)
                .body("type", equalTo("urn:praxis:problem:body-too-large"))
                .body("detail", containsString("1500"));
        assertEquals(1500, items().size());
    }

    @Test
    void onlyNdjsonIsTakenAndAnEmptyPushDoesNothing() {
        given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path())
                .then()
                .statusCode(415);
        push("\n\n").statusCode(200).body("lines", equalTo(0));
    }

    @Test
    void manyFaultsAreBounded() {
        push("{\"externalId\":\"a\",\"titel\":1}\n".repeat(1200))
                .statusCode(200)
                .body("refused", equalTo(1200))
                .body("faults", hasSize(1000))
                .body("faultsLeftOut", equalTo(200));
    }

    @Test
    void pushesOfTheSameItemsAtTheSameMomentDoNotLockEachOtherOut() throws Exception {
        String forwards = IntStream.range(0, 300).mapToObj(i -> item("r" + i)).collect(Collectors.joining());
        String backwards = IntStream.range(0, 300)
                .mapToObj(i -> i % 3 == 0 ? deletion("r" + (299 - i)) : item("r" + (299 - i), "Other " + word))
                .collect(Collectors.joining());
        String token = token();

        List<Integer> answers = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> answer : clients.invokeAll(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i -> () -> push(token, i % 2 == 0 ? forwards : backwards)
                            .extract()
                            .statusCode())
                    .toList())) {
                answers.add(answer.get());
            }
        } finally {
            clients.shutdownNow();
        }

        assertEquals(List.of(200, 200, 200, 200), answers);
        assertEquals(300, items().size(), "each once");
    }

    @Test
    void aSmallBodyElsewhereStaysSmall() {
        given().auth()
                .oauth2(TestTokens.as("curator"))
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(1_200_000) + "\"}")
                .post("/api/suppliers")
                .then()
                .statusCode(413);
    }

    @Test
    void aBodyIsReadWhileItComes() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path()))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", PushResource.NDJSON)
                                .POST(HttpRequest.BodyPublishers.ofByteArrays(() -> IntStream.range(0, 600)
                                        .mapToObj(i -> {
                                            if (i == 500) {
                                                assertTrue(items().size() >= 250, "the first batch is in already");
                                            }
                                            return item("r" + i).getBytes(StandardCharsets.UTF_8);
                                        })
                                        .map(PushResourceTest::slowly)
                                        .iterator()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(600, items().size());
    }

    /** Slowly, so that what the client sent does not wait in buffers. */
    private static byte[] slowly(byte[] bytes) {
        try {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(3);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return bytes;
    }

    private ValidatableResponse push(String lines) {
        return push(token(), lines);
    }

    private ValidatableResponse push(String token, String lines) {
        return given().auth()
                .oauth2(token)
                .config(plain())
                .contentType(PushResource.NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(path())
                .then();
    }

    private static RestAssuredConfig plain() {
        return RestAssuredConfig.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().encodeContentTypeAs(PushResource.NDJSON, ContentType.TEXT));
    }

    private String path() {
        return "/api/suppliers/" + supplier + "/items";
    }

    private static String token() {
        return TestTokens.ofMachine(CLIENT, "catalog:push");
    }

    private String item(String id) {
        return item(id, "About " + word);
    }

    private static String item(String id, String title) {
        return "{\"externalId\":\"" + id + "\",\"title\":\"" + title + "\",\"summary\":\"What one does then.\","
                + "\"form\":\"macro\",\"minutes\":20,\"url\":\"https://supplier.example/" + id + "\"}\n";
    }

    private static String deletion(String id) {
        return "{\"externalId\":\"" + id + "\",\"deleted\":true}\n";
    }

    private String many(int count) {
        return IntStream.range(0, count).mapToObj(i -> item("r" + i)).collect(Collectors.joining());
    }

    private List<String> items() {
        return rows("select external_id || ' ' || version from item where supplier_id = :id order by external_id");
    }

    private List<String> states() {
        return rows("select external_id || ' ' || status from item where supplier_id = :id order by external_id");
    }

    private List<String> rows(String query) {
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, String.class)
                        .setParameter("id", UUID.fromString(supplier))
                        .getResultList()));
    }

    private static void sql(String statement) {
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement).executeUpdate()));
    }
}
