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
import static org.hamcrest.Matchers.not;

import academy.praxis.catalog.Directory;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedResourceTest {
    private final String run = UUID.randomUUID().toString();
    private final String word = "w" + run.replace("-", "");

    @Test
    void relatedIsWhatSharesTasksObstaclesSkillsOrWords() {
        String item = item(
                "Zebra crossing", Map.of("tasks", List.of("t1-" + run, "t2-" + run), "skills", List.of("s-" + run)));
        String near = item("Near", Map.of("tasks", List.of("t1-" + run, "t2-" + run)));
        String far = item("Far", Map.of("skills", List.of("s-" + run), "tasks", List.of("other-" + run)));
        String stranger = item("Nothing alike", Map.of("tasks", List.of("else-" + run)));

        as("learner")
                .get("/api/items/" + item + "/related")
                .then()
                .statusCode(200)
                .body("item.id", contains(near, far))
                .body("[0].tasks", contains("t1-" + run, "t2-" + run))
                .body("[1].skills", contains("s-" + run))
                .body("item.id", not(hasItem(stranger)))
                .body("item.id", not(hasItem(item)));
        as("learner").get("/api/items/" + item + "/related?limit=1").then().body("", hasSize(1));
    }

    @Test
    void wordsOfTheTitleRelateWhereNothingElseDoes() {
        String item = item("About " + word, Map.of());
        String alike = item("More on " + word, Map.of());

        as("learner").get("/api/items/" + item + "/related").then().body("item.id", contains(alike));
    }

    @Test
    void whatHelpedTheSameFiveIsRelatedAndWhatHelpedFourIsNot() {
        String task = "together-" + run;
        String item = item("Xqz", Map.of("tasks", List.of(task)));
        String same = item("Yqz", Map.of("tasks", List.of("a-" + run)));
        String fewer = item("Vqz", Map.of("tasks", List.of("b-" + run)));
        say(1, 5, item, task, true);
        say(1, 5, same, "a-" + run, true);
        say(2, 6, fewer, "b-" + run, true);

        as("learner")
                .get("/api/items/" + item + "/related")
                .then()
                .body("item.id", hasItem(same))
                .body("item.id", not(hasItem(fewer)))
                .body("find { it.item.id == '" + same + "' }.helpedBoth", equalTo(5));
    }

    @Test
    void whatOneMayNotSeeIsNeitherAskedForNorShown() {
        String task = "task-" + run;
        String item = item("Seen", Map.of("tasks", List.of(task)));
        String hidden = item("Also " + word, Map.of("tasks", List.of(task)));
        Directory.sql("update item set audience = '{job-role:surgeon}' where id = '" + hidden + "'");

        as("learner").get("/api/items/" + item + "/related").then().body("", empty());
        as("learner").get("/api/items/" + hidden + "/related").then().statusCode(404);
        as("curator").get("/api/items/" + item + "/related").then().body("item.id", contains(hidden));
        as("learner").get("/api/items/" + item + "/related?limit=51").then().statusCode(400);
    }

    @Test
    void aTitleOfSignsOnlyDoesNoHarm() {
        String item = item("!!! ' & | :* \\ 🙂 ŉabcd ½½½½½ or", Map.of());

        as("learner").get("/api/items/" + item + "/related").then().statusCode(200);
    }

    private String item(String title, Map<String, Object> more) {
        Map<String, Object> content = with(reference(title), "tasks", List.of());
        content.putAll(more);
        return published(content);
    }
}
