package academy.praxis.performance.outcome;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import academy.praxis.performance.Academy;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnershipResourceTest {
    private String path;
    private UUID other;

    @BeforeEach
    void anOutcomeAndAnotherStakeholder() {
        Academy.open();
        path = "/api/outcomes/" + created(with(outcome("Missed first appointments"), "sourceClientId", "ward-system"));
        other = Academy.newMember("Pieter", null, "stakeholder");
    }

    @Test
    void theOwnerDeclinesWithAReasonAndMayChangeTheirMind() {
        problem(send("stakeholder", null, 0, "/refusal", Map.of("reason", " ")), 400, "validation");
        problem(send("stakeholder", other, 0, "/refusal", Map.of("reason", "Not mine.")), 403, "forbidden");
        problem(send("stakeholder", null, 4, "/refusal", Map.of("reason", "Not mine.")), 412, "stale-version");
        send("stakeholder", null, 0, "/refusal", Map.of("reason", "I cannot move this number."))
                .then()
                .statusCode(200)
                .body("ownerDeclinedAt", notNullValue())
                .body("ownerDeclineReason", equalTo("I cannot move this number."))
                .body("ownerAcceptedAt", nullValue());
        problem(send("stakeholder", null, 1, "/refusal", Map.of("reason", "Again.")), 409, "conflict");
        for (String inside : List.of("stakeholder", "manager")) {
            as(inside)
                    .get(path)
                    .then()
                    .body("ownerDeclineReason", equalTo("I cannot move this number."))
                    .body("sourceClientId", equalTo("ward-system"));
        }
        for (RequestSpecification outside : List.of(as("learner"), as("stakeholder", other))) {
            outside.get(path)
                    .then()
                    .statusCode(200)
                    .body("ownerDeclinedAt", notNullValue())
                    .body("ownerDeclineReason", nullValue())
                    .body("sourceClientId", nullValue());
        }
        as("learner")
                .get("/api/outcomes?limit=100&ownerId=" + TestTokens.memberId("stakeholder"))
                .then()
                .statusCode(200)
                .body("items.ownerDeclineReason", everyItem(nullValue()))
                .body("items.sourceClientId", everyItem(nullValue()));

        as("stakeholder")
                .header("If-Match", "\"1\"")
                .post(path + "/acceptance")
                .then()
                .statusCode(200)
                .body("ownerAcceptedAt", notNullValue())
                .body("ownerDeclinedAt", nullValue());
        as("manager")
                .get(path + "/ownership")
                .then()
                .body("changes.what", contains("accepted", "declined"))
                .body("changes[1].reason", equalTo("I cannot move this number."));
    }

    @Test
    void theOwnerHandsOverAndTheNextOneHasToAccept() {
        as("stakeholder")
                .header("If-Match", "\"0\"")
                .post(path + "/acceptance")
                .then()
                .statusCode(200);
        problem(send("stakeholder", other, 1, "/handover", handover(other)), 403, "forbidden");
        problem(send("stakeholder", null, 1, "/handover", handover(TestTokens.memberId("learner"))), 400, "validation")
                .body("violations.field", contains("ownerId"));
        problem(
                send("stakeholder", null, 1, "/handover", handover(TestTokens.memberId("stakeholder"))),
                409,
                "conflict");

        send("stakeholder", null, 1, "/handover", handover(other))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(other.toString()))
                .body("ownerAcceptedAt", nullValue());

        problem(as("stakeholder").header("If-Match", "\"2\"").post(path + "/acceptance"), 403, "forbidden");
        as("stakeholder", other)
                .header("If-Match", "\"2\"")
                .post(path + "/acceptance")
                .then()
                .statusCode(200);
        problem(as("stakeholder").get(path + "/ownership"), 403, "forbidden");
        as("stakeholder", other)
                .get(path + "/ownership")
                .then()
                .body("changes.what", contains("accepted", "handed-over", "accepted"))
                .body("changes[1].ownerId", equalTo(other.toString()));
    }

    @Test
    void thereIsAMetricToBeginWithForEachKind() {
        as("learner")
                .get("/api/outcomes/metric-templates")
                .then()
                .statusCode(200)
                .body("", hasSize(6))
                .body(
                        "kind",
                        hasItems("error-rate", "throughput", "waiting-time", "retention", "satisfaction", "sales"))
                .body("find { it.kind == 'error-rate' }.measure", equalTo("rate"))
                .body("find { it.kind == 'error-rate' }.denominator", notNullValue())
                .body("find { it.kind == 'waiting-time' }.denominator", nullValue())
                .body("find { it.kind == 'waiting-time' }.direction", equalTo("lower-is-better"));
        as("learner")
                .header("Accept-Language", "nl-NL, en;q=0.5")
                .get("/api/outcomes/metric-templates")
                .then()
                .body("find { it.kind == 'sales' }.name", containsString("Bestellingen"));
    }

    private static Map<String, Object> handover(UUID to) {
        return Map.of("ownerId", to, "reason", "Pieter leads the ward now.");
    }

    private Response send(String role, UUID who, int version, String what, Map<String, Object> body) {
        return (who == null ? as(role) : as(role, who))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path + what);
    }
}
