package academy.praxis.mentoring.profile;

import static academy.praxis.mentoring.Requests.as;
import static academy.praxis.mentoring.Requests.profile;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.testing.BusProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProfileResourceTest {
    private final UUID mentor = UUID.randomUUID();
    private final String task = "task-" + mentor;

    @Test
    void oneOffersMentoringAndOthersFindItByTaskLanguageAndKind() {
        write(profile(task))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("memberId", equalTo(mentor.toString()));

        for (String query : List.of("", "&language=nl", "&kind=circle", "&kind=mentor&language=en")) {
            as("learner")
                    .get("/api/mentor-profiles?task=" + task + query)
                    .then()
                    .statusCode(200)
                    .body("items.memberId", contains(mentor.toString()));
        }
        as("learner").get("/api/mentor-profiles?kind=coach&task=" + task).then().body("items", empty());
        as("learner").get("/api/mentor-profiles/" + mentor).then().body("strengths", containsString("nights"));
    }

    @Test
    void whoTakesNobodyAtPresentIsNotListed() {
        Map<String, Object> closed = profile(task);
        closed.put("open", false);
        write(closed);

        as("learner").get("/api/mentor-profiles?task=" + task).then().body("items", empty());
    }

    @Test
    void aSecondWriteNeedsTheVersionOfTheFirst() {
        write(profile(task));

        write(profile(task)).then().statusCode(428).body("violations[0].field", equalTo("If-Match"));
        as("mentor", mentor)
                .header("If-Match", "\"5\"")
                .body(profile(task))
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(412);
        as("mentor", mentor)
                .header("If-Match", "\"0\"")
                .body(profile(task))
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void whoeverHasNoProfileIsToldSo() {
        as("mentor", mentor).get("/api/mentor-profiles/me").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone,Amsterdam",
        "weeklyHours,21",
        "weeklyHours,0",
        "capacity,-1",
        "strengths,''",
        "languages,[]",
        "kinds,[]"
    })
    void aWrongValueIsNamed(String field, String value) {
        Map<String, Object> wrong = profile(task);
        wrong.put(field, value.equals("[]") ? List.of() : value.matches("-?\\d+") ? Integer.valueOf(value) : value);

        write(wrong).then().statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void theBusIsToldWhatIsOfferedAndNotWhatOneSaysOfOneself() {
        write(profile(task));

        var event = BusProbe.here().eventsOf("mentoring.profile", mentor, 1).get(0);

        assertEquals("academy.praxis.mentoring.profile-changed.v1", BusProbe.header(event, "ce_type"));
        assertFalse(event.value().contains("nights"), event.value());
    }

    @Test
    void onlyManagersCertifyCoachesAndWritingOnesProfileDoesNotUndoIt() {
        write(profile(task));
        Map<String, Object> certificate = Map.of(
                "title",
                "Professional Certified Coach",
                "issuer",
                "ICF",
                "pool",
                "team-leads",
                "validUntil",
                "2031-01-31");

        certify("mentor", certificate).then().statusCode(403);
        certify("manager", Map.of("title", "PCC")).then().statusCode(400).body("violations.field", hasItem("issuer"));
        certify("manager", certificate).then().statusCode(200).body("certification.pool", equalTo("team-leads"));
        as("mentor", mentor)
                .header("If-Match", "\"1\"")
                .body(profile(task))
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(200)
                .body("certification.issuer", equalTo("ICF"));
    }

    @Test
    void aCircleIsNotLargerThanItsLargest() {
        Map<String, Object> wrong = profile(task);
        wrong.put("circle", Map.of("smallest", 5, "largest", 4));

        write(wrong).then().statusCode(400).body("violations.field", hasItem("circle.largest"));
    }

    private io.restassured.response.Response certify(String role, Map<String, Object> certificate) {
        return as(role).header("If-Match", "\"0\"")
                .body(certificate)
                .put("/api/mentor-profiles/" + mentor + "/certification");
    }

    private io.restassured.response.Response write(Map<String, Object> profile) {
        return as("mentor", mentor).body(profile).put("/api/mentor-profiles/me");
    }
}
