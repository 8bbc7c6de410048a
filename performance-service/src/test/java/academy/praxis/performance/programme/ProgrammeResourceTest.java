package academy.praxis.performance.programme;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.programme;
import static academy.praxis.performance.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProgrammeResourceTest {
    private String outcomeId;
    private Map<String, Object> content;

    @BeforeEach
    void anOutcome() {
        Academy.open();
        outcomeId = created(outcome("What programmes are for"));
        content = programme(outcomeId, Academy.ITEM);
    }

    @Test
    void aManagerDraftsEditsAndPublishesAProgramme() {
        String id = draft(content);

        as("manager")
                .header("If-Match", "\"0\"")
                .body(with(content, "title", "A better title"))
                .put("/api/programmes/" + id)
                .then()
                .statusCode(200)
                .body("minutes", equalTo(132));
        publish(id, "\"1\"").then().statusCode(200).header("ETag", "\"2\"").body("publishedAt", notNullValue());

        as("learner")
                .get("/api/programmes/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("A better title"))
                .body("modules[0].activities.kind", contains("education", "exposure"))
                .body("modules[0].activities[1].form", equalTo("case-study"));
    }

    @Test
    void aDraftIsTheManagers() {
        String id = draft(content);

        problem(as("learner").get("/api/programmes/" + id), 404, "not-found");
        problem(as("learner").get("/api/programmes?status=draft"), 403, "forbidden");
        as("learner").get("/api/programmes?outcomeId=" + outcomeId).then().body("items", empty());
        as("manager").get("/api/programmes?outcomeId=" + outcomeId).then().body("items.id", contains(id));
        problem(as("learner").body(content).post("/api/programmes"), 403, "forbidden");
        problem(
                as("stakeholder").header("If-Match", "\"0\"").post("/api/programmes/" + id + "/publication"),
                403,
                "forbidden");
    }

    @Test
    void ofChangesThatComeAtOnceOneSucceeds() {
        String id = draft(content);

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> as("manager")
                        .header("If-Match", "\"0\"")
                        .body(with(content, "title", "Title " + i))
                        .put("/api/programmes/" + id)
                        .statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(200, 412, 412, 412, 412, 412), answers);
    }

    @Test
    void whatWasPublishedStaysWhileManagersWriteOn() {
        String id = draft(content);
        publish(id, "\"0\"").then().statusCode(200).body("publishedVersion", equalTo(1));
        problem(publish(id, "\"1\""), 409, "conflict");

        as("manager")
                .header("If-Match", "\"1\"")
                .body(with(content, "title", "The second edition"))
                .put("/api/programmes/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("unpublishedChanges", equalTo(true))
                .body("title", equalTo("The second edition"));

        String first = "A first contact that lands";
        as("learner").get("/api/programmes/" + id).then().body("title", equalTo(first));
        as("learner").get("/api/programmes?outcomeId=" + outcomeId).then().body("items.title", contains(first));

        publish(id, "\"2\"").then().statusCode(200).body("publishedVersion", equalTo(2));

        as("learner").get("/api/programmes/" + id).then().body("title", equalTo("The second edition"));
        as("learner")
                .get("/api/programmes/" + id + "/versions")
                .then()
                .body("items.number", contains(2, 1))
                .body("items.title", contains("The second edition", first));
        as("learner")
                .get("/api/programmes/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("title", equalTo(first))
                .body("minutes", equalTo(132));
        problem(as("learner").get("/api/programmes/" + id + "/versions/3"), 404, "not-found");
    }

    @Test
    void changesThatWereNotPublishedAreTakenBack() {
        String id = draft(content);
        problem(change(id, "discard", 0), 409, "conflict");
        publish(id, "\"0\"").then().statusCode(200);
        as("manager")
                .header("If-Match", "\"1\"")
                .body(with(with(content, "title", "A slip"), "tasks", List.of("first contact")))
                .put("/api/programmes/" + id)
                .then()
                .statusCode(200)
                .body("tasks", contains("first contact"));

        change(id, "discard", 2)
                .then()
                .statusCode(200)
                .body("title", equalTo("A first contact that lands"))
                .body("tasks", empty())
                .body("unpublishedChanges", equalTo(false));
    }

    @Test
    void anArchivedProgrammeIsListedOnlyWhenAskedForAndCanComeBack() {
        String id = draft(content);
        problem(change(id, "archive", 0), 409, "conflict");
        publish(id, "\"0\"").then().statusCode(200);
        problem(as("learner").header("If-Match", "\"1\"").post("/api/programmes/" + id + "/archive"), 403, "forbidden");

        change(id, "archive", 1).then().statusCode(200).body("status", equalTo("archived"));

        String list = "/api/programmes?outcomeId=" + outcomeId;
        as("manager").get(list).then().body("items", empty());
        as("learner").get(list + "&status=archived").then().body("items.id", contains(id));
        problem(as("manager").header("If-Match", "\"2\"").body(content).put("/api/programmes/" + id), 409, "conflict");
        problem(publish(id, "\"2\""), 409, "conflict");
        change(id, "restore", 2).then().statusCode(200).body("status", equalTo("published"));
        as("manager").get(list).then().body("items.id", contains(id));
    }

    @Test
    void onlyAProgrammeThatWasNeverPublishedIsDeleted() {
        String id = draft(content);
        problem(as("manager").delete("/api/programmes/" + id), 428, "version-required");
        as("manager")
                .header("If-Match", "\"0\"")
                .delete("/api/programmes/" + id)
                .then()
                .statusCode(204);
        problem(as("manager").get("/api/programmes/" + id), 404, "not-found");

        String published = draft(content);
        publish(published, "\"0\"").then().statusCode(200);
        problem(as("manager").header("If-Match", "\"1\"").delete("/api/programmes/" + published), 409, "conflict");
    }

    @Test
    void theOutcomeStaysOnceCohortsCanGoForIt() {
        String id = draft(content);
        publish(id, "\"0\"").then().statusCode(200);

        problem(
                        as("manager")
                                .header("If-Match", "\"1\"")
                                .body(with(content, "outcomeId", created(outcome("Another result"))))
                                .put("/api/programmes/" + id),
                        409,
                        "conflict")
                .body("violations.field", contains("outcomeId"));
    }

    @Test
    void educationExperienceAndExposureAreBalanced() {
        String id = draft(content);

        as("manager")
                .get("/api/programmes/" + id)
                .then()
                .body("balance.kind", contains("education", "experience", "exposure"))
                .body("balance.minutes", contains(12, 0, 120))
                .body("balance.percent", contains(9, 0, 91))
                .body("moduleMinutes", contains(132));
    }

    @Test
    void aTemplateIsInTheCallersLanguageAndBecomesADraft() {
        as("learner")
                .header("Accept-Language", "nl-BE,nl;q=0.9,en;q=0.5")
                .get("/api/programmes/templates")
                .then()
                .statusCode(200)
                .body(
                        "find { it.key == 'one-small-change' }.title",
                        equalTo("Eén kleine verandering, geprobeerd en gemeten"));
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = Map.of("template", "one-small-change", "outcomeId", outcomeId);

        String id = as("manager")
                .header("Idempotency-Key", key)
                .body(wanted)
                .post("/api/programmes/from-template")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("title", equalTo("One small change, tried and measured"))
                .body("modules.size()", equalTo(3))
                .extract()
                .path("id");

        as("manager")
                .header("Idempotency-Key", key)
                .body(wanted)
                .post("/api/programmes/from-template")
                .then()
                .body("id", equalTo(id));
        problem(
                        as("manager")
                                .body(with(Map.copyOf(wanted), "template", "none-such"))
                                .post("/api/programmes/from-template"),
                        400,
                        "validation")
                .body("violations.field", contains("template"));
        problem(as("learner").body(wanted).post("/api/programmes/from-template"), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"retired", "unknown"})
    void anItemThatIsNotOfferedIsNamed(String which) {
        UUID item = which.equals("retired") ? Academy.RETIRED_ITEM : UUID.randomUUID();

        problem(as("manager").body(programme(outcomeId, item)).post("/api/programmes"), 400, "validation")
                .body("violations.field", contains("modules[0].activities[0].itemId"));
    }

    @Test
    void anOutcomeThatIsNotThereIsNamed() {
        problem(
                        as("manager")
                                .body(programme(UUID.randomUUID().toString(), Academy.ITEM))
                                .post("/api/programmes"),
                        400,
                        "validation")
                .body("violations.field", contains("outcomeId"));
    }

    @Test
    void whatIsWrongInsideIsNamedByItsPath() {
        Map<String, Object> wrong = with(
                content,
                "modules",
                List.of(Map.of(
                        "title",
                        "",
                        "activities",
                        List.of(Map.of("title", "x", "form", "micro", "minutes", 0, "kind", "exposure")))));

        problem(as("manager").body(wrong).post("/api/programmes"), 400, "validation")
                .body("violations.field", contains("modules[0].activities[0].minutes", "modules[0].title"));
    }

    @Test
    void theSameRequestUnderOneIdempotencyKeyCreatesOneProgramme() {
        String key = UUID.randomUUID().toString();

        assertEquals(
                as("manager")
                        .header("Idempotency-Key", key)
                        .body(content)
                        .post("/api/programmes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"),
                as("manager")
                        .header("Idempotency-Key", key)
                        .body(content)
                        .post("/api/programmes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"));
    }

    private static String draft(Map<String, Object> content) {
        return as("manager")
                .body(content)
                .post("/api/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response change(String id, String what, int version) {
        return as("manager").header("If-Match", "\"" + version + "\"").post("/api/programmes/" + id + "/" + what);
    }

    private static Response publish(String id, String version) {
        return as("manager").header("If-Match", version).post("/api/programmes/" + id + "/publication");
    }
}
