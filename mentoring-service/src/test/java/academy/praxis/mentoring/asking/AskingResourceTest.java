package academy.praxis.mentoring.asking;

import static academy.praxis.mentoring.Requests.as;
import static academy.praxis.mentoring.Requests.goal;
import static academy.praxis.mentoring.Requests.profile;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.Directory;
import academy.praxis.mentoring.LivePairings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AskingResourceTest {
    /** Nobody of another test helps with this task, and nobody speaks this language. */
    private final String task = "task-" + UUID.randomUUID();

    private final UUID mentee = UUID.randomUUID();
    private UUID helper;
    private UUID other;
    private String request;

    @BeforeEach
    void aMenteeAndTwoMentors() {
        Directory.member(mentee, null);
        helper = mentor(List.of(task), 1);
        other = mentor(List.of("something-else"), 1);
        request = request(mentee);
    }

    @Test
    void theMentorsWhoHelpWithTheTaskComeFirstWithTheReasons() {
        choices()
                .then()
                .statusCode(200)
                .body("[0].memberId", equalTo(helper.toString()))
                .body("[0].reasons", hasItem("Helps with the task: " + task.replace('-', ' ') + "."))
                .body("[0].places", equalTo(1))
                .body("memberId", hasItem(other.toString()));
        as("learner", mentee)
                .get("/api/mentee-requests/" + request + "/mentors?limit=1")
                .then()
                .body("", hasSize(1));
    }

    @Test
    void theReasonsAreSaidInTheLanguageOfWhoReadsThem() {
        String words = task.replace('-', ' ');
        as("learner", mentee)
                .header("Accept-Language", "nl-NL,nl;q=0.9,en;q=0.5")
                .get("/api/mentee-requests/" + request + "/mentors")
                .then()
                .statusCode(200)
                .body("[0].reasons", hasItem("Helpt bij de taak: " + words + "."));

        String pairing = ask(helper).then().statusCode(201).extract().path("pairingId");

        as("mentor", helper)
                .header("Accept-Language", "nl")
                .get("/api/pairings/" + pairing)
                .then()
                .body("mentees[0].reasons", hasItem("Helpt bij de taak: " + words + "."));
        as("learner", mentee)
                .header("Accept-Language", "nl")
                .get("/api/pairings/mine")
                .then()
                .body("items[0].mentees[0].reasons", hasItem("Heeft op dit moment geen andere mentee."));
        as("mentor", helper)
                .header("Accept-Language", "en")
                .get("/api/pairings/" + pairing)
                .then()
                .body("mentees[0].reasons", hasItem("Helps with the task: " + words + "."));
        as("manager")
                .header("Accept-Language", "fr")
                .get("/api/pairings/" + pairing)
                .then()
                .body("mentees[0].reasons", hasItem("Has no other mentee at present."));
    }

    @Test
    void whatWasKeptInSentencesIsStillShown() {
        String pairing = ask(helper).then().statusCode(201).extract().path("pairingId");
        LivePairings.sql(
                "update pairing_member set reasons = array['Both speak en, nl.'] where pairing_id = '" + pairing + "'");

        as("mentor", helper)
                .header("Accept-Language", "nl")
                .get("/api/pairings/" + pairing)
                .then()
                .body("mentees[0].reasons", contains("Both speak en, nl."));
    }

    @Test
    void whoIsAskedSeesTheGoalAndAcceptsAndTheOtherSideNeedNotAnswer() {
        String pairing = ask(helper).then().statusCode(201).extract().path("pairingId");

        as("mentor", helper)
                .get("/api/pairings/" + pairing)
                .then()
                .body("status", equalTo("proposed"))
                .body("roundId", nullValue())
                .body("mentees[0].person.answer", equalTo("accepted"))
                .body("mentees[0].asked.words", startsWith("Talk with a family"))
                .body("mentees[0].asked.tasks", contains(task));
        as("manager").get("/api/pairings/" + pairing).then().body("mentees[0].asked", nullValue());
        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("proposed"));
        choices().then().statusCode(409);
        ask(other).then().statusCode(409);

        as("mentor", helper)
                .post("/api/pairings/" + pairing + "/acceptance")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"));
        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("matched"));
    }

    @Test
    void whoSaidNoIsNotAskedAgainAndTheRequestIsOpen() {
        String pairing = ask(helper).path("pairingId");
        refuse(helper, pairing).then().statusCode(200);

        choices().then().statusCode(200).body("memberId", not(hasItem(helper.toString())));
        ask(helper).then().statusCode(409);
        ask(other).then().statusCode(201);
    }

    @Test
    void whoAskedMayTakeItBackUntilTheMentorHasAnswered() {
        String pairing = ask(helper).path("pairingId");

        refuse(mentee, pairing).then().statusCode(200).body("status", equalTo("declined"));
        as("mentor", helper)
                .post("/api/pairings/" + pairing + "/acceptance")
                .then()
                .statusCode(409);
        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("open"));
    }

    @Test
    void theMentorIsNotToldWhichChoiceTheyAre() {
        UUID choosy = Directory.member();
        Map<String, Object> asking = goal("Talk with a family about a safety plan");
        asking.put("tasks", List.of(task));
        asking.put("languages", List.of("fy"));
        asking.put("timeZone", "Europe/Amsterdam");
        asking.put("preferredMentors", List.of(List.of(other), List.of(helper)));
        String id =
                as("learner", choosy).body(asking).post("/api/mentee-requests").path("id");

        String pairing = ask(choosy, id, helper, "mentor", null)
                .then()
                .statusCode(201)
                .extract()
                .path("pairingId");

        String seen = as("mentor", helper).get("/api/pairings/" + pairing).asString();
        assertFalse(seen.contains("choice"), seen);
    }

    @Test
    void askingTwiceUnderOneKeyIsAskingOnce() {
        String key = UUID.randomUUID().toString();
        String first = ask(helper, key).then().statusCode(201).extract().path("pairingId");

        assertEquals(first, ask(helper, key).then().statusCode(201).extract().path("pairingId"));
        ask(other, key).then().statusCode(422);
    }

    @Test
    void ofTwoWhoAskForTheLastPlaceAtTheSameTimeOneGetsIt() {
        List<Integer> codes = Stream.generate(Directory::member)
                .limit(4)
                .map(one -> Map.entry(one, request(one)))
                .toList()
                .stream()
                .map(one ->
                        CompletableFuture.supplyAsync(() -> ask(one.getKey(), one.getValue(), helper, "mentor", null)
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409), codes);
        choices().then().body("memberId", not(hasItem(helper.toString())));
    }

    @Test
    void whoDoesNotWantToBeAskedIsNotListedAndNobodyIsToldWhy() {
        as("mentor", helper)
                .body(Map.of("memberIds", List.of(mentee)))
                .put("/api/avoided-members")
                .then()
                .statusCode(200);
        UUID lead = mentor(List.of(task), 1);
        Directory.lead(mentee, lead);

        choices()
                .then()
                .body("memberId", not(hasItem(helper.toString())))
                .body("memberId", not(hasItem(lead.toString())));
        String avoided = ask(helper).then().statusCode(409).extract().path("detail");
        assertEquals(avoided, ask(lead).then().statusCode(409).extract().path("detail"));
    }

    @Test
    void onlyTheMenteeAsksForTheirRequest() {
        UUID stranger = Directory.member();

        as("learner", stranger)
                .get("/api/mentee-requests/" + request + "/mentors")
                .then()
                .statusCode(404);
        ask(stranger, request, helper, "mentor", null).then().statusCode(404);
        as("manager").get("/api/mentee-requests/" + request + "/mentors").then().statusCode(404);
        ask(mentee, UUID.randomUUID().toString(), helper, "mentor", null).then().statusCode(404);
    }

    @Test
    void coachesAreListedOnceTheyAreCertified() {
        Map<String, Object> offer = offer(List.of(task), 1);
        offer.put("kinds", List.of("coach"));
        UUID coach = Directory.member();
        String etag = as("mentor", coach)
                .body(offer)
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        String coaches = "/api/mentee-requests/" + request + "/mentors?kind=coach&limit=100";
        as("learner", mentee).get(coaches).then().body("memberId", not(hasItem(coach.toString())));

        as("manager")
                .header("If-Match", etag)
                .body(Map.of("title", "PCC", "issuer", "ICF", "validUntil", "2099-01-01"))
                .put("/api/mentor-profiles/" + coach + "/certification")
                .then()
                .statusCode(200);

        as("learner", mentee).get(coaches).then().body("memberId", hasItem(coach.toString()));
    }

    @ParameterizedTest
    @CsvSource({"kind=circle,kind", "kind=friend,kind", "limit=0,limit", "limit=101,limit"})
    void aWrongParameterIsNamed(String query, String field) {
        Response answer = as("learner", mentee).get("/api/mentee-requests/" + request + "/mentors?" + query);

        answer.then().statusCode(400);
        assertTrue(answer.path("violations.field").toString().contains(field), answer.asString());
    }

    @Test
    void nobodyIsLeftIsAnAnswerToo() {
        UUID lonely = Directory.member();
        Map<String, Object> asking = goal("Somebody who speaks my language");
        asking.put("languages", List.of("cy"));
        String id = as("learner", lonely)
                .body(asking)
                .post("/api/mentee-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("learner", lonely)
                .get("/api/mentee-requests/" + id + "/mentors")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    private Response choices() {
        return as("learner", mentee).get("/api/mentee-requests/" + request + "/mentors?limit=100");
    }

    private Response ask(UUID mentor) {
        return ask(mentor, null);
    }

    private Response ask(UUID mentor, String key) {
        return ask(mentee, request, mentor, "mentor", key);
    }

    private static Response ask(UUID mentee, String request, UUID mentor, String kind, String key) {
        var asking = as("learner", mentee).body(Map.of("mentorId", mentor, "kind", kind));
        return (key == null ? asking : asking.header("Idempotency-Key", key))
                .post("/api/mentee-requests/" + request + "/mentors");
    }

    private static Response refuse(UUID who, String pairing) {
        return as("learner", who).body(Map.of("reason", "no-time")).post("/api/pairings/" + pairing + "/refusal");
    }

    private UUID mentor(List<String> tasks, int capacity) {
        UUID id = Directory.member();
        as("mentor", id)
                .body(offer(tasks, capacity))
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> offer(List<String> tasks, int capacity) {
        Map<String, Object> offer = new HashMap<>(profile(tasks.get(0)));
        offer.put("tasks", tasks);
        offer.put("capacity", capacity);
        offer.put("languages", List.of("fy"));
        return offer;
    }

    private String request(UUID member) {
        Map<String, Object> asking = goal("Talk with a family about a safety plan");
        asking.put("tasks", List.of(task));
        asking.put("languages", List.of("fy"));
        asking.put("timeZone", "Europe/Amsterdam");
        return as("learner", member)
                .body(asking)
                .post("/api/mentee-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
