package academy.praxis.community.todo;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What an instance wrote down and was killed before it did. */
@QuarkusTest
class SweeperTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Person sam = Person.named("sam");
    private final Person noor = Person.named("noor");

    @Inject
    Sweeper sweeper;

    @Inject
    Store store;

    @Test
    void theCountThatAKilledInstanceLeftBehindIsMadeAfterHalfAMinute() {
        String post = sam.writes(sam.opensSpace(), "question");
        String comment = noor.says(post, "One");
        // As after a kill between the write of the comment and its count
        set("posts", post, "commentCount", 0);
        leaveBehind("comments", comment, "count");
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(0));

        sweep(Duration.ofSeconds(29));
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(0));
        sweep(Duration.ofSeconds(32));

        sam.gets("/api/posts/" + post).body("commentCount", equalTo(1));
        assertTrue(todo("comments", comment).isEmpty());
    }

    @Test
    void theAnswersCopyAndTheRemovalOfAThreadAreCaughtUpWithToo() {
        String space = sam.opensSpace();
        String post = sam.writes(space, "question");
        String comment = noor.says(post, "One");
        sam.posts("/api/posts/" + post + "/accepted-answer", java.util.Map.of("commentId", comment))
                .statusCode(200);
        set("comments", comment, "body", "Two");
        set("comments", comment, "version", 2L);
        leaveBehind("comments", comment, "answer");
        String other = sam.writes(space, "question");
        String orphan = noor.says(other, "Left behind");
        set("posts", other, "status", "REMOVED");
        leaveBehind("posts", other, "thread");

        sweep(Duration.ofSeconds(32));

        sam.gets("/api/posts/" + post).body("acceptedAnswer.body", equalTo("Two"));
        assertEquals("REMOVED", document("comments", orphan).getString("status"));
        assertTrue(todo("posts", other).isEmpty());
    }

    @Test
    void whatFailsStaysWrittenDownAndHoldsUpNothingElse() {
        String space = sam.opensSpace();
        String broken = noor.says(sam.writes(space, "question"), "One");
        String post = sam.writes(space, "question");
        String sound = noor.says(post, "One");
        leaveBehind("comments", broken, "no-such-chore");
        set("posts", post, "commentCount", 0);
        leaveBehind("comments", sound, "count");

        sweep(Duration.ofSeconds(32));

        assertEquals(1, todo("comments", broken).size());
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(1));
        set("comments", broken, "todo", List.of());
    }

    private void sweep(Duration later) {
        sweeper.tick(Instant.now().plus(later), 100).await().atMost(PATIENCE);
    }

    private void leaveBehind(String collection, String id, String name) {
        store.collection(collection)
                .updateOne(Filters.eq("_id", id), Todos.push(name))
                .await()
                .atMost(PATIENCE);
    }

    private void set(String collection, String id, String field, Object value) {
        store.collection(collection)
                .updateOne(Filters.eq("_id", id), Updates.set(field, value))
                .await()
                .atMost(PATIENCE);
    }

    private List<Document> todo(String collection, String id) {
        return document(collection, id).getList(Todos.FIELD, Document.class, List.of());
    }

    private Document document(String collection, String id) {
        return store.collection(collection)
                .find(Filters.eq("_id", id))
                .collect()
                .first()
                .await()
                .atMost(PATIENCE);
    }
}
