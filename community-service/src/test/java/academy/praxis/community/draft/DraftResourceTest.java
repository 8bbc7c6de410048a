package academy.praxis.community.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.community.Person;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DRAFTS = "/api/posts/drafts";
    private static String space;
    private static String safe;

    private final Person owner = Person.named("owner in DraftResourceTest");
    private final Person noor = Person.named("noor in DraftResourceTest");

    @Inject
    Store store;

    @Inject
    Todos todos;

    @BeforeEach
    void openSpaces() {
        if (space == null) {
            space = owner.opensSpace();
            safe = owner.opensSafeSpace();
        }
    }

    @Test
    void aDraftIsItsAuthorsAloneUntilItIsPublishedAsTheNewestPost() {
        Person sam = Person.with();
        String draft = draft(sam, space);
        String later = sam.writes(space, "idea");
        for (Person other : List.of(noor, owner, Person.with("manager"))) {
            other.gets(DRAFTS + "/" + draft).statusCode(404);
            other.gets(DRAFTS).body("items.id", not(hasItem(draft)));
            other.puts(DRAFTS + "/" + draft, "*", Person.post(space, "tip")).statusCode(404);
            other.deletes(DRAFTS + "/" + draft).statusCode(404);
            other.asks()
                    .header("If-Match", "*")
                    .post(DRAFTS + "/" + draft + "/publication")
                    .then()
                    .statusCode(404);
        }
        noor.gets("/api/posts/" + draft).statusCode(404);
        Map<String, Object> better = new HashMap<>(Person.post(space, "tip"));
        better.put("title", "Better said");
        sam.puts(DRAFTS + "/" + draft, "\"1\"", better).statusCode(200).header("ETag", "\"2\"");
        sam.puts(DRAFTS + "/" + draft, "\"1\"", better).statusCode(412);
        publish(sam, draft, "\"1\"").statusCode(412);
        sam.asks().post(DRAFTS + "/" + draft + "/publication").then().statusCode(428);

        String post = publish(sam, draft, "\"2\"")
                .statusCode(201)
                .header("Location", startsWith("/api/posts/"))
                .body("title", equalTo("Better said"))
                .extract()
                .path("id");

        noor.gets("/api/posts?limit=2&spaceId=" + space).body("items.id", contains(post, later));
        sam.gets(DRAFTS + "/" + draft).statusCode(404);
        sam.gets(DRAFTS).body("items", empty());
        assertEquals(
                1,
                BusProbe.here()
                        .eventsOf("community.post", UUID.fromString(post), 1)
                        .size());
    }

    @Test
    void aPublicationThatWasKilledHalfwayIsFinishedWithoutASecondPost() {
        Person sam = Person.with();
        String draft = draft(sam, space);
        String post = publish(sam, draft, "*").statusCode(201).extract().path("id");
        // As if the instance had been killed after the post was written and before the draft went
        sam.posts(DRAFTS, Person.post(space, "tip")).statusCode(201);
        String left = sam.gets(DRAFTS).extract().path("items[0].id");
        store.collection("drafts")
                .updateOne(Filters.eq("_id", left), Updates.combine(Updates.set("postId", post), Todos.push("tidy-up")))
                .await()
                .atMost(PATIENCE);

        publish(sam, left, "*").statusCode(201).body("id", equalTo(post));

        sam.gets(DRAFTS).body("items", empty());
        noor.gets("/api/posts?limit=100&spaceId=" + space)
                .body("items.findAll { it.id == '" + post + "' }", hasSize(1));
        // And as if it had been killed before the post was written: it stays a draft.
        String unwritten = draft(sam, space);
        store.collection("drafts")
                .updateOne(
                        Filters.eq("_id", unwritten),
                        Updates.combine(Updates.set("postId", UUID.randomUUID().toString()), Todos.push("tidy-up")))
                .await()
                .atMost(PATIENCE);
        todos.carryOut("drafts", UUID.fromString(unwritten)).await().atMost(PATIENCE);
        publish(sam, unwritten, "*").statusCode(201);
        // What is written while the draft is being published is not lost with it.
        String improved = draft(sam, space);
        store.collection("drafts")
                .updateOne(
                        Filters.eq("_id", improved),
                        Updates.combine(Updates.set("postId", post), Todos.push("tidy-up")))
                .await()
                .atMost(PATIENCE);
        Map<String, Object> better = new HashMap<>(Person.post(space, "tip"));
        better.put("body", "Better so");
        sam.puts(DRAFTS + "/" + improved, "*", better).statusCode(200);
        todos.carryOut("drafts", UUID.fromString(improved)).await().atMost(PATIENCE);
        sam.gets(DRAFTS + "/" + improved).statusCode(200).body("post.body", equalTo("Better so"));
        sam.deletes(DRAFTS + "/" + improved).statusCode(204);
    }

    @Test
    void theStoreDoesNotSayWhoseADraftIsAndInASafeSpaceThePostHasAMadeUpName() {
        Person sam = Person.with();
        String draft = draft(sam, safe);
        Document stored = store.collection("drafts")
                .find(Filters.eq("_id", draft))
                .collect()
                .first()
                .await()
                .atMost(PATIENCE);
        assertFalse(stored.toString().contains(sam.id().toString()), stored.toString());
        String post = publish(sam, draft, "*").statusCode(201).extract().path("id");
        noor.gets("/api/posts/" + post).body("author.pseudonym", notNullValue()).body("author.id", nullValue());
    }

    @Test
    void whatMayNotBePostedMayNotBePublished() {
        Person sam = Person.with();
        Map<String, Object> announcement = new HashMap<>(Person.post(space, "announcement"));
        String draft = sam.posts(DRAFTS, announcement).statusCode(201).extract().path("id");
        publish(sam, draft, "*").statusCode(403);
        sam.gets(DRAFTS + "/" + draft).statusCode(200);
        sam.posts(DRAFTS, Person.post(UUID.randomUUID().toString(), "tip")).statusCode(404);
        Map<String, Object> empty = new HashMap<>(Person.post(space, "tip"));
        empty.put("body", " ");
        sam.posts(DRAFTS, empty).statusCode(400).body("violations.field", contains("body"));
        sam.deletes(DRAFTS + "/" + draft).statusCode(204);
        sam.deletes(DRAFTS + "/" + draft).statusCode(404);
    }

    @Test
    void aCapturedConversationBecomesADraftOnceForTheOneWhoCapturedIt() {
        Person sam = Person.with();
        Map<String, Object> capture = Map.of(
                "spaceId",
                space,
                "kind",
                "question",
                "link",
                "https://chat.praxis.example/42",
                "messages",
                List.of(Map.of("author", "Ann", "text", "How do you open the call?", "at", "2026-03-31T08:15:30Z")));
        String key = "key-" + UUID.randomUUID();
        String first = capture(sam, capture, key);
        assertEquals(first, capture(sam, capture, key));
        sam.gets(DRAFTS)
                .body("items.id", contains(first))
                .body("items[0].post.title", equalTo("How do you open the call?"))
                .body("items[0].post.body", containsString("> **Ann**, 2026-03-31 08:15 UTC"));
        noor.gets(DRAFTS + "/" + first).statusCode(404);
        sam.posts(
                        DRAFTS + "/captures",
                        Map.of(
                                "spaceId",
                                space,
                                "kind",
                                "question",
                                "link",
                                "javascript:alert(1)",
                                "messages",
                                List.of()))
                .statusCode(400)
                .body("violations.field", hasItem("link"))
                .body("violations.field", hasItem("messages"));
    }

    @Test
    void draftsComeNewestFirstInPagesAndThereAreNotTooMany() {
        Person sam = Person.with();
        String one = draft(sam, space);
        String two = draft(sam, space);
        String next = sam.gets(DRAFTS + "?limit=1")
                .body("items.id", contains(two))
                .extract()
                .path("next");
        sam.gets(DRAFTS + "?limit=1&after=" + next)
                .body("items.id", contains(one))
                .body("next", nullValue());
        for (int i = 2; i < DraftService.MOST; i++) {
            draft(sam, space);
        }
        sam.posts(DRAFTS, Person.post(space, "tip")).statusCode(409);
    }

    private static String capture(Person who, Map<String, Object> capture, String key) {
        return who.asks()
                .header("Idempotency-Key", key)
                .body(capture)
                .post(DRAFTS + "/captures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String draft(Person who, String spaceId) {
        return who.posts(DRAFTS, Person.post(spaceId, "tip"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static io.restassured.response.ValidatableResponse publish(Person who, String draft, String ifMatch) {
        return who.asks()
                .header("If-Match", ifMatch)
                .post(DRAFTS + "/" + draft + "/publication")
                .then();
    }
}
