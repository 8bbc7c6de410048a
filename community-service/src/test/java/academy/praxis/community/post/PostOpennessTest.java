package academy.praxis.community.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.community.Person;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostOpennessTest {
    @Inject
    Store store;

    @Inject
    PostOpenness openness;

    private final Person writer = Person.with();
    private final Person reader = Person.with();
    private final String tag = "tag-" + UUID.randomUUID();

    @Test
    void postsFromBeforeAreInTheFeedsOfWhoFollowsTheirTagsAfterwardsWhereTheyMayRead() {
        String open = post(writer.opensSpace());
        String hidden = post(writer.setsUp(Map.of("name", "Just us", "purpose", "Ours", "kind", "private")));
        reader.posts("/api/follows", Map.of("kind", "tag", "value", tag)).statusCode(201);
        store.collection("posts")
                .updateMany(Filters.in("_id", open, hidden), Updates.unset(PostDocument.OPENNESS))
                .await()
                .indefinitely();
        assertEquals(List.of(), feed());

        forgetThatItWasDone();
        openness.once().await().indefinitely();

        assertEquals(List.of(open), feed());
        assertEquals("NOBODY", opennessOf(hidden));
    }

    @Test
    void whatWasDoneOnceIsNotDoneAgain() {
        forgetThatItWasDone();
        openness.once().await().indefinitely();
        String open = post(writer.opensSpace());
        store.collection("posts")
                .updateOne(Filters.eq("_id", open), Updates.unset(PostDocument.OPENNESS))
                .await()
                .indefinitely();

        openness.once().await().indefinitely();

        assertEquals(null, opennessOf(open));
    }

    private String opennessOf(String id) {
        return store.collection("posts")
                .find(Filters.eq("_id", id))
                .collect()
                .first()
                .await()
                .indefinitely()
                .getString(PostDocument.OPENNESS);
    }

    private void forgetThatItWasDone() {
        store.collection("migrations").deleteMany(new Document()).await().indefinitely();
    }

    private String post(String space) {
        return writer.posts(
                        "/api/posts",
                        Map.of(
                                "spaceId",
                                space,
                                "kind",
                                "tip",
                                "title",
                                "Write it down",
                                "body",
                                "At once.",
                                "tags",
                                List.of(tag)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> feed() {
        return reader.gets("/api/feed?limit=100").statusCode(200).extract().path("items.post.id");
    }
}
