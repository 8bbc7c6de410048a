package academy.praxis.mentoring.goal;

import static academy.praxis.mentoring.LivePairings.active;
import static academy.praxis.mentoring.LivePairings.matching;
import static academy.praxis.mentoring.LivePairings.told;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.InTransaction;
import academy.praxis.mentoring.LivePairings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GoalResourceTest {
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Inject
    GoalProgress progress;

    @Test
    void aGoalIsSetMovedAndReached() {
        UUID id = active(mentor, mentee);
        Response set = as("learner", mentee).body(goal("Lead a safety plan")).post(path(id));
        set.then()
                .statusCode(201)
                .header("Location", equalTo(path(id) + "/" + set.path("id")))
                .body("status", equalTo("open"))
                .body("progress", equalTo(0))
                .body("stalled", equalTo(false));
        String one = path(id) + "/" + set.path("id");

        as("mentor", mentor)
                .body(Map.of("progress", 40, "words", "Did one together"))
                .post(one + "/updates")
                .then()
                .statusCode(200)
                .body("progress", equalTo(40));
        Response moved = as("learner", mentee)
                .body(Map.of("progress", 100, "words", "Did one alone"))
                .post(one + "/updates");
        as("mentor", mentor)
                .get(one + "/updates")
                .then()
                .body("items.progress", contains(100, 40))
                .body("items.memberId", contains(mentee.toString(), mentor.toString()));
        matching(mentee, set)
                .body(Map.of("status", "reached"))
                .put(one + "/status")
                .then()
                .statusCode(412);
        Response reached =
                matching(mentee, moved).body(Map.of("status", "reached")).put(one + "/status");
        reached.then().statusCode(200).body("status", equalTo("reached")).body("endedAt", notNullValue());

        as("learner", mentee)
                .body(Map.of("progress", 10))
                .post(one + "/updates")
                .then()
                .statusCode(409);
        matching(mentee, reached).body(goal("Other words")).put(one).then().statusCode(409);
        matching(mentee, reached)
                .body(Map.of("status", "dropped"))
                .put(one + "/status")
                .then()
                .statusCode(409);
        matching(mentee, reached)
                .body(Map.of("status", "open"))
                .put(one + "/status")
                .then()
                .statusCode(200)
                .body("endedAt", nullValue());

        List<String> told = told(
                "mentoring.goal",
                UUID.fromString(set.path("id")),
                "goal-changed",
                "goal-changed",
                "goal-changed",
                "goal-changed",
                "goal-changed");
        assertTrue(told.get(3).contains("\"status\":\"reached\""));
        assertFalse(told.toString().contains("safety"));
    }

    @Test
    void theUpdatesComeInPages() {
        UUID id = active(mentor, mentee);
        String one = path(id) + "/" + set(id, "In steps");
        IntStream.range(1, 6)
                .forEach(step -> as("learner", mentee)
                        .body(Map.of("progress", step * 10))
                        .post(one + "/updates"));

        Response first = as("learner", mentee).get(one + "/updates?limit=3");

        first.then().body("items.progress", contains(50, 40, 30));
        as("learner", mentee)
                .get(one + "/updates?limit=3&after=" + first.path("next"))
                .then()
                .body("items.progress", contains(20, 10))
                .body("next", nullValue());
    }

    @Test
    void tenMayBeOpenAlsoWhenTwoAreSetAtTheSameTime() {
        UUID id = active(mentor, mentee);
        List<String> goals =
                IntStream.range(0, 9).mapToObj(i -> set(id, "Goal " + i)).toList();

        var one = CompletableFuture.supplyAsync(
                () -> as("mentor", mentor).body(goal("Tenth")).post(path(id)));
        var other = CompletableFuture.supplyAsync(
                () -> as("learner", mentee).body(goal("Tenth too")).post(path(id)));

        assertEquals(201 + 409, one.join().statusCode() + other.join().statusCode());
        Response first = as("learner", mentee).get(path(id) + "/" + goals.get(0));
        Response dropped = matching(mentee, first)
                .body(Map.of("status", "dropped"))
                .put(path(id) + "/" + goals.get(0) + "/status");
        dropped.then().statusCode(200);
        set(id, "In its place");
        matching(mentee, dropped)
                .body(Map.of("status", "open"))
                .put(path(id) + "/" + goals.get(0) + "/status")
                .then()
                .statusCode(409);
        as("learner", mentee).get(path(id) + "?status=dropped").then().body("items.id", contains(goals.get(0)));
    }

    @Test
    void aRetryWithTheSameKeySetsOneGoal() {
        UUID id = active(mentor, mentee);
        String key = UUID.randomUUID().toString();

        String first = as("learner", mentee)
                .header("Idempotency-Key", key)
                .body(goal("Once"))
                .post(path(id))
                .path("id");
        String second = as("learner", mentee)
                .header("Idempotency-Key", key)
                .body(goal("Once"))
                .post(path(id))
                .path("id");

        assertEquals(first, second);
        as("learner", mentee).get(path(id)).then().body("items.size()", equalTo(1));
    }

    @Test
    void nobodyElseSeesItAndAGoalOfAnotherPairingIsNotThere() {
        UUID id = active(mentor, mentee);
        String goal = set(id, "Ours");
        UUID others = UUID.randomUUID();
        UUID another = active(others, UUID.randomUUID());

        for (String role : List.of("learner", "manager")) {
            as(role, UUID.randomUUID()).get(path(id)).then().statusCode(404);
            as(role, UUID.randomUUID()).get(path(id) + "/" + goal).then().statusCode(404);
            as(role, UUID.randomUUID()).body(goal("Mine")).post(path(id)).then().statusCode(404);
        }
        as("mentor", others).get(path(another) + "/" + goal).then().statusCode(404);
        as("mentor", others)
                .body(Map.of("progress", 1))
                .post(path(another) + "/" + goal + "/updates")
                .then()
                .statusCode(404);
        as("mentor", others).get(path(another) + "/" + goal + "/updates").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "targetDate, 2020-01-01, targetDate",
        "targetDate, 2999-01-01, targetDate",
        "targetDate, tomorrow, targetDate",
        "outcomeId, 6f2c1f9e-5f0e-4a58-9f5a-000000000001, outcomeId",
        "outcomeId, none, outcomeId",
        "words, ' ', words",
        "task, '', task"
    })
    void whatCannotBeIsRefusedByItsName(String field, String value, String named) {
        UUID id = active(mentor, mentee);
        Map<String, Object> wrong = goal("All right but one");
        wrong.put(field, value);

        as("learner", mentee)
                .body(wrong)
                .post(path(id))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(named));
    }

    @Test
    void anUpdateIsAPercentage() {
        UUID id = active(mentor, mentee);
        String one = path(id) + "/" + set(id, "Ours") + "/updates";

        as("learner", mentee).body(Map.of("progress", 101)).post(one).then().statusCode(400);
        as("learner", mentee).body(Map.of("progress", -1)).post(one).then().statusCode(400);
        as("learner", mentee).body(Map.of("progress", 3.5)).post(one).then().statusCode(400);
        as("learner", mentee).body(Map.of("words", "none")).post(one).then().statusCode(400);
        as("learner", mentee)
                .body(Map.of("progress", 5, "words", "x".repeat(501)))
                .post(one)
                .then()
                .statusCode(400);
    }

    @Test
    void aTargetDateThatHasPassedDoesNotKeepOneFromChangingTheWords() {
        UUID id = active(mentor, mentee);
        String one = set(id, "Ours");
        LivePairings.sql("update pairing_goal set target_date = date '2026-01-02' where id = '" + one + "'");
        Response late = as("learner", mentee).get(path(id) + "/" + one);
        late.then().body("stalled", equalTo(true));

        Map<String, Object> same = goal("In other words");
        same.put("targetDate", "2026-01-02");
        matching(mentee, late).body(same).put(path(id) + "/" + one).then().statusCode(200);
        assertEquals(
                1, InTransaction.call(() -> progress.open(List.of(id))).get(id).size());
    }

    @Test
    void onceThePairingHasEndedGoalsAreOnlyRead() {
        UUID id = active(mentor, mentee);
        String one = set(id, "Ours");
        LivePairings.leave(id, mentor);

        as("learner", mentee).get(path(id)).then().statusCode(200).body("items.size()", equalTo(1));
        as("learner", mentee).body(goal("More")).post(path(id)).then().statusCode(409);
        as("learner", mentee)
                .body(Map.of("progress", 5))
                .post(path(id) + "/" + one + "/updates")
                .then()
                .statusCode(409);
    }

    private String set(UUID pairing, String words) {
        return as("learner", mentee)
                .body(goal(words))
                .post(path(pairing))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> goal(String words) {
        return new HashMap<>(Map.of(
                "words",
                words,
                "task",
                "make-safety-plan",
                "targetDate",
                LocalDate.now().plusMonths(2).toString()));
    }

    private static String path(UUID pairing) {
        return "/api/pairings/" + pairing + "/goals";
    }
}
