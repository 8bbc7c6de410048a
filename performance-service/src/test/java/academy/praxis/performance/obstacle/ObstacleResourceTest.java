package academy.praxis.performance.obstacle;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.Academy;
import academy.praxis.performance.weeklyplan.Suggestion;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObstacleResourceTest {
    private static final String TOOLS = "YYYN";
    private static final String LEARNING = "YYYYNNNY";

    @Inject
    EscalationClock clock;

    @Inject
    ObstacleSuggestions suggestions;

    @Inject
    Pool pool;

    private Ward ward;

    @BeforeEach
    void aWard() {
        Academy.open();
        ward = Ward.open();
    }

    @Test
    void aNurseReportsInOneCallAndOneSentence() {
        nurse().body(Map.of("what", "The scanner on ward 3 does not start"))
                .post("/api/obstacles")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/api/obstacles/"))
                .body("obstacle.status", equalTo("open"))
                .body("obstacle.mine", equalTo(true))
                .body("obstacle.voices", equalTo(1))
                .body("obstacle.teamId", equalTo(ward.team().toString()))
                .body("obstacle.timesPerWeek", equalTo(1.0f))
                .body("similar", empty());
    }

    @Test
    void aMissingToolGoesToTheLeadWhoTakesItAwayAndItCountsAsNoTrainingProblem() {
        int before =
                as("manager").get("/api/obstacles/summary").then().extract().path("resolvedWithoutTraining");
        String id = report("The scanner does not start", Map.of("howOften", "daily", "minutesEach", 12));

        diagnose(nurse(), id, TOOLS, 0)
                .then()
                .statusCode(200)
                .body("finding.cause", equalTo("tools-resources"))
                .body("finding.reason", containsString("missing"))
                .body("next", nullValue());
        nurse().get("/api/obstacles/" + id)
                .then()
                .body("ownerId", equalTo(ward.lead().toString()))
                .body("ownerName", equalTo("Lead"))
                .body("dueOn", equalTo(today().plusDays(14).toString()))
                .body("minutesPerMonth.toDouble()", closeTo(12 * 5 * 52 / 12.0, 1e-3));
        lead().header("If-Match", "\"1\"")
                .body(Map.of("dueOn", today().plusDays(3).toString()))
                .post("/api/obstacles/" + id + "/acceptance")
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));
        lead().header("If-Match", "\"2\"")
                .body(Map.of("words", "A new battery"))
                .post("/api/obstacles/" + id + "/resolution")
                .then()
                .statusCode(200)
                .body("status", equalTo("resolved"))
                .body("closedAt", notNullValue());

        nurse().get("/api/obstacles/" + id + "/steps")
                .then()
                .body("items.kind", contains("reported", "diagnosed", "accepted", "resolved"))
                .body("items[3].words", equalTo("A new battery"));
        int after = as("manager").get("/api/obstacles/summary").then().extract().path("resolvedWithoutTraining");
        assertTrue(after > before);
        List<String> types = eventsAreKept(id, 4);
        assertEquals(List.of("reported", "routed", "changed", "resolved"), types);
    }

    @Test
    void eventsCarryNoWordsAndNobodyWhoWishesToBeAnonymous() {
        String id = report("Zzz secret words", Map.of("anonymous", true, "where", "Zzz room", "evidence", "Zzz proof"));

        for (var event : BusProbe.here().eventsOf("performance.obstacle", UUID.fromString(id), 1)) {
            assertFalse(event.value().contains("Zzz"));
            assertFalse(event.value().contains(ward.nurse().toString()));
            assertFalse(event.value().contains(ward.team().toString()));
        }
        eventsAreKept(id, 1);
    }

    @Test
    void theNextQuestionIsAskedInTheLanguageOfWhoAsks() {
        String id = report("It takes too long", Map.of());

        nurse().header("Accept-Language", "nl")
                .get("/api/obstacles/" + id + "/diagnosis")
                .then()
                .body("next.question", equalTo("worth-it"))
                .body("next.text", containsString("merkbaar"));
        diagnose(nurse(), id, "Y", 0)
                .then()
                .statusCode(200)
                .body("next.question", equalTo("expectations"))
                .body("next.text", containsString("good looks like"))
                .body("finding", nullValue());
        problem(
                        nurse().header("If-Match", "\"1\"")
                                .body(Map.of("answers", List.of(Map.of("question", "too-much", "answer", "yes"))))
                                .put("/api/obstacles/" + id + "/diagnosis"),
                        400,
                        "validation")
                .body("violations.field", contains("answers[0].question"));
    }

    @Test
    void whatIsNotWorthItIsClosed() {
        String id = report("The coffee is lukewarm", Map.of());

        diagnose(nurse(), id, "N", 0).then().body("finding.kind", equalTo("not-worth-it"));

        nurse().get("/api/obstacles/" + id).then().body("status", equalTo("dropped"));
        problem(diagnose(nurse(), id, TOOLS, 1), 409, "conflict");
    }

    @Test
    void whatNoAnswerPointsAtLiesWithTheManagers() {
        String id = report("Something is wrong", Map.of());

        diagnose(nurse(), id, "?????????", 0).then().body("finding.kind", equalTo("not-found"));

        nurse().get("/api/obstacles/" + id)
                .then()
                .body("escalation", equalTo("managers"))
                .body("ownerId", nullValue())
                .body("dueOn", notNullValue());
    }

    @Test
    void aLeadOverrulesWithAReasonThatIsKept() {
        String id = report("Nobody knows the new form", Map.of());
        diagnose(nurse(), id, LEARNING, 0).then().body("finding.cause", equalTo("knowledge-skill"));

        Map<String, Object> said = Map.of("cause", "expectations-feedback", "reason", "The form was never announced.");
        problem(
                colleague().header("If-Match", "\"1\"").body(said).put("/api/obstacles/" + id + "/cause"),
                403,
                "forbidden");
        lead().header("If-Match", "\"1\"")
                .body(said)
                .put("/api/obstacles/" + id + "/cause")
                .then()
                .statusCode(200)
                .body("finding.overruled", equalTo(true));

        nurse().get("/api/obstacles/" + id)
                .then()
                .body("cause", equalTo("expectations-feedback"))
                .body("ownerId", equalTo(ward.lead().toString()));
        nurse().get("/api/obstacles/" + id + "/steps")
                .then()
                .body("items.kind", contains("reported", "diagnosed", "overruled"))
                .body("items[2].words", equalTo("The form was never announced."))
                .body("items.cause", contains(null, "knowledge-skill", "expectations-feedback"));
        problem(diagnose(nurse(), id, TOOLS, 2), 409, "conflict");
    }

    @Test
    void whoMayNotSeeItIsToldThatThereIsNone() {
        String id = report("Only for my ward", Map.of());
        UUID stranger = Academy.newMember("Stranger", Academy.SOUTH);
        Map<String, Object> words = Map.of("words", "It is gone");

        for (RequestSpecification who :
                List.of(as("learner", stranger), as("stakeholder", stranger), as("curator", stranger))) {
            problem(who.get("/api/obstacles/" + id), 404, "not-found");
        }
        problem(as("learner", stranger).get("/api/obstacles/" + id + "/steps"), 404, "not-found");
        problem(as("learner", stranger).get("/api/obstacles/" + id + "/diagnosis"), 404, "not-found");
        problem(as("learner", stranger).get("/api/obstacles/" + id + "/learning"), 404, "not-found");
        problem(as("learner", stranger).put("/api/obstacles/" + id + "/me-too"), 404, "not-found");
        problem(diagnose(as("learner", stranger), id, TOOLS, 0), 404, "not-found");
        problem(
                as("learner", stranger)
                        .header("If-Match", "\"0\"")
                        .body(words)
                        .post("/api/obstacles/" + id + "/resolution"),
                404,
                "not-found");
        as("learner", stranger).get("/api/obstacles").then().body("items", empty());
        as("learner", stranger).get("/api/obstacles/board").then().body("items", empty());
        as("learner", stranger)
                .queryParam("what", "Only for my ward")
                .get("/api/obstacles/similar")
                .then()
                .body("", empty());
        problem(nurse().get("/api/obstacles/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void theTeamReadsItAndOnlyWhoReportedItAndTheLeadChangeIt() {
        String id = report("The printer is far away", Map.of());

        colleague().get("/api/obstacles/" + id).then().statusCode(200).body("mine", equalTo(false));
        for (String path : List.of("/withdrawal", "/acceptance")) {
            problem(colleague().header("If-Match", "\"0\"").post("/api/obstacles/" + id + path), 403, "forbidden");
        }
        problem(diagnose(colleague(), id, TOOLS, 0), 403, "forbidden");
        problem(
                colleague()
                        .header("If-Match", "\"0\"")
                        .body(Map.of("what", "Mine now"))
                        .put("/api/obstacles/" + id),
                403,
                "forbidden");
        problem(
                colleague()
                        .header("If-Match", "\"0\"")
                        .body(Map.of("ownerId", ward.colleague()))
                        .put("/api/obstacles/" + id + "/owner"),
                403,
                "forbidden");
        nurse().header("If-Match", "\"0\"")
                .body(Map.of("what", "The printer is two floors away", "minutesEach", 8))
                .put("/api/obstacles/" + id)
                .then()
                .statusCode(200)
                .body("minutesEach", equalTo(8.0f));
        lead().header("If-Match", "\"1\"")
                .post("/api/obstacles/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsAnonymousIsNobodyForTeamLeadAndManager() {
        String id = report("I am afraid to say this", Map.of("anonymous", true));

        problem(colleague().get("/api/obstacles/" + id), 404, "not-found");
        problem(lead().get("/api/obstacles/" + id), 404, "not-found");
        as("manager")
                .get("/api/obstacles/" + id)
                .then()
                .statusCode(200)
                .body("anonymous", equalTo(true))
                .body("reporterId", nullValue())
                .body("teamId", nullValue());
        nurse().get("/api/obstacles?mine=true")
                .then()
                .body("items.id", contains(id))
                .body("items[0].reporterId", nullValue());

        diagnose(nurse(), id, "YN", 0).then().statusCode(200);
        as("manager").get("/api/obstacles/" + id + "/steps").then().body("items.by", everyItem(nullValue()));
        as("manager")
                .get("/api/obstacles/" + id)
                .then()
                .body("ownerId", nullValue())
                .body("escalation", equalTo("managers"));
    }

    @Test
    void aRuleOfTheManagersNamesWhoTakesACauseAway() {
        UUID facilities = Academy.newMember("Facilities", null);
        problem(lead().body(Map.of("ownerId", facilities)).put("/api/obstacles/routes/capacity"), 403, "forbidden");
        problem(
                as("manager").body(Map.of("ownerId", UUID.randomUUID())).put("/api/obstacles/routes/capacity"),
                400,
                "validation");
        problem(
                as("manager").body(Map.of("ownerId", facilities)).put("/api/obstacles/routes/knowledge-skill"),
                400,
                "validation");
        as("manager")
                .body(Map.of("ownerId", facilities, "days", 5))
                .put("/api/obstacles/routes/capacity")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        problem(
                as("manager").body(Map.of("ownerId", facilities)).put("/api/obstacles/routes/capacity"),
                428,
                "version-required");

        String id = report("Too many intakes a day", Map.of("anonymous", true));
        diagnose(nurse(), id, "YYYYNNYY", 0).then().body("finding.cause", equalTo("capacity"));

        as("learner", facilities)
                .get("/api/obstacles?owned=true")
                .then()
                .body("items.id", contains(id))
                .body("items[0].dueOn", equalTo(today().plusDays(5).toString()));
        as("manager").delete("/api/obstacles/routes/capacity").then().statusCode(204);
        problem(as("manager").delete("/api/obstacles/routes/capacity"), 404, "not-found");
    }

    @Test
    void anOwnerHandsOverDeclinesAndWhoHasItOpensItAgain() {
        String id = report("The door code changes weekly", Map.of());
        diagnose(nurse(), id, TOOLS, 0).then().statusCode(200);
        UUID other = Academy.newMember("Security", null);

        lead().header("If-Match", "\"1\"")
                .body(Map.of("ownerId", other, "reason", "The codes are theirs"))
                .put("/api/obstacles/" + id + "/owner")
                .then()
                .statusCode(200)
                .body("ownerName", equalTo("Security"));
        problem(
                lead().header("If-Match", "\"2\"")
                        .body(Map.of("words", "Not mine"))
                        .post("/api/obstacles/" + id + "/refusal"),
                403,
                "forbidden");
        as("learner", other)
                .header("If-Match", "\"2\"")
                .body(Map.of("words", "A law asks for it"))
                .post("/api/obstacles/" + id + "/refusal")
                .then()
                .body("status", equalTo("declined"));
        problem(
                colleague()
                        .header("If-Match", "\"3\"")
                        .body(Map.of("words", "I say"))
                        .post("/api/obstacles/" + id + "/reopening"),
                403,
                "forbidden");
        nurse().header("If-Match", "\"3\"")
                .body(Map.of("words", "No law says weekly"))
                .post("/api/obstacles/" + id + "/reopening")
                .then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("closedAt", nullValue());
    }

    @Test
    void whoHasItTooIsCountedOnceHoweverOften() {
        String id = report("The phone rings through every talk", Map.of("minutesEach", 6, "timesPerWeek", 10));

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> as("learner", i % 2 == 0 ? ward.colleague() : ward.lead())
                        .put("/api/obstacles/" + id + "/me-too")
                        .statusCode())
                .distinct()
                .toList();

        assertEquals(List.of(200), answers);
        nurse().get("/api/obstacles/" + id)
                .then()
                .header("ETag", "\"0\"")
                .body("voices", equalTo(3))
                .body("minutesPerMonth.toDouble()", closeTo(6 * 10 * 52 / 12.0 * 3, 1e-2));
        colleague().delete("/api/obstacles/" + id + "/me-too").then().statusCode(204);
        nurse().get("/api/obstacles/" + id).then().body("voices", equalTo(2));
        problem(nurse().delete("/api/obstacles/" + id + "/me-too"), 409, "conflict");
        assertEquals(List.of("reported", "changed", "changed", "changed"), eventsAreKept(id, 4));
        assertEquals(List.of(1, 2, 3, 2), voicesTold(id, 4));
    }

    @Test
    void theSameReportedAgainIsOfferedAndMerged() {
        String first = report("The scanner on ward 3 does not start", Map.of());

        String again = colleague()
                .body(Map.of("what", "Scanner of ward 3 doesn't start again"))
                .post("/api/obstacles")
                .then()
                .statusCode(201)
                .body("similar.id", contains(first))
                .body("similar[0].likeness", greaterThanOrEqualTo(0.3f))
                .extract()
                .path("obstacle.id");
        problem(
                nurse().header("If-Match", "\"0\"")
                        .body(Map.of("into", first))
                        .post("/api/obstacles/" + again + "/merging"),
                403,
                "forbidden");
        colleague()
                .header("If-Match", "\"0\"")
                .body(Map.of("into", first))
                .post("/api/obstacles/" + again + "/merging")
                .then()
                .statusCode(200)
                .body("status", equalTo("merged"))
                .body("mergedInto", equalTo(first));

        nurse().get("/api/obstacles/" + first).then().body("voices", equalTo(2));
        assertEquals(List.of(1, 2), voicesTold(first, 2));
        assertEquals(List.of("reported", "changed"), eventsAreKept(again, 2));
        problem(
                colleague()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("into", again))
                        .post("/api/obstacles/" + again + "/merging"),
                400,
                "validation");
    }

    @Test
    void whatWasResolvedLatelyIsOfferedTooAndWhoHasItNeverthelessOpensItAgain() {
        String solved = report("The scale in room 12 shows nonsense", Map.of());
        nurse().header("If-Match", "\"0\"")
                .body(Map.of("words", "Calibrated"))
                .post("/api/obstacles/" + solved + "/resolution")
                .then()
                .statusCode(200);

        colleague()
                .queryParam("what", "The scale in room 12 shows nonsense again")
                .get("/api/obstacles/similar")
                .then()
                .body("id", contains(solved))
                .body("[0].status", equalTo("resolved"))
                .body("[0].closedAt", notNullValue());
        Map<String, Object> why = Map.of("words", "Nonsense since this morning");
        problem(
                colleague().header("If-Match", "\"1\"").body(why).post("/api/obstacles/" + solved + "/reopening"),
                403,
                "forbidden");
        colleague()
                .put("/api/obstacles/" + solved + "/me-too")
                .then()
                .statusCode(200)
                .body("voices", equalTo(2));
        colleague()
                .header("If-Match", "\"1\"")
                .body(why)
                .post("/api/obstacles/" + solved + "/reopening")
                .then()
                .statusCode(200)
                .body("status", equalTo("open"));
    }

    @Test
    void whatLearningTakesAwayIsOfferedAsItemsPeopleAndAMentorAndInTheWeeklyPlan() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        String key = "task-" + word;
        String job = made("/api/jobs", Map.of("name", "Nurse", "purpose", "Care"));
        String task = made("/api/tasks", Map.of("jobId", job, "name", "Calm somebody down", "key", key));
        made(
                "/api/practices",
                Map.of("taskId", task, "what", "Steps back first", "observedBy", TestTokens.memberId("mentor")));
        UUID byTask = Ward.item("De-escalation in ten lines", 9, "en", key, "-");
        UUID byWords = Ward.item("What to say to " + word, 4, "en", "-", "not-sure-what-to-say-to-" + word);
        Ward.item("Something else", 1, "en", "other", "other");
        String id = report("I am never sure what to say to " + word, Map.of("taskId", task));
        problem(nurse().get("/api/obstacles/" + id + "/learning"), 409, "conflict");

        diagnose(nurse(), id, LEARNING, 0).then().body("finding.then", containsString("mentor"));

        nurse().get("/api/obstacles/" + id + "/learning")
                .then()
                .body("items.id", contains(byWords.toString(), byTask.toString()))
                .body("people.displayName", contains("Noor"))
                .body("mentor.href", equalTo("/api/mentee-requests"))
                .body("mentor.about", equalTo("Calm somebody down"));
        nurse().get("/api/obstacles/" + id).then().body("ownerId", nullValue()).body("dueOn", nullValue());
        Suggestion first = planned(ward.nurse()).get(0);
        assertEquals(byWords, first.itemId());
        assertEquals(UUID.fromString(id), first.subjectId());
        assertEquals("Calm somebody down", first.about());
        assertEquals(4, first.minutes());
        assertEquals(Set.of(), in(suggestions.done(ward.nurse(), List.of(first.key(), "activity:x:y"))));
        in(suggestions.markDone(ward.nurse(), first.key(), 4, true));
        in(suggestions.markDone(ward.nurse(), "activity:x:y", 4, true));
        assertEquals(Set.of(first.key()), in(suggestions.done(ward.nurse(), List.of(first.key(), "activity:x:y"))));
        assertEquals(byTask, planned(ward.nurse()).get(0).itemId());
        assertEquals(List.of(), planned(ward.colleague()));
        nurse().header("If-Match", "\"1\"")
                .body(Map.of("words", "The ten lines helped"))
                .post("/api/obstacles/" + id + "/resolution")
                .then()
                .statusCode(200);
        assertEquals(List.of(), planned(ward.nurse()));
    }

    @Test
    void ofManyObstaclesTheNewestAreLookedAtForEachMember() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        UUID item = Ward.item("What to say to " + word, 4, "en", "-", "not-sure-what-to-say-to-" + word);
        String oldest = report("I am never sure what to say to " + word, Map.of());
        diagnose(nurse(), oldest, LEARNING, 0).then().statusCode(200);
        colleague().put("/api/obstacles/" + oldest + "/me-too").then().statusCode(200);

        haveNewerOnes(oldest, ObstacleSuggestions.MOST_OBSTACLES - 1);
        assertEquals(item, planned(ward.nurse()).get(0).itemId());

        haveNewerOnes(oldest, 1);
        Map<UUID, List<Suggestion>> both = in(suggestions.of(List.of(ward.nurse(), ward.colleague()), today()));
        assertEquals(List.of(), both.getOrDefault(ward.nurse(), List.of()));
        assertEquals(item, both.get(ward.colleague()).get(0).itemId());
    }

    @Test
    void whatIsNoTrainingProblemIsNothingForAPlanOfLearning() {
        String id = report("No printer", Map.of());
        diagnose(nurse(), id, TOOLS, 0).then().statusCode(200);

        assertEquals(List.of(), planned(ward.nurse()));
    }

    @Test
    void overdueObstaclesGoUpOnceAStep() {
        String id = report("The lift is out of order", Map.of());
        diagnose(nurse(), id, TOOLS, 0).then().statusCode(200);

        tick(14);
        nurse().get("/api/obstacles/" + id).then().body("escalation", equalTo("none"));
        tick(15);
        tick(15);
        as("learner", ward.leadsLead())
                .get("/api/obstacles/" + id)
                .then()
                .statusCode(200)
                .body("escalation", equalTo("lead"))
                .body("ownerId", equalTo(ward.leadsLead().toString()))
                .body("dueOn", equalTo(today().plusDays(15 + 7).toString()));
        tick(15 + 8);
        tick(15 + 20);

        as("manager")
                .get("/api/obstacles/" + id)
                .then()
                .body("escalation", equalTo("managers"))
                .body("ownerId", equalTo(ward.leadsLead().toString()));
        as("manager")
                .get("/api/obstacles/" + id + "/steps")
                .then()
                .body("items.kind", contains("reported", "diagnosed", "escalated", "escalated"));
        eventsAreKept(id, 4);
    }

    @Test
    void whatSomebodyWhoLeftWasToTakeAwayDoesNotWaitUntilItIsDue() {
        String id = report("The keys are with the lead", Map.of());
        diagnose(nurse(), id, TOOLS, 0).then().statusCode(200);
        ward.leadLeaves();

        tick(0);

        nurse().get("/api/obstacles/" + id)
                .then()
                .body("ownerId", equalTo(ward.leadsLead().toString()))
                .body("escalation", equalTo("lead"));
    }

    @Test
    void theExportIsTheManagersAndNoSpreadsheetReckonsWithIt() {
        report("=HYPERLINK(\"http://evil.example\")", Map.of("anonymous", true, "where", "a,\"b\""));

        String csv = as("manager")
                .get("/api/obstacles/export?from=" + today())
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("obstacles.csv"))
                .extract()
                .asString();

        assertTrue(csv.startsWith("\uFEFFid,what,where,task,"));
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"a,\"\"b\"\"\""), csv);
        assertFalse(csv.contains(ward.nurse().toString()));
        problem(lead().get("/api/obstacles/export"), 403, "forbidden");
        problem(as("manager").get("/api/obstacles/export?to=never"), 400, "validation");
    }

    @Test
    void twoClocksAtOnceEscalateOnce() {
        String id = report("The heating is off", Map.of());
        diagnose(nurse(), id, TOOLS, 0).then().statusCode(200);

        IntStream.range(0, 4).parallel().forEach(i -> tick(16));

        as("manager")
                .get("/api/obstacles/" + id + "/steps")
                .then()
                .body("items.kind", contains("reported", "diagnosed", "escalated"));
    }

    @Test
    void theBoardCountsByCauseAndOwnerWhatTheReaderMaySee() {
        String one = report("The scanner does not start", Map.of("minutesEach", 12));
        String other = report("The beds do not roll", Map.of());
        report("Nobody knows why yet", Map.of());
        diagnose(nurse(), one, TOOLS, 0).then().statusCode(200);
        diagnose(nurse(), other, TOOLS, 0).then().statusCode(200);
        lead().header("If-Match", "\"1\"")
                .post("/api/obstacles/" + one + "/acceptance")
                .then()
                .statusCode(200);

        for (RequestSpecification who : List.of(nurse(), lead(), colleague())) {
            who.get("/api/obstacles/board")
                    .then()
                    .statusCode(200)
                    .body("items.cause", contains(null, "tools-resources"))
                    .body("items.open", contains(1, 2))
                    .body("items[1].accepted", equalTo(1))
                    .body("items[1].ownerName", equalTo("Lead"))
                    .body("items[1].voices", equalTo(2))
                    .body("items[1].minutesPerMonth.toDouble()", closeTo(52, 1e-6));
        }
        var first = lead().get("/api/obstacles/board?limit=1").then().extract();
        lead().get("/api/obstacles/board?limit=1&after=" + first.path("next"))
                .then()
                .body("items.cause", contains("tools-resources"))
                .body("next", nullValue());
        lead().get("/api/obstacles?open=true&cause=tools-resources&ownerId=" + ward.lead())
                .then()
                .body("items.id", contains(other, one));
        as("manager")
                .get("/api/obstacles/board")
                .then()
                .body("items.ownerId", hasItem(ward.lead().toString()));
    }

    @Test
    void theSummaryIsTheManagersAndAddsUp() {
        report("Counted", Map.of());
        problem(lead().get("/api/obstacles/summary"), 403, "forbidden");
        problem(as("manager").get("/api/obstacles/summary?from=2026-02-01&to=2026-01-01"), 400, "validation");
        problem(as("manager").get("/api/obstacles/summary?from=yesterday"), 400, "validation")
                .body("violations.field", contains("from"));

        var summary = as("manager")
                .get("/api/obstacles/summary")
                .then()
                .statusCode(200)
                .extract();

        List<Integer> byCause = summary.path("byCause.open");
        List<Integer> byAge = summary.path("openByAge.open");
        int open = summary.path("open");
        assertEquals(open, byCause.stream().mapToInt(Integer::intValue).sum());
        assertEquals(open, byAge.stream().mapToInt(Integer::intValue).sum());
        as("manager")
                .get("/api/obstacles/summary?from=2001-01-01&to=2001-01-02")
                .then()
                .body("reported", equalTo(0))
                .body("medianDaysToResolve", nullValue());
    }

    @Test
    void whatIsWrongWithAReportIsNamed() {
        Map<String, Object> wrong =
                Map.of("what", "x", "timesPerWeek", -1, "minutesEach", 1e9, "where", "y".repeat(201));
        problem(nurse().body(wrong).post("/api/obstacles"), 400, "validation")
                .body("violations.field", contains("minutesEach", "timesPerWeek", "what", "where"));
        problem(
                        nurse().body(Map.of("what", "A real one", "taskId", UUID.randomUUID()))
                                .post("/api/obstacles"),
                        400,
                        "validation")
                .body("violations.field", contains("taskId"));
        problem(
                nurse().body(Map.of("what", "A real one", "reporterId", ward.lead()))
                        .post("/api/obstacles"),
                400,
                "unknown-field");
        String id = report("Due dates", Map.of());
        diagnose(nurse(), id, TOOLS, 0).then().statusCode(200);
        problem(
                        lead().header("If-Match", "\"1\"")
                                .body(Map.of("dueOn", "2020-01-01"))
                                .post("/api/obstacles/" + id + "/acceptance"),
                        400,
                        "validation")
                .body("violations.field", contains("dueOn"));
    }

    @Test
    void theSameReportUnderOneKeyIsOne() {
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> nurse().header("Idempotency-Key", key)
                        .body(Map.of("what", "Sent from the lift, twice"))
                        .post("/api/obstacles")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("obstacle.id"))
                .distinct()
                .toList();

        assertEquals(1, ids.size());
        nurse().get("/api/obstacles?mine=true").then().body("items.id", equalTo(ids));
    }

    @Test
    void pagesOfMyObstaclesFollowOneAnotherNewestFirst() {
        String first = report("First of all", Map.of());
        String second = report("Second of all", Map.of());
        String third = report("Third of all", Map.of());

        var page = nurse().get("/api/obstacles?mine=true&limit=2").then().extract();
        assertEquals(List.of(third, second), page.path("items.id"));
        nurse().get("/api/obstacles?mine=true&limit=2&after=" + page.path("next"))
                .then()
                .body("items.id", contains(first))
                .body("items.id", not(hasItem(third)));
    }

    private RequestSpecification nurse() {
        return as("learner", ward.nurse());
    }

    private RequestSpecification colleague() {
        return as("learner", ward.colleague());
    }

    private RequestSpecification lead() {
        return as("learner", ward.lead());
    }

    private String report(String what, Map<String, Object> more) {
        Map<String, Object> report = new HashMap<>(more);
        report.put("what", what);
        return nurse().body(report)
                .post("/api/obstacles")
                .then()
                .statusCode(201)
                .extract()
                .path("obstacle.id");
    }

    /** Y, N and ? as answers to whatever is asked. */
    private static Response diagnose(RequestSpecification who, String id, String answers, int version) {
        List<Answered> all = new ArrayList<>();
        List<Map<String, String>> body = new ArrayList<>();
        for (char c : answers.toCharArray()) {
            Answer answer = c == 'Y' ? Answer.YES : c == 'N' ? Answer.NO : Answer.DONT_KNOW;
            Question question = Diagnosis.after(all).next();
            all.add(new Answered(question, answer));
            body.add(Map.of("question", kebab(question), "answer", kebab(answer)));
        }
        return who.header("If-Match", "\"" + version + "\"")
                .body(Map.of("answers", body))
                .put("/api/obstacles/" + id + "/diagnosis");
    }

    private static String kebab(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> eventsAreKept(String id, int howMany) {
        var events = BusProbe.here().eventsOf("performance.obstacle", UUID.fromString(id), howMany);
        events.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
        return events.stream()
                .map(event -> BusProbe.header(event, "ce_type").replaceAll(".*obstacle-|\\.v1", ""))
                .toList();
    }

    private static List<Integer> voicesTold(String id, int howMany) {
        return BusProbe.here().eventsOf("performance.obstacle", UUID.fromString(id), howMany).stream()
                .map(event -> JsonPath.from(event.value()).getInt("voices"))
                .toList();
    }

    private List<Suggestion> planned(UUID memberId) {
        return in(suggestions.of(List.of(memberId), today())).getOrDefault(memberId, List.of());
    }

    /** The nurse has so many more like this one, about which the catalog has nothing. */
    private void haveNewerOnes(String like, int howMany) {
        for (int i = 0; i < howMany; i++) {
            pool.preparedQuery("""
                            with more as (
                                insert into obstacle (id, version, what, reporter_id, anonymous, times_per_week, status, answers,
                                    cause, overruled, catalog_words, escalation, voices, reported_at, updated_at)
                                select gen_random_uuid(), 0, 'Something else', reporter_id, true, 1, status, answers, cause,
                                    false, '{}', escalation, 1, now(), now() from obstacle where id = $1
                                returning id, reporter_id, reported_at)
                            insert into obstacle_voice (obstacle_id, member_id, at)
                            select id, reporter_id, reported_at from more""")
                    .execute(Tuple.of(UUID.fromString(like)))
                    .await()
                    .indefinitely();
        }
    }

    private void tick(int daysFromNow) {
        Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(daysFromNow));
        in(clock.tick(then, 1000));
    }

    private static <T> T in(Uni<T> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> call);
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
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
