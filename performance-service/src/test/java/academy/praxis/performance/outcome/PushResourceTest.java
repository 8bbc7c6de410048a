package academy.praxis.performance.outcome;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushResourceTest {
    private static final String CLIENT = "example-integrator";

    private String path;

    @BeforeEach
    void anOutcomeThatTheClientIsRegisteredAt() {
        Academy.open();
        path = "/api/outcomes/" + created(with(outcome("Missed first appointments"), "sourceClientId", CLIENT))
                + "/observations";
    }

    @Test
    void theRegisteredClientPushesAndTheValuesSayWhoSentThem() {
        push(TestTokens.ofMachine(CLIENT, "performance:push"), "", null, rows("2026-W14", 12.5), rows("2026-W15", 13))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));

        as("learner")
                .get(path)
                .then()
                .body("items.value", contains(12.5f, 13f))
                .body("items.recordedByClient", contains(CLIENT, CLIENT))
                .body("items[0].recordedBy", nullValue());
    }

    @Test
    void whoeverElsePushesDoesNot() {
        String elsewhere = "/api/outcomes/" + created(outcome("Another")) + "/observations";
        String machine = TestTokens.ofMachine(CLIENT, "performance:push");

        problem(push(TestTokens.ofMachine(CLIENT), "", null, rows("2026-W14", 1)), 403, "forbidden")
                .body("detail", containsString("performance:push"));
        problem(push(TestTokens.as("learner"), "", null, rows("2026-W14", 1)), 403, "forbidden");
        problem(push(TestTokens.as("integrator"), "", null, rows("2026-W14", 1)), 403, "forbidden");
        problem(
                given().auth()
                        .oauth2(machine)
                        .contentType(ContentType.JSON)
                        .body(List.of(rows("2026-W14", 1)))
                        .post(elsewhere + "/batch"),
                404,
                "not-found");
        as("learner").get(path).then().body("items", empty());
    }

    @Test
    void theOwnerAndManagersMayPushToo() {
        push(TestTokens.as("manager"), "", null, rows("2026-W14", 1)).then().statusCode(200);
        push(TestTokens.as("stakeholder"), "", null, rows("2026-W15", 1)).then().statusCode(200);

        as("learner").get(path).then().body("items.recordedBy", hasSize(2)).body("items[0].recordedBy", notNullValue());
    }

    @Test
    void eachWrongRowIsSaidAndAllOrNothingIsTakenUnlessPartIsWished() {
        Object[] rows = {
            rows("2026-W14", 1),
            with(rows("2026-W15", 1), "unit", "Team West"),
            with(rows("2026-W16", 1), "denominator", 0),
            rows("2026-04-01", 1),
            with(rows("2026-W17", 1), "value", 1e300),
            rows("2190-W17", 1)
        };

        push(TestTokens.as("manager"), "", null, rows)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("errors.line", contains(2, 3, 4, 5, 6))
                .body("errors.field", contains("unit", "denominator", "period", "value", "period"));
        push(TestTokens.as("manager"), "?dryRun=true&partial=true", null, rows)
                .then()
                .body("accepted", equalTo(1));
        as("learner").get(path).then().body("items", empty());
        push(TestTokens.as("manager"), "?partial=true", null, rows).then().body("accepted", equalTo(1));
        as("learner").get(path).then().body("items", hasSize(1));
    }

    @Test
    void aRetryIsGivenTheFirstAnswerAndUndoesNoCorrection() {
        String key = UUID.randomUUID().toString();
        String machine = TestTokens.ofMachine(CLIENT, "performance:push");
        String first = push(machine, "", key, rows("2026-W14", 12.5)).asString();
        as("manager")
                .body(Map.of("unitId", Academy.NORTH, "period", "2026-W14", "value", 11))
                .post(path)
                .then()
                .statusCode(201);

        assertEquals(first, push(machine, "", key, rows("2026-W14", 12.5)).asString());
        as("learner").get(path).then().body("items.value", contains(11f));
        problem(push(machine, "", key, rows("2026-W14", 12.6)), 422, "idempotency-key-reused");
        push(machine, "", null, rows("2026-W14", 11))
                .then()
                .body("unchanged", equalTo(1))
                .body("accepted", equalTo(1));
    }

    @Test
    void ofRetriesAtOnceOneWrites() {
        String key = UUID.randomUUID().toString();
        String machine = TestTokens.ofMachine(CLIENT, "performance:push");

        List<String> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> push(machine, "", key, rows("2026-W14", 12.5)).asString())
                .distinct()
                .toList();

        assertEquals(1, answers.size());
        as("learner").get(path + "?history=true").then().body("items", hasSize(1));
    }

    @Test
    void fiveThousandRowsAreTakenAndNotOneMore() {
        Object[] most =
                IntStream.range(0, 5_000).mapToObj(i -> rows("2026-W14", 1)).toArray();
        Object[] more =
                IntStream.range(0, 5_001).mapToObj(i -> rows("2026-W14", 1)).toArray();

        push(TestTokens.as("manager"), "", null, most)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(5_000))
                .body("repeated", equalTo(4_999));
        problem(push(TestTokens.as("manager"), "", null, more), 400, "validation");
        problem(push(TestTokens.as("manager"), "", null), 400, "validation");
    }

    @Test
    void aRateNeedsItsDenominatorWhicheverWayItComes() {
        Map<String, Object> rate = outcome("A rate");
        rate.put("metric", with(metric(rate), "measure", "rate"));
        path = "/api/outcomes/" + created(rate) + "/observations";

        problem(
                        as("manager")
                                .body(Map.of("unitId", Academy.NORTH, "period", "2026-W14", "value", 11))
                                .post(path),
                        400,
                        "validation")
                .body("violations.field", contains("denominator"));
        push(TestTokens.as("manager"), "", null, rows("2026-W14", 1))
                .then()
                .body("errors.field", contains("denominator"));
        push(TestTokens.as("manager"), "", null, with(rows("2026-W14", 1), "denominator", 80))
                .then()
                .body("accepted", equalTo(1));
        rate.put("metric", with(metric(rate), "measure", "mean"));
        problem(
                as("manager").header("If-Match", "*").body(rate).put(path.replace("/observations", "")),
                409,
                "conflict");
    }

    @Test
    void theHistoryOfACellSaysWhoAndWhenNewestFirst() {
        push(TestTokens.ofMachine(CLIENT, "performance:push"), "", null, rows("2026-W14", 12.5));
        push(TestTokens.as("manager"), "", null, rows("2026-W14", 13));
        push(TestTokens.as("stakeholder"), "", null, rows("2026-W14", 14));
        String cell = path + "/history?unitId=" + Academy.NORTH + "&period=2026-W14";

        as("learner")
                .get(cell)
                .then()
                .statusCode(200)
                .body("items.value", contains(14f, 13f, 12.5f))
                .body("items[0].supersededAt", nullValue())
                .body("items[1].supersededAt", notNullValue())
                .body("items[2].recordedByClient", equalTo(CLIENT));
        as("learner").get(cell + "&limit=2").then().body("items", hasSize(2)).body("next", notNullValue());
        problem(as("learner").get(path + "/history?period=2026-W14"), 400, "validation");
        problem(as("learner").get(path + "/history?unitId=" + Academy.NORTH + "&period=2026"), 400, "validation");
    }

    @Test
    void gapsAndOutliersAreShownToTheOwnerAndManagersAndStayAsTheyAre() {
        Object[] rows = IntStream.rangeClosed(10, 30)
                .filter(week -> week != 17)
                .mapToObj(week -> rows("2026-W" + week, week == 20 ? 900 : 10 + week % 5))
                .toArray();
        push(TestTokens.as("manager"), "", null, rows).then().body("accepted", equalTo(20));

        as("stakeholder")
                .get(path + "/quality")
                .then()
                .statusCode(200)
                .body("units", equalTo(1))
                .body("findings[0].name", equalTo("Team North"))
                .body("findings[0].gaps", contains("2026-W17"))
                .body("findings[0].outliers.period", contains("2026-W20"))
                .body("findings[0].last", equalTo("2026-W30"));
        problem(as("learner").get(path + "/quality"), 403, "forbidden");
        as("learner").get(path + "?limit=100").then().body("items", hasSize(20));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> metric(Map<String, Object> outcome) {
        return (Map<String, Object>) outcome.get("metric");
    }

    private Response push(String token, String query, String key, Object... rows) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(List.of(rows));
        return (key == null ? request : request.header("Idempotency-Key", key)).post(path + "/batch" + query);
    }

    private static Map<String, Object> rows(String period, double value) {
        return Map.of("unit", "Team North", "period", period, "value", value);
    }
}
