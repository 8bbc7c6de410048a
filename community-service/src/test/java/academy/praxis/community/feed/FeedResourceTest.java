package academy.praxis.community.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.community.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedResourceTest {
    private final Person reader = Person.with();
    private final Person writer = Person.with();
    private final Person stranger = Person.with();
    private final String tag = "tag-" + UUID.randomUUID();
    private final String task = "task-" + UUID.randomUUID();

    private static String post(Person by, String space, List<String> tags, List<String> tasks) {
        return by.posts(
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
                                tags,
                                "tasks",
                                tasks))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void follows(String kind, Object value) {
        reader.posts("/api/follows", Map.of("kind", kind, "value", value)).statusCode(201);
    }

    private List<Map<String, Object>> feed() {
        return reader.gets("/api/feed?limit=100").statusCode(200).extract().path("items");
    }

    private List<String> ids() {
        return reader.gets("/api/feed?limit=100").statusCode(200).extract().path("items.post.id");
    }

    @Test
    void whatIsNewForOneComesNewestFirstAndSaysWhy() {
        writer.isToldOf(1, "Noor Bakker", null);
        String joined = writer.opensSpace();
        String other = writer.opensSpace();
        String hidden = writer.setsUp(Map.of("name", "Just us", "purpose", "Ours", "kind", "private"));
        reader.asks().put("/api/spaces/" + joined + "/membership").then().statusCode(204);
        await().until(() -> reader.posts("/api/follows", Map.of("kind", "person", "value", writer.id()))
                        .extract()
                        .statusCode()
                == 201);
        follows("tag", tag);
        follows("task", task);

        String inSpace = post(stranger, joined, List.of(), List.of());
        post(stranger, other, List.of("another"), List.of());
        String tagged = post(stranger, other, List.of(tag), List.of());
        String onTask = post(stranger, other, List.of(), List.of(task));
        String ofPerson = post(writer, other, List.of(), List.of());
        String unreadable = post(writer, hidden, List.of(tag), List.of(task));
        String all = post(writer, joined, List.of(tag), List.of(task));

        assertEquals(List.of(all, ofPerson, onTask, tagged, inSpace), ids());
        assertFalse(ids().contains(unreadable));
        List<Map<String, Object>> items = feed();
        assertEquals(
                List.of(Map.of("reason", "person", "value", writer.id().toString())),
                items.get(1).get("because"));
        assertEquals(
                List.of(Map.of("reason", "task", "value", task)), items.get(2).get("because"));
        assertEquals(
                List.of(Map.of("reason", "tag", "value", tag)), items.get(3).get("because"));
        assertEquals(
                List.of(Map.of("reason", "space", "value", joined)),
                items.get(4).get("because"));
        assertEquals(4, ((List<?>) items.get(0).get("because")).size());

        writer.asks().delete("/api/posts/" + all).then().statusCode(204);
        reader.asks().delete("/api/spaces/" + joined + "/membership").then().statusCode(204);
        assertEquals(List.of(ofPerson, onTask, tagged), ids());
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEndedWhileNewPostsCome() {
        String space = writer.opensSpace();
        follows("tag", tag);
        List<String> posts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            posts.add(0, post(stranger, space, List.of(tag), List.of()));
        }

        var first = reader.gets("/api/feed?limit=2").statusCode(200).extract();
        post(stranger, space, List.of(tag), List.of());
        String next = first.path("next");
        var second =
                reader.gets("/api/feed?limit=2&after=" + next).statusCode(200).extract();
        String last = second.path("next");

        assertEquals(posts.subList(0, 2), first.path("items.post.id"));
        assertEquals(posts.subList(2, 4), second.path("items.post.id"));
        reader.gets("/api/feed?limit=2&after=" + last)
                .body("items.post.id", is(posts.subList(4, 5)))
                .body("next", is((Object) null));
        reader.gets("/api/feed?after=nonsense").statusCode(400);
    }

    @Test
    void aPersonIsNotFoundAgainInASafeSpace() {
        writer.isToldOf(1, "Noor Bakker", null);
        await().until(() -> reader.posts("/api/follows", Map.of("kind", "person", "value", writer.id()))
                        .extract()
                        .statusCode()
                == 201);
        String safe = stranger.opensSafeSpace();
        follows("tag", tag);

        post(writer, safe, List.of(), List.of());
        String tagged = post(writer, safe, List.of(tag), List.of());

        assertEquals(List.of(tagged), ids());
        assertEquals(
                List.of(Map.of("reason", "tag", "value", tag)), feed().get(0).get("because"));
        assertFalse(reader.gets("/api/feed")
                .extract()
                .asString()
                .contains(writer.id().toString()));
    }

    @Test
    void whoFollowsNothingHasAnEmptyFeed() {
        stranger.gets("/api/feed").statusCode(200).body("items", hasSize(0));
        given().get("/api/feed").then().statusCode(401);
    }
}
