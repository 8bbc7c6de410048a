package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a member tells of their work in the community is found by who searches the catalog, and is gone when they take it back. */
class CaseStudyTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of so many the one in the middle counts: one may come while the machine does something else. */
    private static final int TRIES = 5;

    private static String author;
    private static String reader;

    @BeforeAll
    static void start() {
        RunningAcademy academy = RunningAcademy.get();
        RestAssured.baseURI = academy.url();
        author = SignedIn.token(academy, "sam.murphy@praxis.example");
        reader = SignedIn.token(academy, "jonas.weber@praxis.example");
    }

    @Test
    void aCaseStudyIsFoundInTheCatalogsSearchWithinTwoSecondsAndGoneAsSoon() {
        List<Duration> found = new ArrayList<>();
        List<Duration> gone = new ArrayList<>();
        String space = as(author)
                .body(Map.of("name", "Told at lunch", "purpose", "What happened to us", "kind", "open"))
                .post("/api/spaces")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int i = 0; i < TRIES; i++) {
            String word = "kestrel" + UUID.randomUUID().toString().substring(0, 8);
            String post = as(author)
                    .body(Map.of(
                            "spaceId",
                            space,
                            "kind",
                            "case-study",
                            "title",
                            "The " + word + " on the ward",
                            "caseStudy",
                            Map.of(
                                    "situation", "Nobody came to the group.",
                                    "tried", "We rang the evening before.",
                                    "happened", "Six of eight came.",
                                    "takeaway", "Ring the evening before.")))
                    .post("/api/posts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            found.add(until(() -> isFound(word)));
            as(author).delete("/api/posts/" + post).then().statusCode(204);
            gone.add(until(() -> !isFound(word)));
        }
        assertTrue(middle(found).compareTo(SOON) <= 0, "found after " + found);
        assertTrue(middle(gone).compareTo(SOON) <= 0, "gone after " + gone);
    }

    private static Duration until(java.util.concurrent.Callable<Boolean> come) {
        Instant start = Instant.now();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(come);
        return Duration.between(start, Instant.now());
    }

    private static Duration middle(List<Duration> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static boolean isFound(String word) {
        List<String> titles = as(reader)
                .queryParam("q", word)
                .get("/api/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.item.title");
        return titles.contains("The " + word + " on the ward");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
