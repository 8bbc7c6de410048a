package academy.praxis.performance.outcome;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomeResourceTest {
    @BeforeEach
    void anAcademy() {
        Academy.open();
    }

    @Test
    void aManagerSetsAnOutcomeItsOwnerAcceptsAndTheBusIsToldOfBoth() {
        String id = as("manager")
                .body(outcome("Missed first appointments"))
                .post("/api/outcomes")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/api/outcomes/"))
                .body("ownerAcceptedAt", nullValue())
                .body("metric.kind", equalTo("error-rate"))
                .extract()
                .path("id");

        accept("stakeholder", TestTokens.memberId("stakeholder"), id, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("ownerAcceptedAt", notNullValue());

        var events = BusProbe.here().eventsOf("performance.outcome", UUID.fromString(id), 2);
        assertEquals(
                List.of(
                        "academy.praxis.performance.outcome-changed.v1",
                        "academy.praxis.performance.outcome-changed.v1"),
                events.stream().map(event -> BusProbe.header(event, "ce_type")).toList());
        events.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
        as("learner").get("/api/outcomes/" + id).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void onlyManagersSetAndChangeOutcomes() {
        problem(as("stakeholder").body(outcome("Mine")).post("/api/outcomes"), 403, "forbidden");
        String id = created(outcome("The managers'"));

        problem(
                as("stakeholder")
                        .header("If-Match", "\"0\"")
                        .body(outcome("Mine"))
                        .put("/api/outcomes/" + id),
                403,
                "forbidden");
    }

    @Test
    void onlyItsOwnerAcceptsAnOutcome() {
        UUID another = Academy.newMember("Pieter", null, "stakeholder");
        String id = created(outcome("Grace's"));

        problem(accept("stakeholder", another, id, "\"0\""), 403, "forbidden");
        problem(accept("manager", TestTokens.memberId("manager"), id, "\"0\""), 403, "forbidden");
        as("manager").get("/api/outcomes/" + id).then().body("ownerAcceptedAt", nullValue());
    }

    @Test
    void anOwnerIsAnActiveStakeholder() {
        UUID gone = UUID.randomUUID();
        Academy.member(gone, "Gone", null, "deactivated", "stakeholder");

        for (UUID nobody : List.of(TestTokens.memberId("learner"), gone, UUID.randomUUID())) {
            problem(
                            as("manager")
                                    .body(with(outcome("Whose"), "ownerId", nobody))
                                    .post("/api/outcomes"),
                            400,
                            "validation")
                    .body("violations.field", contains("ownerId"));
        }
    }

    @Test
    void aNewOwnerHasToAcceptAgain() {
        UUID another = Academy.newMember("Pieter", null, "stakeholder");
        String id = created(outcome("Handed over"));
        accept("stakeholder", TestTokens.memberId("stakeholder"), id, "\"0\"")
                .then()
                .statusCode(200);

        as("manager")
                .header("If-Match", "\"1\"")
                .body(with(outcome("Handed over"), "ownerId", another))
                .put("/api/outcomes/" + id)
                .then()
                .statusCode(200)
                .body("ownerAcceptedAt", nullValue());
        accept("stakeholder", another, id, "\"2\"").then().statusCode(200);
    }

    @Test
    void unitAndCadenceStayOnceThereAreObservations() {
        String id = created(outcome("Observed"));
        as("manager")
                .body(Map.of("unitId", Academy.NORTH, "period", "2026-W14", "value", 12.5))
                .post("/api/outcomes/" + id + "/observations")
                .then()
                .statusCode(201);

        problem(
                        as("manager")
                                .header("If-Match", "\"0\"")
                                .body(with(outcome("Observed"), "cadence", "monthly"))
                                .put("/api/outcomes/" + id),
                        409,
                        "conflict")
                .body("violations[0].field", equalTo("cadence"));
        as("manager")
                .header("If-Match", "\"0\"")
                .body(outcome("Observed and renamed"))
                .put("/api/outcomes/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void theSameRequestUnderOneIdempotencyKeyCreatesOneOutcome() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> content = outcome("Only once");

        assertEquals(createdWith(key, content), createdWith(key, content));
        problem(
                        as("manager")
                                .header("Idempotency-Key", key)
                                .body(with(content, "title", "Another"))
                                .post("/api/outcomes"),
                        422,
                        "idempotency-key-reused")
                .body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void pagesOfAnOwnersOutcomesFollowOneAnotherNewestFirst() {
        UUID owner = Academy.newMember("Pieter", null, "stakeholder");
        String first = created(with(outcome("First"), "ownerId", owner));
        String second = created(with(outcome("Second"), "ownerId", owner));
        String third = created(with(outcome("Third"), "ownerId", owner));

        var page = as("learner")
                .get("/api/outcomes?limit=2&ownerId=" + owner)
                .then()
                .statusCode(200)
                .extract();
        assertEquals(List.of(third, second), page.path("items.id"));

        String link = page.header("Link");
        as("learner")
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    private static Response accept(String role, UUID memberId, String id, String version) {
        return as(role, memberId).header("If-Match", version).post("/api/outcomes/" + id + "/acceptance");
    }

    private static String createdWith(String key, Map<String, Object> content) {
        return as("manager")
                .header("Idempotency-Key", key)
                .body(content)
                .post("/api/outcomes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
