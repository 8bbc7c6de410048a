package academy.praxis.mentoring.round;

import static academy.praxis.mentoring.Requests.as;
import static academy.praxis.mentoring.Requests.goal;
import static academy.praxis.mentoring.Requests.profile;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.Directory;
import academy.praxis.mentoring.LivePairings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoundResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Nobody of another test helps with this task, and every round here wants a task in common. */
    private final String task = "task-" + UUID.randomUUID();

    private List<String> languages = List.of("nl");

    @Inject
    RoundJob job;

    @Test
    void fromAPoolToAPairingThatBothAccepted() {
        UUID anna = mentor(1);
        UUID bert = mentor(1);
        List<UUID> mentees = List.of(mentee(), mentee(), mentee());
        String id = create(content());

        as("manager")
                .get("/api/match-rounds/" + id + "/pool")
                .then()
                .statusCode(200)
                .body("mentees", equalTo(3))
                .body("excluded.memberId", not(hasItem(anna.toString())))
                .body("excluded.memberId", not(hasItem(bert.toString())));
        JsonPath solved = solve(id);

        assertEquals(3, solved.getInt("summary.mentees"));
        assertEquals(2, solved.getInt("summary.lottery.in"));
        assertEquals(1, solved.getInt("summary.lottery.waiting"));
        assertTrue(solved.getString("summary.comparability").startsWith("Lots decided"));
        assertEquals(3, solved.getInt("summary.shortages[0].mentees"));
        assertTrue(solved.getList("summary.counterfactuals.words", String.class).stream()
                .anyMatch(words -> words.contains(task.replace('-', ' ')) && words.contains("would match 1 more")));
        as("manager")
                .header("Accept-Language", "nl")
                .get("/api/match-rounds/" + id)
                .then()
                .body("summary.comparability", startsWith("Het lot besliste"))
                .body("summary.shortages[0].words", startsWith("3 mentees kunnen alleen gekoppeld worden aan "))
                .body("summary.counterfactuals.words", hasItem(containsString(" met 1 groeien.")));
        as("manager")
                .get("/api/match-rounds/" + id + "/solutions")
                .then()
                .body("mode", containsInAnyOrder("optimal", "stable", "fair"))
                .body("matched", everyItem(equalTo(2)))
                .body("verified", everyItem(equalTo(true)))
                .body("worstScore", everyItem(greaterThan(0f)));
        JsonPath pairs = as("manager")
                .get("/api/match-rounds/" + id + "/solutions/optimal/pairs?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reasons", hasItem("Helps with the task: " + task.replace('-', ' ') + "."))
                .extract()
                .jsonPath();
        as("manager")
                .get("/api/match-rounds/" + id + "/solutions/optimal/pairs?limit=1&after=" + pairs.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        as("manager")
                .get("/api/match-rounds/" + id + "/solutions/optimal/unmatched")
                .then()
                .body("items", hasSize(1))
                .body("items[0].why", equalTo("too-few-places"))
                .body("items[0].words", containsString("3 mentees compete for 2 places"));
        as("manager")
                .header("Accept-Language", "nl")
                .get("/api/match-rounds/" + id + "/solutions/optimal/unmatched")
                .then()
                .body("items[0].words", equalTo("Voor 3 mentees zijn er 2 plaatsen. Het lot besliste."));
        as("manager")
                .header("Accept-Language", "nl")
                .get("/api/match-rounds/" + id + "/solutions/optimal/pairs")
                .then()
                .body("items[0].reasons", hasItem("Helpt bij de taak: " + task.replace('-', ' ') + "."));

        publish(id, "optimal").then().statusCode(200).body("status", equalTo("published"));
        publish(id, "optimal").then().statusCode(409);
        JsonPath waiting = as("manager")
                .get("/api/match-rounds/" + id + "/waiting-list")
                .then()
                .body("", hasSize(1))
                .body("[0].propensity", greaterThan(0.5f))
                .body("[0].calledAt", nullValue())
                .extract()
                .jsonPath();
        UUID waits = UUID.fromString(waiting.getString("[0].menteeId"));
        assertTrue(mentees.contains(waits));

        // One accepts, the other declines: whoever waits is asked for the free place, and nobody else is disturbed.
        JsonPath annas = mine(anna);
        accept(anna, annas.getString("items[0].id"));
        accept(UUID.fromString(annas.getString("items[0].mentees[0].person.memberId")), annas.getString("items[0].id"))
                .then()
                .body("status", equalTo("active"));
        JsonPath berts = mine(bert);
        as("learner", UUID.fromString(berts.getString("items[0].mentees[0].person.memberId")))
                .body(Map.of("reason", "goal-changed"))
                .post("/api/pairings/" + berts.getString("items[0].id") + "/refusal")
                .then()
                .statusCode(200);
        JsonPath asked = mine(bert);
        assertEquals("proposed", asked.getString("items[0].status"));
        assertTrue(asked.getList("items[0].mentees[0].reasons")
                .contains("Helps with the task: " + task.replace('-', ' ') + "."));
        assertEquals(waits.toString(), asked.getString("items[0].mentees[0].person.memberId"));
        as("manager").get("/api/match-rounds/" + id + "/waiting-list").then().body("[0].calledAt", notNullValue());
        accept(bert, asked.getString("items[0].id"));
        accept(waits, asked.getString("items[0].id")).then().body("status", equalTo("active"));
        as("manager").get("/api/pairings?status=active&roundId=" + id).then().body("items", hasSize(2));
    }

    @Test
    void whoLosesTheirMentorGetsTheNextBestOrIsTheFirstToBeAsked() {
        UUID anna = mentor(1);
        UUID mentee = mentee();
        String id = create(content());
        solve(id);
        publish(id, "fair").then().statusCode(200);

        decline(anna, mine(anna).getString("items[0].id"));

        as("manager")
                .get("/api/match-rounds/" + id + "/waiting-list")
                .then()
                .body("[0].menteeId", equalTo(mentee.toString()))
                .body("[0].number", equalTo(0))
                .body("[0].calledAt", nullValue());
    }

    @Test
    void ofTwoMentorsTheOtherStepsIn() {
        UUID anna = mentor(1);
        UUID bert = mentor(1);
        UUID mentee = mentee();
        String id = create(content());
        solve(id);
        publish(id, "optimal").then().statusCode(200);
        UUID first = UUID.fromString(mine(mentee).getString("items[0].mentor.memberId"));

        decline(first, mine(mentee).getString("items[0].id"));

        JsonPath now = mine(mentee);
        assertEquals("proposed", now.getString("items[0].status"));
        assertEquals((first.equals(anna) ? bert : anna).toString(), now.getString("items[0].mentor.memberId"));
    }

    @Test
    void theRuleThatBindsIsNamed() {
        // Nobody of another test speaks it, so that nothing but the reporting line keeps these two apart.
        languages = List.of("eo");
        UUID boss = UUID.randomUUID();
        UUID between = member(null);
        UUID mentee = mentee(member(between));
        Directory.lead(between, boss);
        Directory.member(boss, null);
        offer(boss, 2);
        String id = create(content());
        JsonPath solved = solve(id);

        assertEquals(1, solved.getInt("summary.withoutCandidates"));
        assertEquals(1, solved.getInt("summary.bindingRules.'reporting-line'"));
        as("manager")
                .get("/api/match-rounds/" + id + "/solutions/stable/unmatched")
                .then()
                .body("items[0].rule", equalTo("reporting-line"))
                .body("items[0].words", containsString("Without this rule, 1 mentor"));
        as("manager")
                .get("/api/match-rounds/" + id + "/explanation?requestId=" + request(mentee) + "&mentorId=" + boss)
                .then()
                .body("allowed", equalTo(false))
                .body("broken", contains("reporting-line"))
                .body("words", contains("One of the two reports to the other."));
        as("manager")
                .header("Accept-Language", "nl")
                .get("/api/match-rounds/" + id + "/explanation?requestId=" + request(mentee) + "&mentorId=" + boss)
                .then()
                .body("words", contains("Een van de twee is de leidinggevende van de ander."));
    }

    @Test
    void pairsArePinnedAndForbiddenAndContradictionsAreNamed() {
        UUID anna = mentor(1);
        UUID bert = mentor(1);
        UUID cora = mentee();
        UUID dirk = mentee();
        String id = create(content());
        solve(id);
        JsonPath before = pairs(id, "optimal");
        UUID partner = UUID.fromString(
                before.getString("items.find { it.mentee.memberId == '" + cora + "' }.mentor.memberId"));
        UUID other = partner.equals(anna) ? bert : anna;

        decide(id, List.of(decision(cora, other, "pinned"))).then().statusCode(200);
        for (String mode : List.of("optimal", "stable", "fair")) {
            assertEquals(
                    other.toString(),
                    pairs(id, mode).getString("items.find { it.mentee.memberId == '" + cora + "' }.mentor.memberId"));
        }
        decide(id, List.of(decision(cora, anna, "forbidden"), decision(cora, bert, "forbidden")))
                .then()
                .statusCode(200);
        as("manager")
                .get("/api/match-rounds/" + id + "/solutions/optimal/unmatched")
                .then()
                .body("items.why", contains("forbidden"));

        decide(id, List.of(decision(cora, anna, "pinned"), decision(dirk, anna, "pinned")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("decisions[1]"))
                .body("violations[0].message", containsString("more mentees to a mentor than there are places"));
        decide(id, List.of(decision(cora, anna, "pinned"), decision(cora, anna, "forbidden")))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("forbidden as well"));
        decide(id, List.of(Map.of("requestId", UUID.randomUUID(), "mentorId", anna, "decision", "pinned")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("decisions[0].requestId"));
        as("manager").get("/api/match-rounds/" + id + "/decisions").then().body("decisions", hasSize(2));
    }

    @Test
    void otherWeightsArePreviewedAndNothingIsKept() {
        mentor(1);
        mentor(2);
        mentee();
        mentee();
        String id = create(content());
        solve(id);
        String before =
                as("manager").get("/api/match-rounds/" + id + "/solutions").asString();

        as("manager")
                .body(Map.of("goal", 0, "preference", 0, "difference", 0, "balance", 1, "availability", 0))
                .post("/api/match-rounds/" + id + "/weights-preview")
                .then()
                .statusCode(200)
                .body("before", hasSize(3))
                .body("after.find { it.mode == 'optimal' }.meanScore", equalTo(1f));
        assertEquals(
                before,
                as("manager").get("/api/match-rounds/" + id + "/solutions").asString());
        as("manager")
                .body(Map.of("goal", 0, "preference", 0, "difference", 0, "balance", 0, "availability", 0))
                .post("/api/match-rounds/" + id + "/weights-preview")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("weights"));
        as("manager")
                .body("{\"goal\": \"NaN\", \"preference\": 0, \"difference\": 0, \"balance\": 0, \"availability\": 0}")
                .post("/api/match-rounds/" + id + "/weights-preview")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("goal"));
    }

    @Test
    void aCircleIsOneMentorWithSeveralMentees() {
        UUID anna = mentor(3);
        List<UUID> mentees = List.of(mentee(), mentee(), mentee(), mentee());
        Map<String, Object> content = content();
        content.put("kind", "circle");
        String id = create(content);

        assertEquals(4, solve(id).getInt("summary.lottery.in"));
        publish(id, "optimal").then().statusCode(200);
        JsonPath circle = mine(anna);
        assertEquals(4, circle.getList("items[0].mentees").size());
        assertEquals(3, circle.getInt("items[0].smallest"));
        accept(anna, circle.getString("items[0].id"));
        mentees.subList(0, 3).forEach(mentee -> accept(mentee, circle.getString("items[0].id")));
        assertEquals("active", mine(anna).getString("items[0].status"));
    }

    @Test
    void aCircleThatFindsTooFewIsNotOpened() {
        mentor(3);
        mentee();
        Map<String, Object> content = content();
        content.put("kind", "circle");
        String id = create(content);
        solve(id);

        as("manager")
                .get("/api/match-rounds/" + id + "/solutions")
                .then()
                .body("matched", everyItem(equalTo(0)))
                .body("closedCircles", everyItem(hasSize(1)));
        as("manager")
                .get("/api/match-rounds/" + id + "/solutions/fair/unmatched")
                .then()
                .body("items.why", contains("circle-too-small"));
    }

    @Test
    void onlyCertifiedCoachesAreMatchedAsCoaches() {
        UUID coach = member(null);
        Map<String, Object> offering = profile(task);
        offering.put("kinds", List.of("coach"));
        as("mentor", coach).body(offering).put("/api/mentor-profiles/me").then().statusCode(200);
        mentee();
        Map<String, Object> content = content();
        content.put("kind", "coach");
        String id = create(content);
        as("manager")
                .get("/api/match-rounds/" + id + "/pool")
                .then()
                .body("excluded.find { it.memberId == '" + coach + "' }.why", equalTo("no-certification"));

        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "PCC", "issuer", "ICF", "validUntil", "2099-12-31"))
                .put("/api/mentor-profiles/" + coach + "/certification")
                .then()
                .statusCode(200);
        solve(id);
        as("manager").get("/api/match-rounds/" + id + "/solutions").then().body("matched", everyItem(equalTo(1)));
    }

    @Test
    void anEmptyPoolIsAResultToo() {
        Map<String, Object> content = content();
        content.put("filter", Map.of("tasks", List.of("nobody-asks-" + task)));
        String id = create(content);

        assertEquals(0, solve(id).getInt("summary.mentees"));
        as("manager").get("/api/match-rounds/" + id + "/solutions").then().body("matchedShare", everyItem(equalTo(1f)));
        publish(id, "optimal").then().statusCode(200);
    }

    @Test
    void aPlaceThatIsGoneByNowStopsThePublicationAsAWhole() {
        UUID anna = mentor(1);
        mentor(1);
        UUID cora = mentee();
        UUID dirk = mentee();
        String first = create(content());
        String second = create(content());
        solve(first);
        solve(second);
        publish(first, "optimal").then().statusCode(200);

        publish(second, "optimal").then().statusCode(409);

        assertEquals(1, mine(anna).getList("items").size());
        assertEquals(1, mine(cora).getList("items").size());
        assertEquals(1, mine(dirk).getList("items").size());
        as("manager").get("/api/match-rounds/" + second).then().body("status", equalTo("solved"));
    }

    @Test
    void onlyManagersRunRounds() {
        String id = create(content());

        as("learner").get("/api/match-rounds").then().statusCode(403);
        as("mentor").get("/api/match-rounds/" + id).then().statusCode(403);
        as("learner").body(content()).post("/api/match-rounds").then().statusCode(403);
        as("learner").post("/api/match-rounds/" + id + "/solving").then().statusCode(403);
        as("manager").get("/api/match-rounds/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void settingsAreCheckedAndNothingIsShownBeforeItIsSolved() {
        Map<String, Object> wrong = content();
        wrong.put("expiryDays", 0);
        wrong.put("weights", Map.of("goal", 2, "preference", 0, "difference", 0, "balance", 0, "availability", 0));
        as("manager")
                .body(wrong)
                .post("/api/match-rounds")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("expiryDays", "weights.goal"));
        String id = create(content());
        as("manager").get("/api/match-rounds/" + id + "/solutions").then().statusCode(409);
        as("manager").post("/api/match-rounds/" + id + "/cancellation").then().statusCode(409);
        publish(id, "optimal").then().statusCode(409);
        as("manager")
                .get("/api/match-rounds/" + id + "/solutions/perfect/pairs")
                .then()
                .statusCode(404);
        as("manager").get("/api/match-rounds/defaults").then().statusCode(200).body("lottery", equalTo(true));
    }

    @Test
    void aRoundWhoseWorkerIsNotSeenIsTakenOverAndSolved() throws Throwable {
        mentor(1);
        mentee();
        String id = create(content());
        abandon(id, 1);

        lookAfter(id);

        JsonPath solved = solved(id);
        assertEquals(1, solved.getInt("summary.mentees"));
    }

    @Test
    void whatWasInterruptedTooOftenFailsWithAReasonAndMayBeTriedAgain() throws Throwable {
        mentor(1);
        mentee();
        String id = create(content());
        abandon(id, RoundJob.ATTEMPTS);

        lookAfter(id);

        as("manager")
                .get("/api/match-rounds/" + id)
                .then()
                .body("status", equalTo("failed"))
                .body("failure", containsString("interrupted 3 times"));
        assertEquals(1, solve(id).getInt("summary.mentees"));
    }

    @Test
    void whatWasCancelledWritesNothing() {
        mentor(1);
        mentee();
        String id = create(content());
        // As if a worker were at it somewhere else.
        abandon(id, 1);

        as("manager")
                .post("/api/match-rounds/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"));

        assertNotEquals("solved", as("manager").get("/api/match-rounds/" + id).path("status"));
    }

    private Map<String, Object> content() {
        return new HashMap<>(Map.of(
                "name",
                "Spring round",
                "kind",
                "mentor",
                "seed",
                42,
                "filter",
                Map.of("tasks", List.of(task)),
                "rules",
                Map.of("team", "any", "overlapMinutes", 60, "previousPairs", false, "taskInCommon", true)));
    }

    private static String create(Map<String, Object> content) {
        return as("manager")
                .body(content)
                .post("/api/match-rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath solve(String id) {
        as("manager")
                .header("If-Match", etag(id))
                .post("/api/match-rounds/" + id + "/solving")
                .then()
                .statusCode(202)
                .body("status", equalTo("solving"));
        return solved(id);
    }

    private static JsonPath solved(String id) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonPath round = as("manager").get("/api/match-rounds/" + id).jsonPath();
            if (!round.getString("status").equals("solving")) {
                assertEquals("solved", round.getString("status"), round.getString("failure"));
                return round;
            }
            pause();
        }
        throw new AssertionError("The round was not solved in time");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response publish(String id, String mode) {
        return as("manager")
                .header("If-Match", etag(id))
                .body(Map.of("mode", mode))
                .post("/api/match-rounds/" + id + "/publication");
    }

    private static Response decide(String id, List<Map<String, Object>> decisions) {
        return as("manager")
                .header("If-Match", etag(id))
                .body(Map.of("decisions", decisions))
                .put("/api/match-rounds/" + id + "/decisions");
    }

    private static Map<String, Object> decision(UUID mentee, UUID mentor, String decision) {
        return Map.of("requestId", request(mentee), "mentorId", mentor, "decision", decision);
    }

    private static JsonPath pairs(String id, String mode) {
        return as("manager")
                .get("/api/match-rounds/" + id + "/solutions/" + mode + "/pairs")
                .jsonPath();
    }

    private static String etag(String id) {
        return as("manager").get("/api/match-rounds/" + id).header("ETag");
    }

    private static JsonPath mine(UUID member) {
        return as("learner", member).get("/api/pairings/mine").jsonPath();
    }

    private static Response accept(UUID member, String pairing) {
        return as("learner", member).post("/api/pairings/" + pairing + "/acceptance");
    }

    private static void decline(UUID member, String pairing) {
        as("learner", member)
                .body(Map.of("reason", "no-time"))
                .post("/api/pairings/" + pairing + "/refusal")
                .then()
                .statusCode(200);
    }

    private UUID mentor(int capacity) {
        UUID id = member(null);
        offer(id, capacity);
        return id;
    }

    private void offer(UUID mentor, int capacity) {
        Map<String, Object> offering = profile(task);
        offering.put("capacity", capacity);
        offering.put("languages", languages);
        as("mentor", mentor)
                .body(offering)
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(200);
    }

    private UUID mentee() {
        return mentee(member(null));
    }

    private UUID mentee(UUID id) {
        Map<String, Object> asking = goal("Write a safety plan together with a family");
        asking.put("tasks", List.of(task));
        asking.put("languages", languages);
        asking.put("timeZone", "Europe/Amsterdam");
        as("learner", id).body(asking).post("/api/mentee-requests").then().statusCode(201);
        return id;
    }

    private static String request(UUID mentee) {
        return as("learner", mentee).get("/api/mentee-requests/mine").path("items[0].id");
    }

    private static UUID member(UUID lead) {
        UUID id = UUID.randomUUID();
        Directory.member(id, lead);
        return id;
    }

    /** As if a service had been killed while it solved this round, some minutes ago. */
    private static void abandon(String id, int attempts) {
        LivePairings.sql(
                "update match_round set status = 'SOLVING', worker = gen_random_uuid(), stage = 'Matching', attempts = "
                        + attempts + ", heartbeat = now() - interval '10 minutes' where id = '" + id + "'");
    }

    private void lookAfter(String id) throws Throwable {
        Instant end = Instant.now().plus(PATIENCE);
        // The service's own clock may look after it first; one round is looked after at a time.
        while (as("manager").get("/api/match-rounds/" + id).path("status").equals("solving")
                && Instant.now().isBefore(end)) {
            VertxContextSupport.subscribeAndAwait(() -> job.lookAfter(Instant.now()));
            pause();
        }
    }
}
