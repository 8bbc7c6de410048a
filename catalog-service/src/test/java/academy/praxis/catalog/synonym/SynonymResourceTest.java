package academy.praxis.catalog.synonym;

import static academy.praxis.catalog.Requests.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SynonymResourceTest {
    @Test
    void whatACuratorSaysHoldsInSearchAtOnce() throws InterruptedException {
        String rare = "synt" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9-]", "x");
        String id = Requests.published(Requests.reference("Electroconvulsive " + rare + " therapy explained"));
        String other = "abbr" + rare;
        for (int i = 0; i < 40 && !found(rare, id); i++) {
            Thread.sleep(50);
        }

        String group = create(List.of(other, rare + " therapy"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertTrue(found(other, id));

        as("curator").delete("/api/synonyms/" + group).then().statusCode(204);
        assertTrue(!found(other, id));
        as("curator").delete("/api/synonyms/" + group).then().statusCode(404);
    }

    private static boolean found(String words, String id) {
        return as("learner")
                .queryParam("q", words)
                .get("/api/search")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.item.id")
                .contains(id);
    }

    @Test
    void groupsAreChangedByVersion() {
        String id = create(List.of("meds", "medication"))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .extract()
                .path("id");
        Map<String, Object> content = Map.of("language", "en", "words", List.of("meds", "medicines"));

        as("curator")
                .header("If-Match", "\"0\"")
                .body(content)
                .put("/api/synonyms/" + id)
                .then()
                .statusCode(200)
                .body("words", hasItem("medicines"))
                .body("language", equalTo("en"));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(content)
                .put("/api/synonyms/" + id)
                .then()
                .statusCode(412);
        as("curator").get("/api/synonyms/" + id).then().body("version", equalTo(1));
        as("curator").get("/api/synonyms?limit=1").then().body("items[0].id", notNullValue());
    }

    @Test
    void onlyCuratorsSeeAndWriteThem() {
        for (String role : List.of("learner", "manager", "mentor")) {
            as(role).get("/api/synonyms").then().statusCode(403);
            as(role).body(Map.of("words", List.of("a", "b")))
                    .post("/api/synonyms")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aRetryMakesOne() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> content = Map.of("words", List.of("one " + key, "two " + key));
        String first = as("curator")
                .header("Idempotency-Key", key)
                .body(content)
                .post("/api/synonyms")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("curator")
                .header("Idempotency-Key", key)
                .body(content)
                .post("/api/synonyms")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"alone\"]",
                "[\"same\", \"SAME \"]",
                "[\"a\", \" \"]",
                "[\"a\", null]",
                "[\"a\", \"!!!\"]",
                "null"
            })
    void wordsMustBeSeveralAndDiffer(String words) {
        as("curator")
                .body("{\"words\": " + words + "}")
                .post("/api/synonyms")
                .then()
                .statusCode(400);
        as("curator").get("/api/synonyms").then().body("items.words.flatten()", not(hasItem("alone")));
    }

    private static Response create(List<String> words) {
        return as("curator").body(new HashMap<>(Map.of("words", words))).post("/api/synonyms");
    }
}
