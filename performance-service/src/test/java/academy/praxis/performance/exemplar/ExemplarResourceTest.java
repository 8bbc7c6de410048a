package academy.praxis.performance.exemplar;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.Academy;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NeighbourStub.class)
class ExemplarResourceTest {
    private static final int WEEKS = 20;

    @BeforeEach
    void anAcademy() {
        Academy.open();
        NeighbourStub.work();
    }

    @Test
    void managersAndTheOwnerFindTheTeamsThatAreBetterNotByLuckAndWhatTheyDo() {
        List<UUID> teams = units(i -> Academy.newTeam("Exemplary " + i + " " + UUID.randomUUID()), 10);
        String outcomeId = created(outcome("Missed first appointments"));
        observe(outcomeId, teams, unit -> unit < 2 ? 9 : 18);
        String practice = practice(outcomeId, "Calls the day before");
        String useless = practice(outcomeId, "Uses the blue form");
        for (int i = 0; i < 10; i++) {
            use("manager", TestTokens.memberId("manager"), practice, teams.get(i), i < 2)
                    .then()
                    .statusCode(200);
            use("manager", TestTokens.memberId("manager"), useless, teams.get(i), true)
                    .then()
                    .statusCode(200);
        }
        String unknown = practice(outcomeId, "Nobody was asked");

        as("manager")
                .get("/api/outcomes/" + outcomeId + "/exemplars")
                .then()
                .statusCode(200)
                .body("reason", nullValue())
                .body("units", hasSize(10))
                .body(
                        "units.findAll{it.exemplar}.unitId",
                        containsInAnyOrder(teams.get(0).toString(), teams.get(1).toString()))
                .body("units[0].name", containsString("Exemplary"))
                .body("units[0].betterPeriods", equalTo(WEEKS))
                .body("potential.ratio.toDouble()", closeTo(2, 0.15))
                .body("potential.sentence", containsString("times as good"));
        as("stakeholder")
                .header("Accept-Language", "nl")
                .get("/api/outcomes/" + outcomeId + "/exemplars")
                .then()
                .statusCode(200)
                .body("potential.sentence", containsString("keer zo goed"));
        as("manager")
                .get("/api/outcomes/" + outcomeId + "/exemplars/differences")
                .then()
                .statusCode(200)
                .body("exemplars", equalTo(2))
                .body("others", equalTo(8))
                .body("practices.practiceId", contains(practice, useless, unknown))
                .body("practices[0].exemplarsWho", equalTo(2))
                .body("practices[0].othersWho", equalTo(0))
                .body("practices[0].p.toDouble()", closeTo(1 / 45.0, 1e-6))
                .body("practices[0].q.toDouble()", lessThan(0.05))
                .body("practices[1].oddsRatio", nullValue())
                .body("practices[1].reason", containsString("All do the same"))
                .body("practices[2].reason", containsString("nobody said"));
    }

    @Test
    void exemplarsAreNobodyElsesBusiness() {
        String outcomeId = created(outcome("Whose business"));
        UUID another = Academy.newMember("Pieter", null, "stakeholder");

        for (String path : List.of("/exemplars", "/exemplars/differences")) {
            problem(as("learner").get("/api/outcomes/" + outcomeId + path), 404, "not-found");
            problem(as("stakeholder", another).get("/api/outcomes/" + outcomeId + path), 404, "not-found");
            problem(as("manager").get("/api/outcomes/" + UUID.randomUUID() + path), 404, "not-found");
            problem(as("manager").get("/api/outcomes/" + outcomeId + path + "?periods=3"), 400, "validation");
        }
    }

    @Test
    void whereNothingCanBeSaidItIsSaidWhy() {
        String outcomeId = created(outcome("Nothing yet"));

        as("manager")
                .get("/api/outcomes/" + outcomeId + "/exemplars")
                .then()
                .statusCode(200)
                .body("reason", containsString("too few units"))
                .body("units", empty())
                .body("potential", nullValue());
        as("manager")
                .header("Accept-Language", "nl")
                .get("/api/outcomes/" + outcomeId + "/exemplars/differences")
                .then()
                .statusCode(200)
                .body("reason", containsString("te weinig"));
    }

    @Test
    void ofPersonsOnlyThoseAreLookedAtWhoAgreedAndNoValueIsShown() {
        List<UUID> people = units(i -> Academy.newMember("Person " + i, null), 8);
        String outcomeId = created(with(outcome("Per person"), "unitOfAnalysis", "member"));
        observe(outcomeId, people, unit -> unit < 2 ? 6 : 18);
        String path = "/api/outcomes/" + outcomeId + "/exemplars";

        for (int i = 1; i < 5; i++) {
            consent(people.get(i), true);
        }
        as("manager")
                .get(path)
                .then()
                .body("reason", containsString("Fewer than five"))
                .body("units", empty());

        for (int i = 5; i < 8; i++) {
            consent(people.get(i), true);
        }
        as("manager")
                .get(path)
                .then()
                .statusCode(200)
                .body("reason", nullValue())
                .body("units.unitId", contains(people.get(1).toString()))
                .body("units.mean", everyItem(nullValue()))
                .body("units.measured", everyItem(nullValue()))
                .body("units.betterThanTypical", everyItem(nullValue()))
                .body("typical", nullValue())
                .body("potential", nullValue())
                .body("remarks", hasItem(containsString("fewer than five")));
        consent(people.get(1), false);
        as("manager").get(path).then().body("units.unitId", empty());
    }

    @Test
    void consentIsOnesOwn() {
        UUID me = Academy.newMember("Careful", null);

        as("learner", me).get("/api/exemplar-consent").then().statusCode(200).body("given", equalTo(false));
        consent(me, true);
        as("learner", me).get("/api/exemplar-consent").then().body("given", equalTo(true));
        problem(as("learner", me).body(Map.of()).put("/api/exemplar-consent"), 400, "validation")
                .body("violations.field", contains("given"));
    }

    @Test
    void whoDoesWhatIsSaidByWhoKnows() {
        String practice = practice(created(outcome("Who knows")), "Looks up first");
        UUID learner = TestTokens.memberId("learner");
        UUID mentor = TestTokens.memberId("mentor");

        use("learner", learner, practice, learner, true).then().statusCode(200);
        problem(use("learner", learner, practice, mentor, true), 400, "validation");
        problem(use("manager", TestTokens.memberId("manager"), practice, learner, true), 400, "validation");
        problem(use("learner", learner, practice, Academy.NORTH, true), 403, "forbidden");
        problem(
                use("manager", TestTokens.memberId("manager"), UUID.randomUUID().toString(), Academy.NORTH, true),
                404,
                "not-found");
    }

    @Test
    void aPracticeBecomesOneDraftInTheCatalogWithTheCallersToken() {
        String practice = practice(created(outcome("For a draft")), "Calls *back* within the hour");

        String item = as("manager")
                .body(Map.of("language", "nl", "minutes", 3))
                .post("/api/practices/" + practice + "/draft-item")
                .then()
                .statusCode(200)
                .extract()
                .path("itemId");

        assertEquals(1, NeighbourStub.calls().size());
        NeighbourStub.Call call = NeighbourStub.calls().get(0);
        assertEquals("/api/items", call.path());
        assertEquals("Bearer " + TestTokens.as("manager"), call.authorization());
        assertEquals("practice-draft-" + practice, call.idempotencyKey());
        assertTrue(call.body().contains("\"form\":\"case-study\""));
        assertTrue(call.body().contains("\"languages\":[\"nl\"]"));
        assertTrue(call.body().contains("Calls \\\\*back\\\\* within"));
        as("curator")
                .post("/api/practices/" + practice + "/draft-item")
                .then()
                .statusCode(200)
                .body("itemId", equalTo(item));
        assertEquals(1, NeighbourStub.calls().size());
        problem(as("learner").post("/api/practices/" + practice + "/draft-item"), 403, "forbidden");
        problem(as("manager").post("/api/practices/" + UUID.randomUUID() + "/draft-item"), 404, "not-found");
    }

    @Test
    void aCatalogThatIsAwayOrSlowIsSaidSoAndOneThatRefusesIsHeard() {
        String practice = practice(created(outcome("Away")), "Waits for the catalog");

        NeighbourStub.say(500, "{\"title\":\"secret internals\"}");
        String said = problem(
                        as("manager").post("/api/practices/" + practice + "/draft-item"), 503, "dependency-unavailable")
                .extract()
                .asString();
        assertFalse(said.contains("secret"));
        NeighbourStub.areSlow();
        problem(as("manager").post("/api/practices/" + practice + "/draft-item"), 503, "dependency-unavailable");
        NeighbourStub.say(403, "{\"status\":403,\"detail\":\"Not yours.\",\"violations\":[]}");
        problem(as("manager").post("/api/practices/" + practice + "/draft-item"), 403, "forbidden")
                .body("detail", equalTo("Not yours."));
    }

    @Test
    void aMemberOffersToShowAPractice() {
        String practice = practice(created(outcome("For a swap")), "Listens before speaking");
        UUID space = UUID.randomUUID();

        as("learner")
                .body(Map.of("iWantToLearn", "How you plan a week", "spaceId", space))
                .post("/api/practices/" + practice + "/swap")
                .then()
                .statusCode(200)
                .body("practiceId", equalTo(practice));

        NeighbourStub.Call call = NeighbourStub.calls().get(0);
        assertEquals("/api/swaps", call.path());
        assertTrue(call.body().contains("\"iCanShow\":\"Listens before speaking\""));
        assertTrue(call.body().contains(space.toString()));
        assertFalse(call.body().contains("askedId"));
        problem(
                as("learner").body(Map.of("spaceId", space)).post("/api/practices/" + practice + "/swap"),
                400,
                "validation");
    }

    @Test
    void anInterviewGuideAsksAboutTheTaskInTheLanguageOfWhoAsks() {
        String practice = practice(created(outcome("For a guide")), "Writes it down at once");
        String task =
                as("manager").get("/api/practices/" + practice).then().extract().path("taskId");

        as("learner")
                .header("Accept-Language", "nl")
                .get("/api/tasks/" + task + "/interview-guide")
                .then()
                .statusCode(200)
                .body("parts", hasSize(5))
                .body("parts[0].questions[0]", containsString("laatste keer"))
                .body("parts[0].questions[0]", containsString("Take a first call"))
                .body("known", contains("Writes it down at once"));
        problem(as("learner").get("/api/tasks/" + UUID.randomUUID() + "/interview-guide"), 404, "not-found");
    }

    private static List<UUID> units(IntFunction<UUID> unit, int count) {
        return IntStream.range(0, count).mapToObj(unit).toList();
    }

    /** Around a level of each unit, the same each time. */
    private static void observe(String outcomeId, List<UUID> units, IntToDoubleFunction level) {
        Random random = new Random(42);
        StringBuilder csv = new StringBuilder("unit,period,value\n");
        for (int week = 1; week <= WEEKS; week++) {
            for (int unit = 0; unit < units.size(); unit++) {
                csv.append("%s,2026-W%02d,%s%n"
                        .formatted(units.get(unit), week, level.applyAsDouble(unit) + random.nextGaussian()));
            }
        }
        as("manager")
                .contentType("text/csv")
                .body(csv.toString())
                .post("/api/outcomes/" + outcomeId + "/observations/import")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    private static String practice(String outcomeId, String what) {
        String job = made("/api/jobs", Map.of("name", "Intake nurse", "purpose", "Nobody waits unheard."));
        String task = made("/api/tasks", Map.of("jobId", job, "name", "Take a first call", "outcomeId", outcomeId));
        return made("/api/practices", Map.of("taskId", task, "what", what, "why", "It works.", "evidence", "Seen."));
    }

    private static Response use(String role, UUID who, String practice, UUID unit, boolean does) {
        return as(role, who).body(Map.of("unitId", unit, "does", does)).put("/api/practices/" + practice + "/use");
    }

    private static void consent(UUID member, boolean given) {
        as("learner", member)
                .body(Map.of("given", given))
                .put("/api/exemplar-consent")
                .then()
                .statusCode(200)
                .body("given", equalTo(given));
    }

    private static String made(String path, Map<String, Object> content) {
        return as("manager")
                .body(content)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
