package academy.praxis.mentoring.chemistry;

import static academy.praxis.mentoring.Requests.as;
import static academy.praxis.mentoring.Requests.goal;
import static academy.praxis.mentoring.Requests.profile;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.mentoring.Directory;
import academy.praxis.mentoring.LivePairings;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TalkResourceTest {
    /** Nobody of another test helps with this task. */
    private final String task = "task-" + UUID.randomUUID();

    private final UUID mentee = UUID.randomUUID();
    private UUID anna;
    private UUID bert;
    private String request;

    @Inject
    TalkService service;

    @BeforeEach
    void aMenteeAndTwoCoaches() {
        Directory.member(mentee, null);
        anna = coach(2);
        bert = coach(2);
        request = request(mentee);
    }

    @Test
    void aMenteeTalksWithTwoCoachesAndChoosesOne() {
        String annas = ask(anna)
                .then()
                .statusCode(201)
                .body("status", equalTo("asked"))
                .body("asked.words", startsWith("Lead a team"))
                .extract()
                .path("id");
        String berts = ask(bert).then().statusCode(201).extract().path("id");
        as("learner", mentee).get("/api/chemistry-talks/mine").then().body("items.id", contains(berts, annas));

        choose(annas).then().statusCode(409);
        answer(anna, annas, "acceptance").then().statusCode(200).body("status", equalTo("agreed"));
        answer(anna, annas, "acceptance").then().statusCode(409);
        String pairing = choose(annas)
                .then()
                .statusCode(200)
                .body("status", equalTo("chosen"))
                .body("pairingId", notNullValue())
                .extract()
                .path("pairingId");

        as("mentor", bert).get("/api/chemistry-talks/" + berts).then().body("status", equalTo("not-chosen"));
        answer(bert, berts, "acceptance").then().statusCode(409);
        as("learner", anna)
                .post("/api/pairings/" + pairing + "/acceptance")
                .then()
                .statusCode(200)
                .body("kind", equalTo("coach"))
                .body("status", equalTo("active"));
        told(annas, 3);
        told(berts, 2);
    }

    @Test
    void aCoachHasTimeForSoManyTalksAndNoMore() {
        UUID busy = coach(1);
        List<Integer> codes = Stream.generate(Directory::member)
                .limit(3)
                .map(one -> Map.entry(one, request(one)))
                .toList()
                .stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> ask(one.getKey(), one.getValue(), busy, null).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409), codes);
        String talk = as("mentor", busy).get("/api/chemistry-talks/mine").path("items[0].id");
        answer(busy, talk, "refusal").then().statusCode(200).body("status", equalTo("declined"));
        ask(busy).then().statusCode(201);
    }

    @Test
    void aMenteeTalksWithThreeAtATimeAndWithEachOnce() {
        ask(anna).then().statusCode(201);
        ask(anna).then().statusCode(409);
        ask(bert).then().statusCode(201);
        String third = ask(coach(2)).then().statusCode(201).extract().path("id");
        UUID fourth = coach(2);
        ask(fourth).then().statusCode(409);

        answer(mentee, third, "cancellation").then().statusCode(200).body("status", equalTo("cancelled"));
        ask(fourth).then().statusCode(201);
    }

    @Test
    void askingTwiceUnderOneKeyIsAskingOnce() {
        String key = UUID.randomUUID().toString();
        String first =
                ask(mentee, request, anna, key).then().statusCode(201).extract().path("id");

        assertEquals(first, ask(mentee, request, anna, key).path("id"));
        ask(mentee, request, bert, key).then().statusCode(422);
    }

    @Test
    void nobodyElseSeesOrAnswersATalk() {
        String talk = ask(anna).path("id");
        UUID stranger = Directory.member();

        for (String who : List.of("learner", "manager", "admin")) {
            as(who, stranger).get("/api/chemistry-talks/" + talk).then().statusCode(404);
            answer(stranger, talk, "acceptance").then().statusCode(404);
            answer(stranger, talk, "cancellation").then().statusCode(404);
            choose(stranger, talk).then().statusCode(404);
        }
        answer(mentee, talk, "acceptance").then().statusCode(403);
        answer(mentee, talk, "refusal").then().statusCode(403);
        answer(anna, talk, "acceptance").then().statusCode(200);
        choose(anna, talk).then().statusCode(403);
        as("learner", stranger)
                .body(Map.of("coachId", anna))
                .post("/api/mentee-requests/" + request + "/chemistry-talks")
                .then()
                .statusCode(404);
        as("learner", mentee)
                .body("{}")
                .post("/api/mentee-requests/" + request + "/chemistry-talks")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("coachId"));
    }

    @Test
    void whoIsNoCertifiedCoachIsNotAsked() {
        UUID mentor = Directory.member();
        offer(mentor, 2);

        ask(mentor).then().statusCode(409);
        ask(Directory.member()).then().statusCode(409);
    }

    @Test
    void talksEndInTimeAndWhenTheMenteeLooksNoLonger() throws Throwable {
        String annas = ask(anna).path("id");
        sweep(Instant.now());
        as("mentor", anna).get("/api/chemistry-talks/" + annas).then().body("status", equalTo("asked"));
        sweep(Instant.now().plus(Duration.ofDays(31)));
        as("mentor", anna).get("/api/chemistry-talks/" + annas).then().body("status", equalTo("expired"));

        String berts = ask(bert).path("id");
        as("learner", mentee)
                .header(
                        "If-Match",
                        as("learner", mentee)
                                .get("/api/mentee-requests/" + request)
                                .header("ETag"))
                .post("/api/mentee-requests/" + request + "/withdrawal")
                .then()
                .statusCode(200);
        sweep(Instant.now());
        as("mentor", bert).get("/api/chemistry-talks/" + berts).then().body("status", equalTo("not-chosen"));
        told(berts, 2);
    }

    @Test
    void aCoachWhoFilledTheirPlacesInBetweenIsNotChosen() {
        String talk = ask(anna).path("id");
        answer(anna, talk, "acceptance").then().statusCode(200);
        LivePairings.sql("update mentor_profile set capacity = 0 where member_id = '" + anna + "'");

        choose(talk).then().statusCode(409);
        as("learner", mentee)
                .get("/api/chemistry-talks/" + talk)
                .then()
                .body("status", equalTo("agreed"))
                .body("pairingId", nullValue());
        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("open"));
    }

    @Test
    void aRoundOfCoachesAsksForTalksAndTheMenteesChoose() {
        UUID other = Directory.member();
        request(other);
        String round = round();
        publish(round, Map.of("mode", "optimal", "chemistryTalks", 4)).then().statusCode(400);

        publish(round, Map.of("mode", "optimal", "chemistryTalks", 2))
                .then()
                .statusCode(200)
                .body("status", equalTo("published"));

        as("learner", mentee)
                .get("/api/chemistry-talks/mine")
                .then()
                .body("items.coach.memberId", containsInAnyOrder(anna.toString(), bert.toString()))
                .body("items.roundId", hasItem(round))
                .body("items[0].reasons", hasItem("Helps with the task: " + task.replace('-', ' ') + "."));
        as("learner", mentee)
                .header("Accept-Language", "nl")
                .get("/api/chemistry-talks/mine")
                .then()
                .body("items[0].reasons", hasItem("Helpt bij de taak: " + task.replace('-', ' ') + "."));
        as("learner", other).get("/api/chemistry-talks/mine").then().body("items", hasSize(2));
        as("manager").get("/api/pairings?roundId=" + round).then().body("items", hasSize(0));
        as("manager")
                .get("/api/match-rounds/" + round + "/lots")
                .then()
                .statusCode(200)
                .body("items.menteeId", containsInAnyOrder(mentee.toString(), other.toString()))
                .body("items.admitted", not(hasItem(false)))
                .body("items.propensity", not(hasItem(0f)));
        as("learner", mentee).get("/api/match-rounds/" + round + "/lots").then().statusCode(403);

        String talk = as("learner", mentee).get("/api/chemistry-talks/mine").path("items[0].id");
        UUID coach = UUID.fromString(
                as("learner", mentee).get("/api/chemistry-talks/" + talk).path("coach.memberId"));
        answer(coach, talk, "acceptance").then().statusCode(200);
        choose(talk).then().statusCode(200);
        as("manager").get("/api/pairings?roundId=" + round).then().body("items", hasSize(1));
    }

    @Test
    void whoAvoidsACoachByNowHasNoTalkWithThem() {
        String round = round();
        as("learner", mentee)
                .body(Map.of("memberIds", List.of(anna, bert)))
                .put("/api/avoided-members")
                .then()
                .statusCode(200);

        publish(round, Map.of("mode", "optimal", "chemistryTalks", 1)).then().statusCode(409);

        as("learner", mentee).get("/api/chemistry-talks/mine").then().body("items", hasSize(0));
    }

    @Test
    void ofTwoChoicesAtTheSameTimeOneIsMade() {
        String annas = ask(anna).path("id");
        String berts = ask(bert).path("id");
        answer(anna, annas, "acceptance").then().statusCode(200);
        answer(bert, berts, "acceptance").then().statusCode(200);

        List<Integer> codes = Stream.of(annas, berts)
                .map(talk -> CompletableFuture.supplyAsync(() -> choose(talk).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 409), codes);
    }

    @Test
    void theCoachReadsTheGoalWhileTheTalkIsOpenOnly() {
        String talk = ask(anna).path("id");
        as("mentor", anna).get("/api/chemistry-talks/" + talk).then().body("asked.words", notNullValue());

        answer(anna, talk, "refusal").then().statusCode(200).body("asked", nullValue());
        as("learner", mentee).get("/api/chemistry-talks/" + talk).then().body("asked.words", notNullValue());
    }

    private String round() {
        Map<String, Object> rules =
                Map.of("team", "any", "overlapMinutes", 0, "previousPairs", false, "taskInCommon", true);
        String round = as("manager")
                .body(Map.of(
                        "name", "Coaches", "kind", "coach", "rules", rules, "filter", Map.of("tasks", List.of(task))))
                .post("/api/match-rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("manager")
                .header("If-Match", etag(round))
                .post("/api/match-rounds/" + round + "/solving")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !as("manager")
                        .get("/api/match-rounds/" + round)
                        .path("status")
                        .equals("solving"));
        return round;
    }

    private static Response publish(String round, Map<String, Object> how) {
        return as("manager")
                .header("If-Match", etag(round))
                .body(how)
                .post("/api/match-rounds/" + round + "/publication");
    }

    private static String etag(String round) {
        return as("manager").get("/api/match-rounds/" + round).header("ETag");
    }

    private Response ask(UUID coach) {
        return ask(mentee, request, coach, null);
    }

    private static Response ask(UUID mentee, String request, UUID coach, String key) {
        var asking = as("learner", mentee).body(Map.of("coachId", coach));
        return (key == null ? asking : asking.header("Idempotency-Key", key))
                .post("/api/mentee-requests/" + request + "/chemistry-talks");
    }

    private static Response answer(UUID who, String talk, String what) {
        return as("learner", who).post("/api/chemistry-talks/" + talk + "/" + what);
    }

    private Response choose(String talk) {
        return choose(mentee, talk);
    }

    private static Response choose(UUID who, String talk) {
        return answer(who, talk, "choice");
    }

    private UUID coach(int talks) {
        UUID id = Directory.member();
        String etag = offer(id, talks);
        as("manager")
                .header("If-Match", etag)
                .body(Map.of("title", "PCC", "issuer", "ICF", "validUntil", "2099-01-01"))
                .put("/api/mentor-profiles/" + id + "/certification")
                .then()
                .statusCode(200);
        return id;
    }

    private String offer(UUID id, int talks) {
        Map<String, Object> offer = new HashMap<>(profile(task));
        offer.put("kinds", List.of("coach"));
        offer.put("chemistryTalks", talks);
        offer.put("capacity", 4);
        return as("mentor", id)
                .body(offer)
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private String request(UUID member) {
        Map<String, Object> asking = goal("Lead a team through a hard year");
        asking.put("tasks", List.of(task));
        asking.put("timeZone", "Europe/Amsterdam");
        return as("learner", member)
                .body(asking)
                .post("/api/mentee-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void told(String talk, int times) {
        BusProbe.here()
                .eventsOf("mentoring.chemistry-talk", UUID.fromString(talk), times)
                .forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
    }

    private void sweep(Instant now) throws Throwable {
        // Other tests may have left talks that are over as well.
        int over;
        do {
            over = VertxContextSupport.subscribeAndAwait(() -> service.expire(now, 100));
        } while (over > 0);
    }
}
