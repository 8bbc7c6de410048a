package academy.praxis.catalog.item;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to ask wrongly is answered with problem details that say what is wrong and where. */
@QuarkusTest
class BadInputTest {
    @Test
    void malformedJsonIsLocated() {
        problem(as("curator").body("{\"title\": ").post("/api/items"), 400, "malformed-json")
                .body("detail", containsString("line 1"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        problem(as("curator").body(with(reference("Fine"), "titel", "x")).post("/api/items"), 400, "unknown-field")
                .body("violations[0].field", equalTo("titel"));
    }

    @ParameterizedTest
    @CsvSource({"minutes,two", "form,movie", "languages,en", "title,{}"})
    void aValueOfTheWrongTypeIsNamed(String field, String value) {
        Object wrong = value.equals("{}") ? List.of() : value;
        problem(as("curator").body(with(reference("Fine"), field, wrong)).post("/api/items"), 400, "wrong-type")
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "title,''",
        "title,ab",
        "summary,' '",
        "minutes,0",
        "minutes,60001",
        "url,javascript:alert(1)",
        "languages,[]",
        "tasks,['']"
    })
    void anInvalidValueIsNamed(String field, String value) {
        Object invalid =
                switch (value) {
                    case "[]" -> List.of();
                    case "['']" -> List.of("");
                    default -> field.equals("minutes") ? Integer.valueOf(value) : value;
                };
        problem(as("curator").body(with(reference("Fine"), field, invalid)).post("/api/items"), 400, "validation")
                .body("violations.field", hasItem(containsString(field)));
    }

    @Test
    void aMicroItemOfHalfAnHourIsRefused() {
        var content = with(with(reference("Too long"), "form", "micro"), "minutes", 30);

        problem(as("curator").body(content).post("/api/items"), 400, "validation")
                .body("violations[0].field", equalTo("minutes"));
    }

    @Test
    void everyViolationIsSaidAtOnce() {
        var content = with(with(reference("x"), "summary", ""), "minutes", 0);

        problem(as("curator").body(content).post("/api/items"), 400, "validation")
                .body("violations.size()", equalTo(3));
    }

    @Test
    void noBodyIsSaidToBeMissing() {
        problem(as("curator").post("/api/items"), 400, "validation").body("violations[0].field", equalTo("body"));
    }

    @Test
    void anOversizeBodyIsRefusedBeforeItIsRead() {
        problem(as("curator").body("x".repeat(1_100_000)).post("/api/items"), 413, "body-too-large");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        var request = given().auth().oauth2(TestTokens.as("curator"));
        problem(request.contentType(ContentType.TEXT).body("x").post("/api/items"), 415, "unsupported-media-type");
        problem(as("curator").accept("application/xml").get("/api/items"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,many", "form,movie", "status,gone", "after,made-up"})
    void aWrongParameterIsNamed(String name, String value) {
        as("learner")
                .queryParam(name, value)
                .get("/api/items")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(name));
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() {
        problem(given().get("/api/items"), 401, "unauthenticated").header("WWW-Authenticate", containsString("Bearer"));
        problem(given().auth().oauth2("nonsense").get("/api/items"), 401, "unauthenticated");
        problem(given().auth().oauth2(TestTokens.as("curator") + "x").get("/api/items"), 401, "unauthenticated");
        problem(given().auth().oauth2(TestTokens.expired()).get("/api/items"), 401, "unauthenticated");
        problem(
                given().auth().oauth2(TestTokens.ofAnotherAudience("curator")).get("/api/items"),
                401,
                "unauthenticated");
    }

    @Test
    void aRoleThatMayNotIsTurnedAway() {
        String id = draft(reference("Mine"));

        problem(as("learner").header("If-Match", "\"0\"").post("/api/items/" + id + "/publication"), 403, "forbidden");
        problem(
                given().auth()
                        .oauth2(TestTokens.ofMachine("example-integrator"))
                        .contentType(ContentType.JSON)
                        .body(with(reference("From a machine"), "form", "initiative"))
                        .post("/api/items"),
                403,
                "forbidden");
    }

    @Test
    void aStaleOrMissingVersionChangesNothing() {
        String id = draft(reference("Version 0"));

        problem(as("curator").body(reference("Version 1")).put("/api/items/" + id), 428, "version-required")
                .body("violations[0].field", equalTo("If-Match"));
        problem(
                        as("curator")
                                .header("If-Match", "\"7\"")
                                .body(reference("Version 1"))
                                .put("/api/items/" + id),
                        412,
                        "stale-version")
                .body("violations[0].field", equalTo("If-Match"));
        as("curator").get("/api/items/" + id).then().body("title", equalTo("Version 0"));
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        problem(as("learner").get("/api/items/00000000-0000-7000-8000-000000000000"), 404, "not-found");
        problem(as("learner").get("/api/items/not-an-id"), 404, "not-found");
        problem(as("learner").delete("/api/items"), 405, "method-not-allowed");
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:praxis:problem:" + type))
                .body("status", equalTo(status))
                .body("title", not(containsString("Exception")));
    }
}
