package academy.praxis.catalog.recommendation;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static academy.praxis.catalog.Voters.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import academy.praxis.catalog.InTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RecommendationResourceTest {
    private final String run = UUID.randomUUID().toString();
    private final String task = "task-" + run;
    private final String obstacle = "obstacle-" + run;
    private final UUID me = UUID.randomUUID();

    @Inject
    WorkService works;

    @Test
    void whatFitsMyTasksComesFirstAndSaysWhy() {
        String both = item("Both", Map.of("tasks", List.of(task), "obstacles", List.of(obstacle)));
        String one = item("One", Map.of("tasks", List.of(task, "something-else")));
        work(List.of(task), List.of(obstacle));

        recommended("?limit=2")
                .body("items.item.id", contains(both, one))
                .body("items[0].reason", equalTo("It helps with " + task + ", which you work on."))
                .body("items[0].reasons.kind", contains("task", "obstacle"))
                .body("basis.tasks", contains(task));
        as("learner", me)
                .header("Accept-Language", "nl-NL, en;q=0.7")
                .get("/api/recommendations?limit=1")
                .then()
                .body("items[0].reason", equalTo("Het helpt bij " + task + ", waar jij aan werkt."));
    }

    @Test
    void ofTwoThatFitTheOneThatHelpedComesFirstAndTheShareIsTold() {
        String helped = item("Helped", Map.of("tasks", List.of(task)));
        String not = item("Did not help", Map.of("tasks", List.of(task)));
        say(1, 5, helped, task, true);
        say(1, 5, not, task, false);
        work(List.of(task), List.of());

        recommended("?limit=2")
                .body("items.item.id", contains(helped, not))
                .body(
                        "items[0].reasons.words",
                        hasItem("It helped about 100% of the 5 members who said whether it did."))
                .body("items[1].reasons.kind", contains("task"));
    }

    @Test
    void whatDidNotHelpMeIsNotRecommendedAgainAndWhatDidComesLater() {
        String failed = item("Failed me", Map.of("tasks", List.of(task)));
        String helped = item("Helped me", Map.of("tasks", List.of(task)));
        String fresh = item("New to me", Map.of("tasks", List.of(task)));
        work(List.of(task), List.of());
        say(me, failed, task, false, null, null);
        say(me, helped, task, true, null, null);

        recommended("")
                .body("items.item.id", not(hasItem(failed)))
                .body("items[0].item.id", equalTo(fresh))
                .body("items[1].item.id", equalTo(helped))
                .body("items[1].reasons.kind", hasItem("helped-before"));
    }

    @Test
    void openingChangesNothing() {
        item("One", Map.of("tasks", List.of(task)));
        item("Two", Map.of("tasks", List.of(task)));
        work(List.of(task), List.of());
        List<String> before = recommended("?limit=2").extract().path("items.item.id");
        for (int i = 0; i < 3; i++) {
            as("learner", me)
                    .put("/api/items/" + before.get(1) + "/opened")
                    .then()
                    .statusCode(204);
        }

        assertEquals(before, recommended("?limit=2").extract().path("items.item.id"));
    }

    @Test
    void whatOneMayNotSeeIsNeverRecommended() {
        String hidden = item(
                "For surgeons",
                Map.of("tasks", List.of(task), "audience", Map.of("jobRoles", List.of("Surgeon " + run))));
        work(List.of(task), List.of());

        recommended("?limit=50").body("items.item.id", not(hasItem(hidden)));

        UUID surgeon = Directory.member("surgeon " + run.toUpperCase(java.util.Locale.ROOT), null);
        as("learner", surgeon)
                .get("/api/recommendations?limit=1")
                .then()
                .body("items[0].item.id", equalTo(hidden))
                .body("items[0].reasons[0].kind", equalTo("job-role"));
    }

    @Test
    void whatFiveColleaguesWorkOnIsRecommendedToTheirJobRoleAndWhatFourDoIsNot() {
        String role = "Role " + run;
        String item = item("For colleagues", Map.of("tasks", List.of(task)));
        UUID newcomer = Directory.member(role, null);
        for (int i = 0; i < 5; i++) {
            if (i == 4) {
                as("learner", newcomer).get("/api/recommendations").then().body("basis.jobTasks", empty());
            }
            Directory.sql("insert into my_work values ('" + Directory.member(role, null) + "', 0, '{" + task
                    + "}', '{}', '{}', now())");
        }

        as("learner", newcomer)
                .get("/api/recommendations?limit=1")
                .then()
                .body("basis.jobTasks", contains(task))
                .body("items[0].item.id", equalTo(item))
                .body(
                        "items[0].reason",
                        equalTo("Many others who work as " + role + " work on " + task + ", which it helps with."));
    }

    @Test
    void itFitsTheTimeThatIHaveAndTheLanguagesThatIRead() {
        String longOne = item("Long", Map.of("tasks", List.of(task), "minutes", 90));
        String dutch = item("Nederlands", Map.of("tasks", List.of(task), "languages", List.of("nl-BE")));
        String shortOne = item("Short", Map.of("tasks", List.of(task), "minutes", 3));
        work(List.of(task), List.of());

        recommended("?minutes=5&limit=50")
                .body("items.item.id", not(hasItem(longOne)))
                .body("items.item.minutes.max()", lessThanOrEqualTo(5))
                .body("items[0].reasons.kind", hasItem("fits-time"));
        recommended("?language=nl&limit=50")
                .body("items.item.id", hasItem(dutch))
                .body("items.item.id", not(hasItem(shortOne)));
        // The directory says that this member reads English.
        UUID english = Directory.member("Nurse", null);
        as("learner", english)
                .get("/api/recommendations?limit=50&task=" + task)
                .then()
                .body("items.item.id", hasItem(shortOne))
                .body("items.item.id", not(hasItem(dutch)));
    }

    @Test
    void whatIAmDoingNowGoesBeforeWhatIUsuallyDo() {
        String now = item("Now", Map.of("tasks", List.of("now-" + run)));
        item("Usually", Map.of("tasks", List.of(task)));
        work(List.of(task), List.of());

        recommended("?limit=1&task=now-" + run)
                .body("items[0].item.id", equalTo(now))
                .body("basis.tasks", contains("now-" + run))
                .body("basis.obstacles", empty());
    }

    @Test
    void whoSaidNothingYetGetsWhatHelpsOthersAndIsToldSo() {
        for (int i = 0; i < 3; i++) {
            item("Anything " + i, Map.of());
        }

        recommended("?limit=3")
                .body("items", hasSize(3))
                .body("items[0].reasons[0].kind", equalTo("otherwise"))
                .body("items[0].parts.score", equalTo(0.0f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minutes=0",
                "minutes=60001",
                "limit=51",
                "limit=0",
                "limit=x",
                "language=e",
                "language=not a language"
            })
    void whatIsAskedForIsChecked(String query) {
        as("learner", me)
                .get("/api/recommendations?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", contains(query.split("=")[0]));
    }

    @Test
    void aTaskHasAtMostAHundredCharactersAndNoneAsksForNone() {
        as("learner", me)
                .get("/api/recommendations?task=" + "x".repeat(101))
                .then()
                .statusCode(400);
        recommended("?task=").body("basis.tasks", empty());
    }

    @Test
    void whatIsWrongIsNamed() {
        as("learner", me)
                .body(Map.of("tasks", List.of("a", "a")))
                .put("/api/my-work")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("tasks"));
        as("learner", me)
                .body(Map.of(
                        "obstacles",
                        java.util.stream.IntStream.range(0, 21)
                                .mapToObj(i -> "o" + i)
                                .toList()))
                .put("/api/my-work")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("obstacles"));
        as("learner", me)
                .body(Map.of("languages", List.of("??")))
                .put("/api/my-work")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIWorkOnIsMineToSeeAndToChange() {
        as("learner", me).get("/api/my-work").then().statusCode(404);
        work(List.of(task), List.of());
        as("learner", me)
                .get("/api/my-work")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("tasks", contains(task));
        as("learner", me)
                .body(Map.of("tasks", List.of("x")))
                .put("/api/my-work")
                .then()
                .statusCode(428);
        as("learner", me)
                .header("If-Match", "\"7\"")
                .body(Map.of("tasks", List.of("x")))
                .put("/api/my-work")
                .then()
                .statusCode(412);
        as("learner", me)
                .header("If-Match", "\"0\"")
                .body(Map.of("tasks", List.of("x")))
                .put("/api/my-work")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as("manager").get("/api/my-work").then().statusCode(404);

        InTransaction.call(() -> works.left(me));
        as("learner", me).get("/api/my-work").then().statusCode(404);
    }

    @Test
    void ofTwoFirstWordsAtTheSameMomentOneCounts() {
        List<Integer> codes = List.of(1, 2).stream()
                .map(i -> CompletableFuture.supplyAsync(() -> as("learner", me)
                        .body(Map.of("tasks", List.of("t" + i)))
                        .put("/api/my-work")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(200, codes.get(0));
        assertTrue(codes.get(1) == 409 || codes.get(1) == 428, codes::toString);
    }

    private String item(String title, Map<String, Object> more) {
        Map<String, Object> content = with(reference(title), "tasks", List.of());
        content.putAll(more);
        return published(content);
    }

    private void work(List<String> tasks, List<String> obstacles) {
        as("learner", me)
                .body(Map.of("tasks", tasks, "obstacles", obstacles))
                .put("/api/my-work")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse recommended(String query) {
        return as("learner", me).get("/api/recommendations" + query).then().statusCode(200);
    }
}
