package academy.praxis.performance;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in at all, and what is said of requests that nobody can serve. */
@QuarkusTest
class AccessTest {
    private static final String SOME = "00000000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/outcomes",
                "/api/outcomes/" + SOME,
                "/api/outcomes/" + SOME + "/observations",
                "/api/outcomes/known-items/" + SOME,
                "/api/programmes",
                "/api/programmes/" + SOME,
                "/api/cohorts",
                "/api/cohorts/" + SOME,
                "/api/cohorts/" + SOME + "/enrolments",
                "/api/cohorts/" + SOME + "/board",
                "/api/cohorts/" + SOME + "/board/export",
                "/api/cohorts/" + SOME + "/candidates",
                "/api/cohorts/" + SOME + "/readiness",
                "/api/cohorts/" + SOME + "/reviews",
                "/api/cohorts/" + SOME + "/summary",
                "/api/programmes/comparison?outcomeId=" + SOME,
                "/api/programmes/templates",
                "/api/enrolments/mine",
                "/api/enrolments/team",
                "/api/enrolments/" + SOME
            })
    void nobodyReadsWithoutAToken(String path) {
        problem(given().get(path), 401, "unauthenticated").header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void aTokenThatIsNotGoodIsNoToken() {
        problem(given().auth().oauth2("nonsense").get("/api/outcomes"), 401, "unauthenticated");
        problem(given().auth().oauth2(TestTokens.as("manager") + "x").get("/api/outcomes"), 401, "unauthenticated");
        problem(given().auth().oauth2(TestTokens.expired()).get("/api/outcomes"), 401, "unauthenticated");
        problem(
                given().auth().oauth2(TestTokens.ofAnotherAudience("manager")).get("/api/outcomes"),
                401,
                "unauthenticated");
    }

    @Test
    void aMachineTakesPartInNothing() {
        problem(
                given().auth()
                        .oauth2(TestTokens.ofMachine("example-integrator"))
                        .get("/api/enrolments/mine"),
                403,
                "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/outcomes/", "/api/programmes/", "/api/cohorts/", "/api/outcomes/known-items/"})
    void whatIsNotThereIsSaidSo(String path) {
        problem(as("manager").get(path + UUID.randomUUID()), 404, "not-found");
        problem(as("manager").get(path + "not-an-id"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/outcomes,ownerId,me",
        "/api/outcomes,limit,0",
        "/api/programmes,limit,101",
        "/api/programmes,status,gone",
        "/api/programmes,after,made-up",
        "/api/cohorts,status,gone",
        "/api/cohorts,limit,many",
        "/api/enrolments/mine,after,made-up"
    })
    void aWrongParameterIsNamed(String path, String name, String value) {
        as("manager")
                .queryParam(name, value)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/outcomes", "/api/programmes", "/api/cohorts"})
    void aBodyThatIsNoneIsRefused(String path) {
        problem(as("manager").body("{\"title\": ").post(path), 400, "malformed-json");
        problem(as("manager").body("{\"colour\": 1}").post(path), 400, "unknown-field")
                .body("violations[0].field", equalTo("colour"));
        problem(as("manager").post(path), 400, "validation").body("violations[0].field", equalTo("body"));
        problem(as("manager").body("x".repeat(5 * 1024 * 1024 + 1)).post(path), 413, "body-too-large");
        problem(as("manager").contentType("text/plain").body("x").post(path), 415, "unsupported-media-type");
        problem(as("manager").delete(path), 405, "method-not-allowed");
    }
}
