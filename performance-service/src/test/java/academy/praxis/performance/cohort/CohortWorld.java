package academy.praxis.performance.cohort;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;

import academy.praxis.performance.Academy;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A published programme with one activity of each sort, a facilitator, and whatever members and cohorts a test makes. */
final class CohortWorld {
    /** The programme's activities by their number. */
    static final int READ = 1;

    static final int MEET = 2;
    static final int ASSIGNMENT = 3;
    static final int EXPERIMENT = 4;

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    final UUID facilitator = Academy.newMember("Hanneke", null);
    final String outcomeId = created(outcome("What cohorts are for"));
    final String programmeId = published(outcomeId);

    static CohortWorld open() {
        Academy.open();
        return new CohortWorld();
    }

    static Map<String, Object> programme(String outcomeId) {
        Map<String, Object> content = new HashMap<>();
        content.put("title", "One small change");
        content.put("summary", "See, try, decide.");
        content.put("outcomeId", outcomeId);
        content.put(
                "modules",
                List.of(Map.of(
                        "title",
                        "All of it",
                        "activities",
                        List.of(
                                activity("Read", "reference", 10, "education"),
                                activity("Meet", "event", 60, "exposure"),
                                activity("Show", "assignment", 90, "experience"),
                                activity("Try", "experiment", 120, "experience")))));
        return content;
    }

    private static Map<String, Object> activity(String title, String form, int minutes, String kind) {
        return Map.of("title", title, "form", form, "minutes", minutes, "kind", kind);
    }

    static String published(String outcomeId) {
        String id = as("manager")
                .body(programme(outcomeId))
                .post("/api/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("manager")
                .header("If-Match", "\"0\"")
                .post("/api/programmes/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    /** What a manager writes of a cohort of eight weeks that begins today. */
    Map<String, Object> content(int capacity, UUID... members) {
        Map<String, Object> content = new HashMap<>();
        content.put("programmeId", programmeId);
        content.put("name", "Pilot");
        content.put("facilitatorId", facilitator);
        content.put("startsOn", TODAY.toString());
        content.put("endsOn", TODAY.plusDays(55).toString());
        content.put("capacity", capacity);
        content.put("memberIds", List.of(members));
        return content;
    }

    static String planned(Map<String, Object> content) {
        return as("manager")
                .body(content)
                .post("/api/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String launched(int capacity, UUID... members) {
        String id = planned(content(capacity, members));
        change(id, "launch", 0).then().statusCode(200);
        return id;
    }

    static Response change(String id, String what, int version) {
        return as("manager").header("If-Match", "\"" + version + "\"").post("/api/cohorts/" + id + "/" + what);
    }

    static ValidatableResponse cohort(String id) {
        return as("manager").get("/api/cohorts/" + id).then().statusCode(200);
    }

    static int version(String id) {
        return cohort(id).extract().<Integer>path("version");
    }

    /** The id of a member's enrolment in a cohort, however they stand there. */
    static String enrolment(String cohortId, UUID memberId) {
        return as("manager")
                .get("/api/cohorts/" + cohortId + "/enrolments?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.member.id == '" + memberId + "' }.id");
    }

    static String status(String cohortId, UUID memberId) {
        return as("manager")
                .get("/api/cohorts/" + cohortId + "/enrolments?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.member.id == '" + memberId + "' }?.status");
    }

    static Response join(String cohortId, UUID... members) {
        return as("manager").body(Map.of("memberIds", List.of(members))).post("/api/cohorts/" + cohortId + "/members");
    }

    Response bulk(String cohortId, Map<String, Object> more, String action, String... enrolments) {
        Map<String, Object> command = new HashMap<>(more);
        command.put("action", action);
        command.put("enrolmentIds", List.of(enrolments));
        return as("learner", facilitator).body(command).post("/api/cohorts/" + cohortId + "/bulk");
    }

    static Response says(UUID member, String enrolment, int activity, int version, Map<String, Object> content) {
        return as("learner", member)
                .header("If-Match", "\"" + version + "\"")
                .body(content)
                .put("/api/enrolments/" + enrolment + "/activities/" + activity);
    }

    static Response shows(UUID member, String enrolment, String text) {
        return as("learner", member)
                .body(Map.of("text", text, "links", List.of("https://example.org/chart")))
                .put("/api/enrolments/" + enrolment + "/activities/" + ASSIGNMENT + "/evidence");
    }

    static Response reviews(UUID facilitator, String enrolment, int version, String verdict, String words) {
        Map<String, Object> review = new HashMap<>();
        review.put("verdict", verdict);
        review.put("words", words);
        return as("learner", facilitator)
                .header("If-Match", "\"" + version + "\"")
                .body(review)
                .post("/api/enrolments/" + enrolment + "/activities/" + ASSIGNMENT + "/evidence/review");
    }

    static Response concludes(UUID member, String enrolment, int version, String decision) {
        return as("learner", member)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("tried", "Ring a day before", "happened", "Two more came", "decision", decision))
                .put("/api/enrolments/" + enrolment + "/activities/" + EXPERIMENT + "/experiment");
    }

    static UUID[] members(int count, UUID team) {
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(Academy.newMember("Member " + i, team));
        }
        return members.toArray(UUID[]::new);
    }
}
