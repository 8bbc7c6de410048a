package academy.praxis.community.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.community.Person;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
        without(open, hidden);
        assertEquals(List.of(), feed());

        forgetThatItWasDone();
        openness.complete().await().indefinitely();

        assertEquals(List.of(open), feed());
        assertEquals("NOBODY", opennessOf(hidden));
    }

    @Test
    void whatAnOlderVersionWroteMeanwhileIsCompletedAtTheNextStart() {
        openness.complete().await().indefinitely();
        String open = post(writer.opensSpace());
        without(open);

        openness.complete().await().indefinitely();

        assertEquals("EVERYONE", opennessOf(open));
    }

    @Test
    void whatIsOlderIsNotLookedThroughAtEachStart() {
        openness.complete().await().indefinitely();
        String old = Ids.firstAt(Instant.now().minus(Duration.ofDays(2))).toString();
        store.collection("posts")
                .insertOne(new Document("_id", old).append("spaceId", writer.opensSpace()))
                .await()
                .indefinitely();
        try {
            openness.complete().await().indefinitely();
            assertEquals(null, opennessOf(old));

            forgetThatItWasDone();
            openness.complete().await().indefinitely();
            assertEquals("EVERYONE", opennessOf(old));
        } finally {
            store.collection("posts").deleteOne(Filters.eq("_id", old)).await().indefinitely();
        }
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

    private void without(String... ids) {
        store.collection("posts")
                .updateMany(Filters.in("_id", ids), Updates.unset(PostDocument.OPENNESS))
                .await()
                .indefinitely();
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
