package academy.praxis.performance.cohort;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static academy.praxis.performance.cohort.CohortWorld.ASSIGNMENT;
import static academy.praxis.performance.cohort.CohortWorld.EXPERIMENT;
import static academy.praxis.performance.cohort.CohortWorld.MEET;
import static academy.praxis.performance.cohort.CohortWorld.READ;
import static academy.praxis.performance.cohort.CohortWorld.concludes;
import static academy.praxis.performance.cohort.CohortWorld.enrolment;
import static academy.praxis.performance.cohort.CohortWorld.reviews;
import static academy.praxis.performance.cohort.CohortWorld.says;
import static academy.praxis.performance.cohort.CohortWorld.shows;
import static academy.praxis.performance.cohort.CohortWorld.status;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressResourceTest {
    private CohortWorld world;
    private UUID sam;
    private String cohort;
    private String enrolment;

    @BeforeEach
    void aMemberOfACohort() {
        world = CohortWorld.open();
        sam = Academy.newMember("Sam", Academy.NORTH);
        cohort = world.launched(5, sam);
        enrolment = enrolment(cohort, sam);
    }

    @Test
    void fromTheFirstActivityToTheLast() {
        says(sam, enrolment, READ, 0, Map.of("done", true, "minutes", 15, "note", "Mine"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("done"))
                .body("note", equalTo("Mine"));
        assertEquals("started", status(cohort, sam));
        as("learner", sam)
                .get("/api/enrolments/mine")
                .then()
                .body("items[0].done", equalTo(1))
                .body("items[0].total", equalTo(4))
                .body("items[0].nextActivities.number", contains(2, 3, 4));
        says(sam, enrolment, MEET, 0, Map.of("done", true)).then().statusCode(200);
        shows(sam, enrolment, "What I saw").then().statusCode(200).body("state", equalTo("in-review"));
        reviews(world.facilitator, enrolment, 0, "accepted", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"));
        concludes(sam, enrolment, 0, "keep").then().statusCode(200).body("experiment.decision", equalTo("keep"));

        assertEquals("completed", status(cohort, sam));
        as("learner", sam).get("/api/enrolments/mine").then().body("items[0].nextActivities", empty());
        problem(as("learner", sam).post("/api/enrolments/" + enrolment + "/leave"), 409, "conflict");
        assertEquals("completed", status(cohort, sam));
        // Whoever takes one back has not completed it.
        says(sam, enrolment, READ, 1, Map.of("done", false))
                .then()
                .statusCode(200)
                .body("state", equalTo("open"));
        assertEquals("started", status(cohort, sam));
    }

    @Test
    void anAssignmentIsDoneOnceWhatWasShownIsAccepted() {
        problem(says(sam, enrolment, ASSIGNMENT, 0, Map.of("done", true)), 409, "conflict")
                .body("violations.field", contains("done"));
        says(sam, enrolment, ASSIGNMENT, 0, Map.of("minutes", 40))
                .then()
                .statusCode(200)
                .body("state", equalTo("open"));
        shows(sam, enrolment, "First try").then().statusCode(200).body("evidence[0].round", equalTo(1));
        // As long as it waits, it can be shown otherwise; who read the first does not review the second unseen.
        shows(sam, enrolment, "Better").then().body("evidence.text", contains("Better"));
        problem(reviews(world.facilitator, enrolment, 0, "accepted", null), 412, "stale-version");
        problem(reviews(world.facilitator, enrolment, 1, "again", null), 400, "validation")
                .body("violations.field", contains("words"));

        reviews(world.facilitator, enrolment, 1, "again", "Show the numbers")
                .then()
                .body("state", equalTo("again"));
        as("learner", sam)
                .get("/api/enrolments/" + enrolment)
                .then()
                .body("activities[2].evidence[0].words", equalTo("Show the numbers"));
        problem(reviews(world.facilitator, enrolment, 2, "accepted", null), 409, "conflict");
        shows(sam, enrolment, "With numbers").then().body("evidence.round", contains(1, 2));
        as("learner", world.facilitator)
                .get("/api/cohorts/" + cohort + "/reviews")
                .then()
                .body("items.evidence.text", contains("With numbers"))
                .body("items[0].title", equalTo("Show"));
        reviews(world.facilitator, enrolment, 0, "accepted", "Good").then().body("state", equalTo("done"));
        problem(shows(sam, enrolment, "Once more"), 409, "conflict");
    }

    @Test
    void anExperimentIsDoneByItsResult() {
        problem(says(sam, enrolment, EXPERIMENT, 0, Map.of("done", true)), 409, "conflict");
        concludes(sam, enrolment, 0, "adapt").then().statusCode(200).body("state", equalTo("done"));
        problem(concludes(sam, enrolment, 0, "stop"), 412, "stale-version");
        concludes(sam, enrolment, 1, "stop").then().statusCode(200);

        as("manager")
                .get("/api/cohorts/" + cohort + "/experiments")
                .then()
                .body("items.decision", contains("stop"))
                .body("items.memberId", contains(sam.toString()));
        problem(
                as("learner", sam)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("tried", "x", "happened", "y", "decision", "keep"))
                        .put("/api/enrolments/" + enrolment + "/activities/" + READ + "/experiment"),
                409,
                "conflict");
    }

    @Test
    void whatIsPrivateStaysSo() {
        says(sam, enrolment, READ, 0, Map.of("done", true, "note", "Only mine"))
                .then()
                .statusCode(200);
        shows(sam, enrolment, "For Hanneke").then().statusCode(200);
        concludes(sam, enrolment, 0, "keep").then().statusCode(200);
        String path = "/api/enrolments/" + enrolment;

        as("learner", sam)
                .get(path)
                .then()
                .body("activities[0].note", equalTo("Only mine"))
                .body("activities[2].evidence[0].text", equalTo("For Hanneke"));
        as("learner", world.facilitator)
                .get(path)
                .then()
                .body("activities[0].note", nullValue())
                .body("activities[2].evidence[0].text", equalTo("For Hanneke"))
                .body("activities[3].experiment.tried", equalTo("Ring a day before"));
        as("manager")
                .get(path)
                .then()
                .body("activities[0].note", nullValue())
                .body("activities[2].state", equalTo("in-review"))
                .body("activities[2].evidence[0].text", nullValue())
                .body("activities[2].evidence[0].links", nullValue())
                .body("activities[3].experiment.decision", equalTo("keep"));
        as("manager").get("/api/cohorts/" + cohort + "/reviews").then().body("items[0].evidence.text", nullValue());
        problem(
                as("manager")
                        .header("If-Match", "\"0\"")
                        .body(Map.of("verdict", "accepted"))
                        .post(path + "/activities/3/evidence/review"),
                403,
                "forbidden");
    }

    @Test
    void nobodyElseSeesOrChangesAnything() {
        UUID mate = Academy.newMember("Mate", Academy.NORTH);
        CohortWorld.join(cohort, mate).then().statusCode(200);
        UUID otherFacilitator = Academy.newMember("Other", null);
        String elsewhere = CohortWorld.planned(with(world.content(3, mate), "facilitatorId", otherFacilitator));
        CohortWorld.change(elsewhere, "launch", 0).then().statusCode(200);
        shows(sam, enrolment, "Secret").then().statusCode(200);

        for (UUID stranger : List.of(mate, otherFacilitator)) {
            problem(as("learner", stranger).get("/api/enrolments/" + enrolment), 404, "not-found");
            problem(says(stranger, enrolment, READ, 0, Map.of("done", true)), 404, "not-found");
            problem(shows(stranger, enrolment, "Mine"), 404, "not-found");
            problem(concludes(stranger, enrolment, 0, "keep"), 404, "not-found");
            problem(reviews(stranger, enrolment, 0, "accepted", null), 404, "not-found");
            problem(as("learner", stranger).get("/api/cohorts/" + cohort + "/reviews"), 404, "not-found");
            problem(as("learner", stranger).get("/api/cohorts/" + cohort + "/experiments"), 404, "not-found");
        }
        // The facilitator and managers look on, and do not speak for members.
        problem(says(world.facilitator, enrolment, READ, 0, Map.of("done", true)), 404, "not-found");
        problem(
                as("manager")
                        .header("If-Match", "\"0\"")
                        .body(Map.of("done", true))
                        .put("/api/enrolments/" + enrolment + "/activities/1"),
                404,
                "not-found");
        problem(says(sam, UUID.randomUUID().toString(), READ, 0, Map.of("done", true)), 404, "not-found");
        problem(says(sam, enrolment, 5, 0, Map.of("done", true)), 404, "not-found");
        problem(says(sam, enrolment, 0, 0, Map.of("done", true)), 404, "not-found");
    }

    @Test
    void aLeadSeesHowFarTheirTeamIs() {
        UUID lead = Academy.newMember("Lead", null);
        UUID team = Academy.newTeam("Led", lead);
        UUID led = Academy.newMember("Led member", team);
        CohortWorld.join(cohort, led).then().statusCode(200);
        String theirs = enrolment(cohort, led);
        says(led, theirs, READ, 0, Map.of("done", true, "note", "Mine")).then().statusCode(200);

        as("learner", lead)
                .get("/api/enrolments/team")
                .then()
                .body("items.member.displayName", contains("Led member"))
                .body("items[0].enrolment.done", equalTo(1));
        as("learner", lead)
                .get("/api/enrolments/" + theirs)
                .then()
                .statusCode(200)
                .body("activities[0].state", equalTo("done"))
                .body("activities[0].note", nullValue());
        as("learner", lead)
                .get("/api/cohorts/" + cohort + "/enrolments")
                .then()
                .body("items.member.id", contains(led.toString()));
        problem(as("learner", lead).get("/api/enrolments/" + enrolment), 404, "not-found");
        as("learner", sam).get("/api/enrolments/team").then().body("items", empty());
    }

    @Test
    void ofChangesThatComeAtOnceOneSucceeds() {
        List<Integer> answers = IntStream.range(0, 5)
                .parallel()
                .mapToObj(i -> says(sam, enrolment, READ, 0, Map.of("done", true, "minutes", i))
                        .statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(200, 412, 412, 412, 412), answers);
    }

    @Test
    void ofWhatIsShownAtOnceTheLastWaits() {
        List<Integer> answers = IntStream.range(0, 5)
                .parallel()
                .mapToObj(i -> shows(sam, enrolment, "Text " + i).statusCode())
                .distinct()
                .toList();

        assertEquals(List.of(200), answers);
        as("learner", sam).get("/api/enrolments/" + enrolment).then().body("activities[2].evidence.round", contains(1));
    }

    @Test
    void nobodyReviewsTheirOwn() {
        CohortWorld.join(cohort, world.facilitator).then().statusCode(200);
        String own = enrolment(cohort, world.facilitator);
        shows(world.facilitator, own, "Perfect").then().statusCode(200);

        problem(reviews(world.facilitator, own, 0, "accepted", null), 403, "forbidden");
    }

    @Test
    void wrongValuesAreNamed() {
        problem(says(sam, enrolment, READ, 0, Map.of("minutes", -1)), 400, "validation")
                .body("violations.field", contains("minutes"));
        problem(says(sam, enrolment, READ, 0, Map.of("note", "x".repeat(2001))), 400, "validation");
        problem(
                        as("learner", sam)
                                .body(Map.of("text", "x", "links", List.of("javascript:alert(1)")))
                                .put("/api/enrolments/" + enrolment + "/activities/3/evidence"),
                        400,
                        "validation")
                .body("violations.field", contains("links[0]"));
        problem(
                as("learner", sam).body(Map.of("done", true)).put("/api/enrolments/" + enrolment + "/activities/1"),
                428,
                "version-required");
        problem(
                as("learner", sam)
                        .body(Map.of("text", "x"))
                        .put("/api/enrolments/" + enrolment + "/activities/1/evidence"),
                409,
                "conflict");
    }

    @Test
    void onceTheCohortIsOverNothingMoreIsDone() {
        CohortWorld.change(cohort, "completion", CohortWorld.version(cohort))
                .then()
                .statusCode(200);

        problem(says(sam, enrolment, READ, 0, Map.of("done", true)), 409, "conflict");
        problem(shows(sam, enrolment, "Late"), 409, "conflict");
        problem(as("learner", sam).post("/api/enrolments/" + enrolment + "/leave"), 409, "conflict");
        as("learner", sam).get("/api/enrolments/" + enrolment).then().statusCode(200);
    }
}
