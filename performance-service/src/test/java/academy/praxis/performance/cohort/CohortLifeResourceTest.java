package academy.praxis.performance.cohort;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static academy.praxis.performance.cohort.CohortWorld.TODAY;
import static academy.praxis.performance.cohort.CohortWorld.change;
import static academy.praxis.performance.cohort.CohortWorld.cohort;
import static academy.praxis.performance.cohort.CohortWorld.enrolment;
import static academy.praxis.performance.cohort.CohortWorld.planned;
import static academy.praxis.performance.cohort.CohortWorld.says;
import static academy.praxis.performance.cohort.CohortWorld.status;
import static academy.praxis.performance.cohort.CohortWorld.version;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.testing.BusProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CohortLifeResourceTest {
    private CohortWorld world;
    private UUID anna;

    @BeforeEach
    void aProgramme() {
        world = CohortWorld.open();
        anna = Academy.newMember("Anna", null);
    }

    @Test
    void aCohortKeepsTheVersionOfTheProgrammeThatItSetOutWith() {
        String first = world.launched(5, anna);
        String later = planned(world.content(5, anna));
        Map<String, Object> revised = with(CohortWorld.programme(world.outcomeId), "title", "Two small changes");
        edit("/api/programmes/" + world.programmeId, 1, revised).then().statusCode(200);
        as("learner", anna)
                .get("/api/enrolments/mine")
                .then()
                .body("items[0].programme.title", equalTo("One small change"));
        as("manager")
                .header("If-Match", "\"2\"")
                .post("/api/programmes/" + world.programmeId + "/publication")
                .then()
                .statusCode(200);

        change(later, "launch", 0).then().statusCode(200).body("programmeVersion", equalTo(2));

        cohort(first).body("programmeVersion", equalTo(1));
        as("learner", anna)
                .get("/api/enrolments/mine")
                .then()
                .body("items.programme.title", contains("Two small changes", "One small change"))
                .body("items.programme.version", contains(2, 1));
        // An archived programme is gone through by those who set out with it, and by nobody else.
        as("manager")
                .header("If-Match", "\"3\"")
                .post("/api/programmes/" + world.programmeId + "/archive")
                .then()
                .statusCode(200);
        says(anna, enrolment(first, anna), 1, 0, Map.of("done", true)).then().statusCode(200);
        problem(as("manager").body(world.content(5, anna)).post("/api/cohorts"), 400, "validation")
                .body("violations.field", contains("programmeId"));
    }

    @Test
    void whileItIsPlannedAllCanChange() {
        String id = planned(world.content(5, anna));
        UUID ben = Academy.newMember("Ben", null);
        Map<String, Object> content = with(world.content(7, ben), "name", "Autumn");
        problem(as("manager").body(content).put("/api/cohorts/" + id), 428, "version-required");

        edit("/api/cohorts/" + id, 0, content)
                .then()
                .statusCode(200)
                .body("name", equalTo("Autumn"))
                .body("memberIds", contains(ben.toString()));

        problem(edit("/api/cohorts/" + id, 0, content), 412, "stale-version");
        problem(
                        edit("/api/cohorts/" + id, 1, with(content, "memberIds", List.of(UUID.randomUUID()))),
                        400,
                        "validation")
                .body("violations.field", contains("memberIds[0]"));
        problem(
                as("learner", world.facilitator)
                        .header("If-Match", "\"1\"")
                        .body(content)
                        .put("/api/cohorts/" + id),
                403,
                "forbidden");
        change(id, "launch", 1).then().statusCode(200);
        problem(edit("/api/cohorts/" + id, 2, with(content, "pilot", true)), 409, "conflict")
                .body("violations.field", contains("pilot"));
        edit("/api/cohorts/" + id, 2, with(content, "endsOn", TODAY.plusDays(20).toString()))
                .then()
                .statusCode(200);
        // What was due later is due on the new last day.
        as("manager")
                .get("/api/cohorts/" + id + "/activities")
                .then()
                .body("dueOn[3]", equalTo(TODAY.plusDays(20).toString()));
    }

    @Test
    void activitiesAreDueOverItsWeeksUnlessTheManagerSaysOtherwise() {
        String id = planned(with(
                world.content(5, anna),
                "dueDates",
                List.of(Map.of("number", 4, "dueOn", TODAY.plusDays(40).toString()))));

        // 280 minutes over eight weeks: 35 a week.
        as("learner", world.facilitator)
                .get("/api/cohorts/" + id + "/activities")
                .then()
                .statusCode(200)
                .body("number", contains(1, 2, 3, 4))
                .body(
                        "dueOn",
                        contains(
                                TODAY.plusDays(6).toString(),
                                TODAY.plusDays(13).toString(),
                                TODAY.plusDays(34).toString(),
                                TODAY.plusDays(40).toString()));
        problem(as("learner", anna).get("/api/cohorts/" + id + "/activities"), 404, "not-found");
        problem(
                        as("manager")
                                .body(with(
                                        world.content(5, anna),
                                        "dueDates",
                                        List.of(Map.of("number", 5, "dueOn", TODAY.toString()))))
                                .post("/api/cohorts"),
                        400,
                        "validation")
                .body("violations.field", contains("dueDates[0].number"));
    }

    @Test
    void onlyACohortInWhichNobodyBeganIsDeleted() {
        String id = planned(world.content(5, anna));
        problem(
                as("learner", world.facilitator).header("If-Match", "\"0\"").delete("/api/cohorts/" + id),
                403,
                "forbidden");
        as("manager")
                .header("If-Match", "\"0\"")
                .delete("/api/cohorts/" + id)
                .then()
                .statusCode(204);
        problem(as("manager").get("/api/cohorts/" + id), 404, "not-found");

        String launched = world.launched(5, anna);
        problem(as("manager").header("If-Match", "\"1\"").delete("/api/cohorts/" + launched), 409, "conflict")
                .body("detail", equalTo("This cohort is launched already."));
        // A draft that cohorts are planned with is not deleted from under them.
        String draft = as("manager")
                .body(CohortWorld.programme(world.outcomeId))
                .post("/api/programmes")
                .then()
                .extract()
                .path("id");
        planned(with(world.content(5, anna), "programmeId", draft));
        problem(as("manager").header("If-Match", "\"0\"").delete("/api/programmes/" + draft), 409, "conflict");
    }

    @Test
    void aCohortThatIsGivenUpIsSeenByItsPeopleOnly() {
        UUID waits = Academy.newMember("Waits", null);
        String id = world.launched(1, anna, waits);
        problem(change(id, "cancellation", 1), 400, "validation");

        as("manager")
                .header("If-Match", "\"1\"")
                .body(Map.of("because", "The money is gone"))
                .post("/api/cohorts/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("waiting", equalTo(0))
                .body("closedBecause", equalTo("The money is gone"));

        assertEquals("left", status(id, waits));
        as("learner", anna).get("/api/cohorts/" + id).then().statusCode(200).body("closedBecause", nullValue());
        problem(as("learner").get("/api/cohorts/" + id), 404, "not-found");
        as("learner").get("/api/cohorts?status=cancelled").then().body("items.id", not(hasItem(id)));
        as("learner", anna).get("/api/enrolments/mine").then().body("items", empty());
        problem(CohortWorld.join(id, anna), 409, "conflict");
        problem(change(id, "completion", 2), 409, "conflict");
    }

    @Test
    void aCohortIsPlannedAgainForOtherDays() {
        UUID gone = Academy.newMember("Gone", null);
        String id = planned(with(
                world.content(5, anna, gone),
                "dueDates",
                List.of(Map.of("number", 1, "dueOn", TODAY.plusDays(3).toString()))));
        Academy.deactivated(gone, "Gone", Academy.NORTH);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("manager")
                        .get("/api/cohorts/" + id + "/candidates")
                        .then()
                        .body("items.id", contains(anna.toString())));
        Map<String, Object> copy =
                Map.of("name", "Once more", "startsOn", TODAY.plusDays(100).toString(), "withMembers", true);

        as("manager")
                .body(copy)
                .post("/api/cohorts/" + id + "/duplicate")
                .then()
                .statusCode(201)
                .body("status", equalTo("planned"))
                .body("endsOn", equalTo(TODAY.plusDays(155).toString()))
                .body("memberIds", contains(anna.toString()))
                .body("dueDates[0].dueOn", equalTo(TODAY.plusDays(103).toString()));

        problem(
                as("learner", world.facilitator).body(copy).post("/api/cohorts/" + id + "/duplicate"),
                403,
                "forbidden");
        problem(as("manager").body(copy).post("/api/cohorts/" + UUID.randomUUID() + "/duplicate"), 404, "not-found");
    }

    @Test
    void candidatesAreSeenBeforeTheLaunch() {
        UUID team = Academy.newTeam("Nurses", anna);
        UUID[] two = CohortWorld.members(2, team);
        Map<String, Object> content =
                with(world.content(2), "rules", List.of(Map.of("jobRole", "NURSE", "teamId", team)));
        String id = planned(content);
        String path = "/api/cohorts/" + id + "/candidates";

        as("learner", world.facilitator)
                .get(path + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.displayName", contains("Member 0"));
        String next = as("manager").get(path + "?limit=1").then().extract().path("next");
        as("manager").get(path + "?after=" + next).then().body("items.displayName", contains("Member 1"));
        problem(as("learner", two[0]).get(path), 404, "not-found");
        edit("/api/cohorts/" + id, 0, with(with(content, "exceptIds", List.of(two[0])), "leaderIds", List.of(anna)))
                .then()
                .statusCode(200);
        as("manager")
                .get(path)
                .then()
                .body("items.displayName", contains("Anna", "Member 1"))
                .body("items.leader", contains(true, false))
                .body("items.place", contains(1, 2));
        problem(as("manager").body(with(content, "rules", List.of(Map.of()))).post("/api/cohorts"), 400, "validation")
                .body("violations.field", contains("rules[0]"));
    }

    @Test
    void leadersGoFirst() {
        UUID lead = Academy.newMember("Lead", null);
        UUID team = Academy.newTeam("Ward", lead);
        UUID member = Academy.newMember("Member", team);
        String id = planned(world.content(5, member));
        String path = "/api/cohorts/" + id + "/readiness";
        as("learner", world.facilitator)
                .get(path)
                .then()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("leaders.displayName", contains("Lead"))
                .body("leaders[0].teams", contains("Ward"));
        problem(as("learner", member).get(path), 404, "not-found");
        problem(change(id, "launch", 0), 409, "conflict")
                .body("violations[0].field", equalTo("despiteReadiness"))
                .body("violations[0].message", containsString("Not enrolled: Lead."));
        // Leaders begin in a cohort that nobody else sees yet.
        problem(as("learner", lead).get("/api/cohorts/" + id), 404, "not-found");
        change(id, "leaders-start", 0).then().statusCode(200).body("enrolled", equalTo(1));
        as("learner", lead).get("/api/cohorts/" + id).then().statusCode(200).body("status", equalTo("planned"));
        problem(as("manager").header("If-Match", "\"1\"").delete("/api/cohorts/" + id), 409, "conflict");
        as("learner", lead)
                .post("/api/enrolments/" + enrolment(id, lead) + "/start")
                .then()
                .statusCode(200)
                .body("status", equalTo("started"));
        as("manager").get(path).then().body("ready", equalTo(true)).body("startedShare", equalTo(1.0f));

        change(id, "launch", 1)
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(2))
                .body("despiteReadiness", nullValue());

        assertEquals(List.of("started", "enrolled"), List.of(status(id, lead), status(id, member)));
    }

    @Test
    void withoutItsLeadersACohortSetsOutForAReasonOnly() {
        UUID team = Academy.newTeam("Ward", anna);
        UUID member = Academy.newMember("Member", team);
        String id = planned(world.content(5, member));
        problem(launch(id, "Hurry"), 400, "validation");

        launch(id, "The lead is on leave until spring")
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(1))
                .body("despiteReadiness", equalTo("The lead is on leave until spring"));

        as("learner", member).get("/api/cohorts/" + id).then().body("despiteReadiness", nullValue());
    }

    @Test
    void leadersAreSeenInTheCommunityOnlyIfTheyAgreed() {
        UUID lead = Academy.newMember("Lead", null);
        UUID member = Academy.newMember("Member", Academy.newTeam("Ward", lead));
        String id = planned(world.content(5, member));
        UUID key = UUID.randomUUID();
        tellOfParticipation(key, 1, lead, true);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("manager")
                        .get("/api/cohorts/" + id + "/readiness")
                        .then()
                        .body("leaders[0].community.weeks", equalTo(2))
                        .body("leaders[0].community.tookPart", equalTo(1)));
        tellOfParticipation(key, 2, lead, false);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("manager")
                        .get("/api/cohorts/" + id + "/readiness")
                        .then()
                        .body("leaders[0].community", nullValue()));
    }

    private static void tellOfParticipation(UUID key, int version, UUID lead, boolean counted) {
        String weeks = counted
                ? "[{\"week\":\"2026-W14\",\"tookPart\":true},{\"week\":\"2026-W15\",\"tookPart\":false}]"
                : "[]";
        BusProbe.here()
                .send(
                        "community.participation",
                        key,
                        "academy.praxis.community.leader-participation-changed.v1",
                        "{\"id\":\"%s\",\"version\":%d,\"memberId\":\"%s\",\"counted\":%s,\"weeks\":%s}"
                                .formatted(key, version, lead, counted, weeks));
    }

    private static Response launch(String id, String despite) {
        return as("manager")
                .header("If-Match", "\"" + version(id) + "\"")
                .body(Map.of("despiteReadiness", despite))
                .post("/api/cohorts/" + id + "/launch");
    }

    private static Response edit(String path, int version, Map<String, Object> content) {
        return as("manager")
                .header("If-Match", "\"" + version + "\"")
                .body(content)
                .put(path);
    }
}
