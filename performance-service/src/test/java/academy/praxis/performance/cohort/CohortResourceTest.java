package academy.praxis.performance.cohort;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.programme;
import static academy.praxis.performance.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CohortResourceTest {
    private final UUID team = UUID.randomUUID();
    private UUID facilitator;
    private UUID anna;
    private UUID ben;
    private String programmeId;

    @BeforeEach
    void aPublishedProgrammeAndATeamOfTwo() {
        Academy.open();
        Academy.team(team, "Team " + team);
        facilitator = Academy.newMember("Hanneke", null);
        anna = Academy.newMember("Anna", team);
        ben = Academy.newMember("Ben", team);
        programmeId = draft();
        publish(programmeId);
    }

    @Test
    void launchingEnrolsTheTeamAndWhoeverElseIsNamedOnceEach() {
        UUID guest = Academy.newMember("Carla", null);
        String id = planned(with(cohort(), "memberIds", List.of(guest, anna)));

        launch(id, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("launched"))
                .body("enrolled", equalTo(3));

        as("manager")
                .get("/api/cohorts/" + id + "/enrolments")
                .then()
                .body("items.member.displayName", contains("Anna", "Ben", "Carla"));
    }

    @Test
    void anEnrolmentReachesTheMembersListWithWhatComesNext() {
        String id = planned(cohort());
        as("learner", anna).get("/api/enrolments/mine").then().statusCode(200).body("items", empty());

        launch(id, "\"0\"").then().statusCode(200);

        as("learner", anna)
                .get("/api/enrolments/mine")
                .then()
                .body("items", hasSize(1))
                .body("items[0].cohort.id", equalTo(id))
                .body("items[0].cohort.name", equalTo("Pilot"))
                .body("items[0].programme.title", equalTo("A first contact that lands"))
                .body(
                        "items[0].nextActivities.title",
                        contains("Read what others found", "Two hours at the front door"));
        as("learner", facilitator).get("/api/enrolments/mine").then().body("items", empty());
    }

    @Test
    void theBusIsToldOfTheCohortAndOfEachEnrolment() {
        String id = planned(cohort());
        launch(id, "\"0\"").then().statusCode(200);
        String enrolment =
                as("learner", anna).get("/api/enrolments/mine").then().extract().path("items[0].id");

        var launched = BusProbe.here().eventsOf("performance.cohort", UUID.fromString(id), 1);
        var enrolled = BusProbe.here().eventsOf("performance.cohort", UUID.fromString(enrolment), 1);

        assertEquals(1, launched.size());
        assertEquals("academy.praxis.performance.cohort-launched.v1", BusProbe.header(launched.get(0), "ce_type"));
        assertEquals(1, enrolled.size());
        assertEquals("academy.praxis.performance.member-enrolled.v1", BusProbe.header(enrolled.get(0), "ce_type"));
        EventContracts.assertKept(
                "academy.praxis.performance.cohort-launched.v1", launched.get(0).value());
        EventContracts.assertKept(
                "academy.praxis.performance.member-enrolled.v1", enrolled.get(0).value());
    }

    @Test
    void whoRunsACohortSeesEverybodyInItAndOthersOnlyThemselves() {
        String id = planned(cohort());
        launch(id, "\"0\"").then().statusCode(200);
        String enrolments = "/api/cohorts/" + id + "/enrolments";

        as("manager").get(enrolments).then().body("items", hasSize(2));
        as("learner", facilitator).get(enrolments).then().body("items", hasSize(2));
        as("learner", anna).get(enrolments).then().body("items.member.id", contains(anna.toString()));
        as("learner").get(enrolments).then().body("items", empty());
        as("learner", anna).get("/api/cohorts/" + id).then().statusCode(200).body("teamIds", nullValue());
    }

    @Test
    void aPlannedCohortIsSeenByManagersAndItsFacilitator() {
        String id = planned(cohort());

        as("manager").get("/api/cohorts/" + id).then().statusCode(200);
        as("learner", facilitator).get("/api/cohorts/" + id).then().statusCode(200);
        as("learner", facilitator).get("/api/cohorts").then().body("items.id", hasItem(id));
        problem(as("learner", anna).get("/api/cohorts/" + id), 404, "not-found");
        problem(as("learner", anna).get("/api/cohorts/" + id + "/enrolments"), 404, "not-found");
        as("learner", anna).get("/api/cohorts?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void onlyManagersPlanAndLaunch() {
        problem(as("learner", facilitator).body(cohort()).post("/api/cohorts"), 403, "forbidden");
        String id = planned(cohort());

        problem(
                as("learner", facilitator).header("If-Match", "\"0\"").post("/api/cohorts/" + id + "/launch"),
                403,
                "forbidden");
    }

    @Test
    void aCohortIsLaunchedOnceAndOnlyAtTheVersionThatIsKnown() {
        String id = planned(cohort());
        problem(as("manager").post("/api/cohorts/" + id + "/launch"), 428, "version-required");
        launch(id, "\"0\"").then().statusCode(200);

        problem(launch(id, "\"0\""), 412, "stale-version");
        problem(launch(id, "\"1\""), 409, "conflict");
        as("manager").get("/api/cohorts/" + id + "/enrolments").then().body("items", hasSize(2));
    }

    @Test
    void ofLaunchesThatComeAtOnceOneSucceeds() {
        String id = planned(cohort());

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> launch(id, "\"0\"").statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(200, 412, 412, 412, 412, 412), answers);
        as("manager").get("/api/cohorts/" + id + "/enrolments").then().body("items", hasSize(2));
    }

    @Test
    void aCohortWaitsForItsProgramme() {
        String unpublished = draft();
        String id = planned(with(cohort(), "programmeId", unpublished));
        problem(launch(id, "\"0\""), 409, "conflict");

        publish(unpublished);

        launch(id, "\"0\"").then().statusCode(200);
    }

    @Test
    void aCohortThatIsTooSmallForItsMembersIsNotLaunched() {
        String id = planned(with(with(cohort(), "capacity", 1), "waitingList", false));

        problem(launch(id, "\"0\""), 409, "conflict")
                .body("violations[0].field", equalTo("capacity"))
                .body("violations[0].message", equalTo("is 1, for 2 members"));
        as("learner", ben).get("/api/enrolments/mine").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"facilitatorId,facilitatorId", "memberIds,memberIds[0]", "teamIds,teamIds[0]", "programmeId,programmeId"
    })
    void whoeverIsUnknownIsNamed(String field, String named) {
        Object unknown = field.endsWith("s") ? List.of(UUID.randomUUID()) : UUID.randomUUID();

        problem(as("manager").body(with(cohort(), field, unknown)).post("/api/cohorts"), 400, "validation")
                .body("violations.field", contains(named));
    }

    @ParameterizedTest
    @CsvSource({
        "endsOn,2026-05-31,validation",
        "endsOn,soon,wrong-type",
        "capacity,0,validation",
        "name,x,validation",
        "startsOn,,validation",
        "capacity,,validation",
        "pilot,maybe,wrong-type"
    })
    void aWrongValueIsNamed(String field, String value, String type) {
        problem(as("manager").body(with(cohort(), field, value)).post("/api/cohorts"), 400, type)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void theSameRequestUnderOneIdempotencyKeyPlansOneCohort() {
        String key = UUID.randomUUID().toString();

        assertEquals(plannedWith(key), plannedWith(key));
    }

    private String plannedWith(String key) {
        return as("manager")
                .header("Idempotency-Key", key)
                .body(cohort())
                .post("/api/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> cohort() {
        Map<String, Object> content = new HashMap<>();
        content.put("programmeId", programmeId);
        content.put("name", "Pilot");
        content.put("facilitatorId", facilitator);
        content.put("startsOn", "2026-06-01");
        content.put("endsOn", "2026-12-18");
        content.put("pilot", true);
        content.put("capacity", 16);
        content.put("teamIds", List.of(team));
        return content;
    }

    private static String planned(Map<String, Object> cohort) {
        return as("manager")
                .body(cohort)
                .post("/api/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response launch(String id, String version) {
        return as("manager").header("If-Match", version).post("/api/cohorts/" + id + "/launch");
    }

    private static String draft() {
        return as("manager")
                .body(programme(created(outcome("What cohorts are for")), Academy.ITEM))
                .post("/api/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void publish(String id) {
        as("manager")
                .header("If-Match", "\"0\"")
                .post("/api/programmes/" + id + "/publication")
                .then()
                .statusCode(200);
    }
}
