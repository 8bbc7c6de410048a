package academy.praxis.community.reaction;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.community.Person;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReactionResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static String space;
    private static String safe;
    private static String closed;

    private final Person owner = Person.named("owner in ReactionResourceTest");
    private final Person sam = Person.named("sam");
    private final Person noor = Person.named("noor");

    @Inject
    Store store;

    @BeforeEach
    void openSpaces() {
        if (space == null) {
            space = owner.opensSpace();
            safe = owner.opensSafeSpace();
            closed = owner.setsUp(Map.of("name", "Leads", "purpose", "Among us", "kind", "private"));
        }
    }

    @Test
    void oneReactsOnceChangesItAndTakesItBack() {
        String post = sam.writes(space, "tip");
        String path = "/api/posts/" + post;
        noor.gets(path + "/reaction").statusCode(200).body("kind", nullValue());
        react(noor, path, "helpful").statusCode(200).body("kind", equalTo("helpful"));
        react(noor, path, "helpful").statusCode(200);
        react(owner, path, "same-here").statusCode(200);
        sam.gets(path)
                .body("reactions", equalTo(Map.of("helpful", 1, "same-here", 1)))
                .header("ETag", "\"1\"");
        react(noor, path, "insight").statusCode(200);
        sam.gets(path).body("reactions", equalTo(Map.of("insight", 1, "same-here", 1)));
        noor.gets(path + "/reaction").body("kind", equalTo("insight"));
        noor.deletes(path + "/reaction").statusCode(204);
        noor.deletes(path + "/reaction").statusCode(204);
        owner.deletes(path + "/reaction").statusCode(204);
        sam.gets(path).body("reactions", anEmptyMap());
        assertEquals(0, count("targetId", post));
    }

    @Test
    void nobodyReactsToTheirOwnWordsAlsoNotUnderAMadeUpName() {
        for (String where : List.of(space, safe)) {
            String post = sam.writes(where, "tip");
            String comment = noor.says(post, "So.");
            react(sam, "/api/posts/" + post, "helpful").statusCode(403);
            react(noor, "/api/posts/" + post + "/comments/" + comment, "helpful")
                    .statusCode(403);
            react(sam, "/api/posts/" + post + "/comments/" + comment, "helpful").statusCode(200);
            sam.gets("/api/posts/" + post + "/comments/" + comment).body("reactions", equalTo(Map.of("helpful", 1)));
            sam.gets("/api/posts/" + post + "/comments").body("items[0].reactions.helpful", equalTo(1));
        }
    }

    @Test
    void inASafeSpaceTheStoreDoesNotSayWhoReacted() {
        String post = sam.writes(safe, "tip");
        react(noor, "/api/posts/" + post, "support").statusCode(200);
        Document stored = store.collection("reactions")
                .find(Filters.eq("targetId", post))
                .collect()
                .first()
                .await()
                .atMost(PATIENCE);
        assertFalse(stored.toString().contains(noor.id().toString()), stored.toString());
    }

    @Test
    void whatOneCannotSeeOrWhatIsGoneHasNoReactions() {
        String post = owner.writes(closed, "tip");
        String comment = owner.says(post, "So.");
        react(noor, "/api/posts/" + post, "helpful").statusCode(404);
        react(noor, "/api/posts/" + post + "/comments/" + comment, "helpful").statusCode(404);
        noor.gets("/api/posts/" + post + "/reaction").statusCode(404);
        String open = sam.writes(space, "tip");
        react(noor, "/api/posts/" + open + "/comments/" + comment, "helpful").statusCode(404);
        react(noor, "/api/posts/" + open + "/comments/" + UUID.randomUUID(), "helpful")
                .statusCode(404);
        react(noor, "/api/posts/" + open, "love").statusCode(400);
        noor.asks()
                .body(Map.of())
                .put("/api/posts/" + open + "/reaction")
                .then()
                .statusCode(400);
        String said = sam.says(open, "Soon gone");
        react(noor, "/api/posts/" + open + "/comments/" + said, "helpful").statusCode(200);
        react(noor, "/api/posts/" + open, "helpful").statusCode(200);
        sam.deletes("/api/posts/" + open + "/comments/" + said).statusCode(204);
        assertEquals(0, count("targetId", said));
        react(noor, "/api/posts/" + open + "/comments/" + said, "helpful").statusCode(404);
        sam.deletes("/api/posts/" + open).statusCode(204);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, count("postId", open)));
    }

    @Test
    void ofManyAtOnceNoneIsLostAndOnePersonsMakeOne() throws Exception {
        String post = sam.writes(space, "tip");
        List<Person> crowd = IntStream.range(0, 20).mapToObj(i -> Person.with()).toList();
        atOnce(
                60,
                i -> react(crowd.get(i % 20), "/api/posts/" + post, i % 2 == 0 ? "helpful" : "insight")
                        .extract()
                        .statusCode());
        Map<String, Integer> counts = sam.gets("/api/posts/" + post).extract().path("reactions");
        assertEquals(20, counts.values().stream().mapToInt(Integer::intValue).sum(), counts.toString());
        assertEquals(20, count("targetId", post));
    }

    private static ValidatableResponse react(Person who, String path, String kind) {
        return who.asks().body(Map.of("kind", kind)).put(path + "/reaction").then();
    }

    private long count(String field, String id) {
        return store.collection("reactions")
                .countDocuments(Filters.eq(field, id))
                .await()
                .atMost(PATIENCE);
    }

    private interface Request {
        int send(int number);
    }

    private static void atOnce(int count, Request request) throws Exception {
        var threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<Integer>> answers = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> request.send(i)))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertEquals(
                    count, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        } finally {
            threads.shutdownNow();
        }
    }
}
