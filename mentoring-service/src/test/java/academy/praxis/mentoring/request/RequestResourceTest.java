package academy.praxis.mentoring.request;

import static academy.praxis.mentoring.Requests.as;
import static academy.praxis.mentoring.Requests.goal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestResourceTest {
    private final UUID mentee = UUID.randomUUID();

    @Test
    void aMemberAsksAndSeesTheirRequest() {
        String id = open();

        as("learner", mentee).get("/api/mentee-requests/mine").then().body("items.id", contains(id));
        as("learner", mentee)
                .get("/api/mentee-requests/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("open"));
    }

    @Test
    void managersSeeAllRequestsAndOtherMembersNone() {
        String id = open();

        as("manager").get("/api/mentee-requests?status=open&limit=100").then().body("items.id", hasItem(id));
        as("manager").get("/api/mentee-requests/" + id).then().statusCode(200);
        as("learner").get("/api/mentee-requests").then().statusCode(403);
        as("mentor").get("/api/mentee-requests/" + id).then().statusCode(404);
    }

    @Test
    void oneAsksForOneThingAtATime() {
        String id = open();
        as("learner", mentee)
                .body(goal("More"))
                .post("/api/mentee-requests")
                .then()
                .statusCode(409);

        withdraw("learner", mentee, id).then().statusCode(200).body("status", equalTo("withdrawn"));

        as("learner", mentee)
                .body(goal("More"))
                .post("/api/mentee-requests")
                .then()
                .statusCode(201);
    }

    @Test
    void onlyTheMenteeWithdraws() {
        String id = open();

        withdraw("manager", UUID.randomUUID(), id).then().statusCode(403);
        withdraw("learner", UUID.randomUUID(), id).then().statusCode(404);
    }

    @Test
    void aRetriedRequestIsOneRequest() {
        String key = UUID.randomUUID().toString();

        assertEquals(open(key), open(key));
    }

    @Test
    void oneDoesNotPreferOneself() {
        Map<String, Object> request = goal("Be my own mentor");
        request.put("preferredMentors", List.of(List.of(mentee)));

        as("learner", mentee)
                .body(request)
                .post("/api/mentee-requests")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("preferredMentors"));
    }

    @Test
    void eachPreferredMentorIsNamedOnce() {
        UUID mentor = UUID.randomUUID();
        Map<String, Object> request = goal("Twice the same");
        request.put("preferredMentors", List.of(List.of(mentor), List.of(mentor)));

        as("learner", mentee)
                .body(request)
                .post("/api/mentee-requests")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("preferredMentors"));
    }

    @Test
    void preferencesKeepTheirOrderAndTheirTies() {
        List<List<String>> ranks = List.of(
                List.of(UUID.randomUUID().toString()),
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        Map<String, Object> request = goal("Two are as good");
        request.put("preferredMentors", ranks);
        request.put("workingTimes", List.of(Map.of("day", "monday", "from", "22:00", "to", "23:30")));

        String id = as("learner", mentee)
                .body(request)
                .post("/api/mentee-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("learner", mentee)
                .get("/api/mentee-requests/" + id)
                .then()
                .body("preferredMentors", equalTo(ranks))
                .body("workingTimes[0].day", equalTo("monday"))
                .body("kinds", contains("mentor", "coach", "circle"));
    }

    @Test
    void aWorkingTimeEndsAfterItStarts() {
        Map<String, Object> request = goal("Turn back the clock");
        request.put("workingTimes", List.of(Map.of("day", "monday", "from", "17:00", "to", "09:00")));

        as("learner", mentee)
                .body(request)
                .post("/api/mentee-requests")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("workingTimes[0].to"));
    }

    private String open() {
        return open(UUID.randomUUID().toString());
    }

    private String open(String key) {
        return as("learner", mentee)
                .header("Idempotency-Key", key)
                .body(goal("Lead a safety plan on my own"))
                .post("/api/mentee-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static io.restassured.response.Response withdraw(String role, UUID who, String id) {
        return as(role, who).header("If-Match", "\"0\"").post("/api/mentee-requests/" + id + "/withdrawal");
    }
}
