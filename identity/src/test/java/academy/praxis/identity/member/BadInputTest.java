package academy.praxis.identity.member;

import static academy.praxis.identity.member.Requests.as;
import static academy.praxis.identity.member.Requests.person;
import static academy.praxis.identity.member.Requests.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to ask wrongly is answered with problem details that say what is wrong and where. */
@QuarkusTest
class BadInputTest {
    @Test
    void malformedJsonIsSaidSo() {
        problem(as("admin").body("{\"displayName\": ").post("/api/members"), 400, "malformed-json");
    }

    @Test
    void anUnknownFieldIsNamed() {
        problem(as("admin").body(with(person("Fine"), "salary", 1)).post("/api/members"), 400, "unknown-field")
                .body("violations[0].field", equalTo("salary"));
    }

    @ParameterizedTest
    @CsvSource({"teamId,not-an-id", "invite,yes", "languages,en", "displayName,7"})
    void aValueOfTheWrongTypeIsNamed(String field, String value) {
        Object wrong = value.equals("7") ? List.of(7) : value;
        problem(as("admin").body(with(person("Fine"), field, wrong)).post("/api/members"), 400, "wrong-type")
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "displayName,' '",
        "displayName,'a\u0000b'",
        "email,nobody",
        "jobRole,''",
        "timeZone,Mars/Olympus",
        "password,short",
        "languages,[]"
    })
    void anInvalidValueIsNamed(String field, String value) {
        Object invalid = value.equals("[]") ? List.of() : value;
        problem(as("admin").body(with(person("Fine"), field, invalid)).post("/api/members"), 400, "validation")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void aTeamThatIsNotThereIsNamed() {
        problem(
                        as("admin")
                                .body(with(person("Fine"), "teamId", UUID.randomUUID()))
                                .post("/api/members"),
                        400,
                        "validation")
                .body("violations[0].field", equalTo("teamId"));
    }

    @Test
    void anOversizeBodyIsRefused() {
        as("admin")
                .body(with(person("Fine"), "jobRole", "x".repeat(2_000_000)))
                .post("/api/members")
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=101,limit", "after=nonsense,after", "role=pope,role", "status=away,status"})
    void aListSaysWhichParameterIsWrong(String query, String field) {
        as("learner").get("/api/members?" + query).then().statusCode(400).body("violations[0].field", equalTo(field));
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() {
        problem(given().get("/api/members"), 401, "unauthenticated");
        problem(given().auth().oauth2(TestTokens.expired()).get("/api/members"), 401, "unauthenticated");
        problem(
                given().auth().oauth2(TestTokens.ofAnotherAudience("admin")).get("/api/members"),
                401,
                "unauthenticated");
    }

    @Test
    void aMachineIsNoMember() {
        problem(
                given().auth()
                        .oauth2(TestTokens.ofMachine("example-integrator"))
                        .get("/api/members/me"),
                403,
                "forbidden");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(as("learner").get("/api/members/" + UUID.randomUUID()), 404, "not-found");
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:praxis:problem:" + type));
    }
}
