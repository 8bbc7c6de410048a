package academy.praxis.performance.work;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WorkResourceTest {
    private String job;

    @BeforeEach
    void aJob() {
        Academy.open();
        job = made("/api/jobs", Map.of("name", "Intake nurse", "jobRole", "nurse", "purpose", "Nobody waits unheard."));
    }

    @Test
    void aManagerDescribesAJobItsTasksAndWhatGoodPerformersDo() {
        String outcomeId = created(outcome("Missed first appointments"));
        String task = made("/api/tasks", Map.of("jobId", job, "name", "Take a first call", "outcomeId", outcomeId));
        String practice = made(
                "/api/practices",
                Map.of(
                        "taskId", task,
                        "what", "Calls back within the hour, and says so",
                        "why", "Who knows when waits.",
                        "evidence", "Seen on three shifts.",
                        "observedBy", TestTokens.memberId("mentor"),
                        "observedOn", "2026-03-02"));

        as("learner")
                .get("/api/tasks?outcomeId=" + outcomeId)
                .then()
                .statusCode(200)
                .body("items.id", contains(task))
                .body("items[0].key", equalTo("take-a-first-call"));
        as("learner")
                .get("/api/practices?taskId=" + task)
                .then()
                .body("items.id", contains(practice))
                .body(
                        "items[0].observedBy",
                        equalTo(TestTokens.memberId("mentor").toString()));
    }

    @Test
    void whoWritesAPracticeObservedItUnlessTheySayWho() {
        String practice = made("/api/practices", Map.of("taskId", task("Listen"), "what", "Waits before speaking"));

        as("learner")
                .get("/api/practices/" + practice)
                .then()
                .body("observedBy", equalTo(TestTokens.memberId("manager").toString()));
    }

    @Test
    void learnersReadAndDoNotWrite() {
        String task = task("Read only");

        problem(as("learner").body(Map.of("name", "Mine", "purpose", "x")).post("/api/jobs"), 403, "forbidden");
        problem(as("learner").body(Map.of("jobId", job, "name", "Mine")).post("/api/tasks"), 403, "forbidden");
        problem(as("learner").body(Map.of("taskId", task, "what", "Mine")).post("/api/practices"), 403, "forbidden");
        problem(as("stakeholder").header("If-Match", "\"0\"").post("/api/jobs/" + job + "/archival"), 403, "forbidden");
        as("curator")
                .body(Map.of("jobId", job, "name", "The curator's"))
                .post("/api/tasks")
                .then()
                .statusCode(201);
    }

    @Test
    void tasksComeInTheOrderThatOnePutsThemIn() {
        String first = task("First");
        String second = task("Second");
        String third = task("Third");

        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("ids", List.of(third, first, second)))
                .put("/api/jobs/" + job + "/task-order")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        var page = as("learner").get("/api/tasks?limit=2&jobId=" + job).then().extract();
        assertEquals(List.of(third, first), page.path("items.id"));
        as("learner")
                .get("/api/tasks?limit=2&jobId=" + job + "&after=" + page.path("next"))
                .then()
                .body("items.id", contains(second));
    }

    @Test
    void anOrderNamesEachThatIsInUseOnce() {
        String first = task("First");
        String second = task("Second");

        for (List<?> wrong :
                List.of(List.of(first), List.of(first, first), List.of(first, second, UUID.randomUUID()), List.of())) {
            problem(
                    as("manager")
                            .header("If-Match", "\"0\"")
                            .body(Map.of("ids", wrong))
                            .put("/api/jobs/" + job + "/task-order"),
                    400,
                    "validation");
        }
        as("learner").get("/api/tasks?jobId=" + job).then().body("items.id", contains(first, second));
    }

    @Test
    void practicesHaveAnOrderToo() {
        String task = task("With practices");
        String one = made("/api/practices", Map.of("taskId", task, "what", "One thing"));
        String other = made("/api/practices", Map.of("taskId", task, "what", "Another thing"));

        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("ids", List.of(other, one)))
                .put("/api/tasks/" + task + "/practice-order")
                .then()
                .statusCode(200);

        as("learner").get("/api/practices?taskId=" + task).then().body("items.id", contains(other, one));
    }

    @Test
    void whatIsArchivedIsKeptOutOfSightAndComesBack() {
        String task = task("Of an old job");
        as("manager")
                .header("If-Match", "\"0\"")
                .post("/api/jobs/" + job + "/archival")
                .then()
                .statusCode(200)
                .body("archivedAt", notNullValue());

        as("learner").get("/api/tasks?jobId=" + job).then().body("items", empty());
        as("learner").get("/api/tasks?archived=true&jobId=" + job).then().body("items.id", contains(task));
        problem(as("manager").body(Map.of("jobId", job, "name", "A new one")).post("/api/tasks"), 400, "validation")
                .body("violations.field", contains("jobId"));
        problem(
                as("manager")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("name", "Other", "purpose", "x"))
                        .put("/api/jobs/" + job),
                409,
                "conflict");
        as("manager")
                .header("If-Match", "\"1\"")
                .delete("/api/jobs/" + job + "/archival")
                .then()
                .statusCode(200)
                .body("archivedAt", nullValue());
        as("learner").get("/api/tasks?jobId=" + job).then().body("items.id", contains(task));
    }

    @Test
    void anArchivedPracticeIsNotChanged() {
        String task = task("For archiving");
        String practice = made("/api/practices", Map.of("taskId", task, "what", "Was done once"));
        as("manager")
                .header("If-Match", "\"0\"")
                .post("/api/practices/" + practice + "/archival")
                .then()
                .statusCode(200);

        problem(
                as("manager")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("what", "Is done again"))
                        .put("/api/practices/" + practice),
                409,
                "conflict");
        as("learner").get("/api/practices?taskId=" + task).then().body("items", empty());
    }

    @Test
    void aChangeNeedsTheVersionThatItIsMeantFor() {
        Map<String, Object> content = Map.of("name", "Intake nurse", "purpose", "Somebody listens.");

        problem(as("manager").body(content).put("/api/jobs/" + job), 428, "version-required");
        problem(as("manager").header("If-Match", "\"7\"").body(content).put("/api/jobs/" + job), 412, "stale-version");
        as("manager")
                .header("If-Match", "\"0\"")
                .body(content)
                .put("/api/jobs/" + job)
                .then()
                .statusCode(200)
                .body("jobRole", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({"observedOn,2999-01-01", "observedBy,00000000-0000-7000-8000-000000000000", "what,x"})
    void whatIsWrongWithAPracticeIsNamed(String field, String value) {
        Map<String, Object> practice = with(Map.of("taskId", task("Checked"), "what", "Looks up"), field, value);

        problem(as("manager").body(practice).post("/api/practices"), 400, "validation")
                .body("violations.field", contains(field));
    }

    @Test
    void aTaskMattersToAnOutcomeThatThereIs() {
        problem(
                        as("manager")
                                .body(Map.of("jobId", job, "name", "For what", "outcomeId", UUID.randomUUID()))
                                .post("/api/tasks"),
                        400,
                        "validation")
                .body("violations.field", contains("outcomeId"));
    }

    @Test
    void theSameRequestUnderOneIdempotencyKeyCreatesOneTask() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> task = Map.of("jobId", job, "name", "Only once");

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> as("manager")
                        .header("Idempotency-Key", key)
                        .body(task)
                        .post("/api/tasks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();

        assertEquals(1, ids.size());
        as("learner").get("/api/tasks?jobId=" + job).then().body("items.id", equalTo(ids));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/jobs",
                "/api/tasks",
                "/api/practices",
                "/api/obstacles",
                "/api/obstacles/board",
                "/api/obstacles/summary",
                "/api/obstacles/routes",
                "/api/exemplar-consent",
                "/api/outcomes/00000000-0000-7000-8000-000000000000/exemplars",
                "/api/tasks/00000000-0000-7000-8000-000000000000/interview-guide"
            })
    void nobodyReadsWithoutAToken(String path) {
        problem(given().get(path), 401, "unauthenticated");
    }

    @Test
    void aMachineReportsNothing() {
        String machine = TestTokens.ofMachine("example-integrator");

        problem(
                given().auth()
                        .oauth2(machine)
                        .contentType("application/json")
                        .body("{\"what\":\"Beep beep\"}")
                        .post("/api/obstacles"),
                403,
                "forbidden");
        problem(given().auth().oauth2(machine).get("/api/exemplar-consent"), 403, "forbidden");
    }

    private String task(String name) {
        return made("/api/tasks", Map.of("jobId", job, "name", name));
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
