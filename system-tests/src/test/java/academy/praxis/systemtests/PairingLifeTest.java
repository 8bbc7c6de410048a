package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pairing of the demo academy that is under way, through the gateway. */
class PairingLifeTest {
    private static final String MENTEE = "eline.mulder@praxis.example";
    private static final String MENTOR = "tomasz.nowak@praxis.example";

    private static RunningAcademy academy;

    private String pairing;

    @BeforeAll
    static void start() {
        academy = RunningAcademy.get();
        RestAssured.baseURI = academy.url();
    }

    @BeforeEach
    void theirs() {
        pairing = "/api/pairings/"
                + as(MENTEE)
                        .get("/api/pairings/mine?status=active")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");
    }

    @Test
    void theyAgreedOnHowAndOnWhatAndOnWhen() {
        as(MENTOR).get(pairing + "/agreement").then().statusCode(200).body("holds", equalTo(true));
        as(MENTOR)
                .get(pairing + "/goals")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].task", equalTo("motivational-conversation"));
        String session = as(MENTOR)
                .get(pairing + "/sessions?status=scheduled")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        as(MENTOR)
                .get(pairing + "/sessions/" + session + "/invitation")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("METHOD:REQUEST"))
                .body(containsString("SUMMARY:Getting to know each other"));
        as("jonas.weber@praxis.example").get(pairing + "/sessions").then().statusCode(404);
    }

    @Test
    void aCalendarReadsTheFeedWithoutSigningInUntilItIsTakenBack() {
        String feed = as(MENTEE)
                .post("/api/calendar-feed")
                .then()
                .statusCode(201)
                .extract()
                .path("path");

        given().get(feed)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("BEGIN:VEVENT"))
                .body(containsString("SUMMARY:Getting to know each other"));

        as(MENTEE).delete("/api/calendar-feed").then().statusCode(204);
        given().get(feed).then().statusCode(404);
    }

    @Test
    void whatTheyNoteIsForTheTwoOfThem() {
        String session = as(MENTEE).get(pairing + "/sessions?status=scheduled").path("items[0].id");
        String note = as(MENTEE)
                .body(Map.of("sessionId", session, "audience", "session", "text", "What I did not dare to say."))
                .post(pairing + "/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(MENTOR)
                .get(pairing + "/notes/" + note)
                .then()
                .statusCode(200)
                .body("text", equalTo("What I did not dare to say."));
        for (String who : new String[] {"jonas.weber", "amira.haddad", "sam.murphy"}) {
            as(who + "@praxis.example")
                    .get(pairing + "/notes/" + note)
                    .then()
                    .statusCode(404)
                    .body(not(containsString("dare")));
        }
    }

    private static RequestSpecification as(String email) {
        return given().auth().oauth2(SignedIn.token(academy, email)).contentType(ContentType.JSON);
    }
}
