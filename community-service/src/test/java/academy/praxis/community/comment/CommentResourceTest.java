package academy.praxis.community.comment;

import static academy.praxis.testing.BusProbe.header;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static String space;
    private static String safe;

    private final Person sam = Person.named("sam");
    private final Person noor = Person.named("noor");
    private final Person owner = Person.named("owner in CommentResourceTest");

    @Inject
    Store store;

    @Inject
    Comments comments;

    @BeforeEach
    void openSpaces() {
        if (space == null) {
            space = owner.opensSpace();
            safe = owner.opensSafeSpace();
        }
    }

    @Test
    void aThreadIsReadOldestFirstInPagesWithRepliesThatNameWhatTheyReplyTo() {
        String post = sam.writes(space, "question");
        List<String> said = new ArrayList<>();
        said.add(noor.says(post, "One"));
        said.add(sam.replies(post, said.get(0), "One, one"));
        said.add(noor.replies(post, said.get(1), "One, one, one"));
        said.add(noor.says(post, "Two"));
        said.add(noor.says(post, "Three"));

        String next = sam.gets(thread(post) + "?limit=2")
                .statusCode(200)
                .body("items.id", equalTo(said.subList(0, 2)))
                .body("items.depth", contains(0, 1))
                .body("items.parentId", contains(null, said.get(0)))
                .body("items.mine", contains(false, true))
                .extract()
                .path("next");
        noor.says(post, "Four, written between two pages");
        next = sam.gets(thread(post) + "?limit=2&after=" + next)
                .body("items.id", equalTo(said.subList(2, 4)))
                .extract()
                .path("next");
        sam.gets(thread(post) + "?limit=2&after=" + next)
                .body("items.body", contains("Three", "Four, written between two pages"))
                .body("next", nullValue());
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(6));
        sam.gets(comment(post, said.get(2))).body("depth", equalTo(2)).header("ETag", "\"1\"");
    }

    @Test
    void aCommentIsChangedByWhoWroteItOverTheVersionThatTheySaw() {
        String post = sam.writes(space, "question");
        String id = noor.says(post, "Frist");
        Map<String, String> better = Map.of("body", "First");

        noor.asks().body(better).put(comment(post, id)).then().statusCode(428);
        sam.puts(comment(post, id), "*", better).statusCode(403);
        noor.puts(comment(post, id), "\"1\"", better)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("body", equalTo("First"))
                .body("editedAt", notNullValue());
        noor.puts(comment(post, id), "\"1\"", better).statusCode(412);
    }

    @Test
    void ofManyWhoChangeTheSameVersionAtOnceOneIsTold() throws Exception {
        String post = sam.writes(space, "question");
        String id = noor.says(post, "First");
        List<Integer> answers = atOnce(
                8,
                i -> noor.puts(comment(post, id), "\"1\"", Map.of("body", "Edit " + i))
                        .extract()
                        .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(7, answers.stream().filter(status -> status == 412).count(), answers.toString());
    }

    @Test
    void aRemovedCommentLeavesItsPlaceForItsRepliesAndNothingElse() {
        String post = sam.writes(space, "question");
        String gone = noor.says(post, "What I should not have said");
        String reply = sam.replies(post, gone, "Why not?");

        sam.deletes(comment(post, gone)).statusCode(403);
        // Moderators hide what they object to, so that its author is told and can appeal.
        owner.deletes(comment(post, gone)).statusCode(403);
        noor.deletes(comment(post, gone)).statusCode(204);

        sam.gets(thread(post))
                .body("items.id", contains(gone, reply))
                .body("items[0].status", equalTo("removed"))
                .body("items[0].body", nullValue())
                .body("items[0].author", nullValue())
                .body("items[0].mine", equalTo(false));
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(1));
        assertFalse(stored(gone).toString().contains("should not have said"));
        assertFalse(stored(gone).toString().contains(noor.id().toString()));
        noor.deletes(comment(post, gone)).statusCode(404);
        noor.puts(comment(post, gone), "*", Map.of("body", "Back")).statusCode(404);
        noor.posts(thread(post), Map.of("body", "So?", "parentId", gone))
                .statusCode(409)
                .body("violations.field", contains("parentId"));
        sam.replies(post, reply, "The thread goes on below.");
    }

    @Test
    void aReplyHangsOnACommentOfItsPostAndNotTooDeep() {
        String post = sam.writes(space, "question");
        String other = sam.writes(space, "question");
        String parent = noor.says(post, "0");
        noor.posts(thread(other), Map.of("body", "So?", "parentId", parent))
                .statusCode(400)
                .body("violations.field", contains("parentId"));
        noor.posts(thread(other), Map.of("body", "So?", "parentId", UUID.randomUUID()))
                .statusCode(400)
                .body("violations.field", contains("parentId"));
        for (int depth = 1; depth <= Comment.MAX_DEPTH; depth++) {
            parent = noor.replies(post, parent, "" + depth);
        }
        noor.posts(thread(post), Map.of("body", "Too deep", "parentId", parent))
                .statusCode(400)
                .body("violations.field", contains("parentId"));
    }

    @Test
    void aCommentIsNotFoundUnderAnotherPostAlsoNotOneThatOneMaySee() {
        String post = sam.writes(space, "question");
        String other = sam.writes(space, "question");
        String id = noor.says(post, "Here");
        sam.gets(comment(other, id)).statusCode(404);
        noor.puts(comment(other, id), "*", Map.of("body", "There")).statusCode(404);
        noor.deletes(comment(other, id)).statusCode(404);
        Person.named("manager", "manager").deletes(comment(other, id)).statusCode(404);
        sam.posts("/api/posts/" + other + "/accepted-answer", Map.of("commentId", id))
                .statusCode(400)
                .body("violations.field", contains("commentId"));
        sam.gets(comment(post, id)).body("body", equalTo("Here"));
    }

    @Test
    void noCommentOfManyAtOnceIsLostAndTheCountIsRight() throws Exception {
        String post = sam.writes(space, "question");
        List<Integer> answers = atOnce(
                200,
                i -> noor.asks()
                        .body(Map.of("body", "Comment " + i))
                        .post(thread(post))
                        .statusCode());
        assertEquals(200, answers.stream().filter(status -> status == 201).count(), answers.toString());
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(200)).header("ETag", "\"1\"");
        Set<String> bodies = new HashSet<>();
        String next = "";
        while (next != null) {
            var page =
                    sam.gets(thread(post) + "?limit=100" + next).statusCode(200).extract();
            bodies.addAll(page.<List<String>>path("items.body"));
            next = page.path("next") == null ? null : "&after=" + page.path("next");
        }
        assertEquals(200, bodies.size());
    }

    @Test
    void aRetryUnderTheSameKeyWritesOnce() {
        String post = sam.writes(space, "tip");
        String key = "key-" + UUID.randomUUID();
        String first = withKey(key, post, "Once", 201);
        assertEquals(first, withKey(key, post, "Once", 201));
        withKey(key, post, "Twice", 422);
        sam.gets(thread(post)).body("items", hasSize(1));
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(1));
    }

    @Test
    void theAcceptedAnswersCopyFollowsItsComment() {
        String post = sam.writes(space, "question");
        String id = noor.says(post, "Say you're name first.");
        noor.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", id))
                .statusCode(403);
        sam.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", id))
                .statusCode(200)
                .body("acceptedAnswer.body", equalTo("Say you're name first."));
        sam.gets(comment(post, id)).body("accepted", equalTo(true));

        noor.puts(comment(post, id), "\"1\"", Map.of("body", "Say your name first."))
                .statusCode(200);

        sam.gets("/api/posts/" + post).body("acceptedAnswer.body", equalTo("Say your name first."));
        sam.gets("/api/posts?spaceId=" + space)
                .body("items.find { it.id == '" + post + "' }.acceptedAnswer.body", equalTo("Say your name first."));

        noor.deletes(comment(post, id)).statusCode(204);

        sam.gets("/api/posts/" + post).body("acceptedCommentId", nullValue()).body("acceptedAnswer", nullValue());
        sam.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", id))
                .statusCode(400);
        List<ConsumerRecord<String, String>> told = events("community.post", post, 4);
        assertTrue(told.get(1).value().contains("you're name"));
        assertTrue(told.get(2).value().contains("\"acceptedAnswer\":\"Say your name first.\""));
        assertTrue(told.get(3).value().contains("\"acceptedAnswer\":null"));
    }

    @Test
    void whileAnAnswerIsEditedAndAcceptedAtOnceTheCopyEndsAsTheLastEdit() throws Exception {
        String post = sam.writes(space, "question");
        String id = noor.says(post, "Edit 0");
        atOnce(
                12,
                i -> i % 2 == 0
                        ? sam.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", id))
                                .extract()
                                .statusCode()
                        : noor.puts(comment(post, id), "*", Map.of("body", "Edit " + i))
                                .extract()
                                .statusCode());
        String last = sam.gets(comment(post, id)).extract().path("body");
        sam.gets("/api/posts/" + post).body("acceptedAnswer.body", equalTo(last));
    }

    @Test
    void whatWasSaidToAPostGoesWithIt() {
        String post = sam.writes(space, "question");
        List<String> said = IntStream.range(0, 5)
                .mapToObj(i -> noor.says(post, "A secret remark " + i))
                .toList();

        sam.deletes("/api/posts/" + post).statusCode(204);

        noor.gets(thread(post)).statusCode(404);
        noor.gets(comment(post, said.get(0))).statusCode(404);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> said.forEach(id -> {
                    assertEquals("REMOVED", stored(id).getString("status"));
                    assertFalse(
                            stored(id).toString().contains("secret remark"),
                            stored(id).toString());
                }));
        events("community.comment", said.get(4), 2);
    }

    @Test
    void eachChangeIsToldOnceWithoutAWord() {
        String post = sam.writes(space, "question");
        String id = noor.says(post, "What nobody outside should read");
        noor.puts(comment(post, id), "\"1\"", Map.of("body", "What nobody outside may read"))
                .statusCode(200);
        noor.deletes(comment(post, id)).statusCode(204);
        List<ConsumerRecord<String, String>> told = events("community.comment", id, 3);
        assertEquals(
                List.of("comment-published", "comment-updated", "comment-removed"),
                told.stream()
                        .map(event -> header(event, "ce_type")
                                .replace("academy.praxis.community.", "")
                                .replace(".v1", ""))
                        .toList());
        told.forEach(event -> assertFalse(event.value().contains("nobody outside"), event.value()));
        assertTrue(told.get(0).value().contains(noor.id().toString()));
        assertFalse(told.get(2).value().contains(noor.id().toString()));
    }

    @Test
    void inASafeSpaceNeitherStoreNorEventsSayWhoWroteAndEachKeepsOneName() {
        String post = sam.writes(safe, "question");
        String asker = noor.gets("/api/posts/" + post).extract().path("author.pseudonym");
        String one = noor.says(post, "Me too");
        String two = noor.replies(post, one, "And again");
        sam.says(post, "Thank you");

        List<String> names = sam.gets(thread(post)).statusCode(200).extract().path("items.author.pseudonym");
        assertEquals(names.get(0), names.get(1));
        assertEquals(asker, names.get(2));
        sam.gets(thread(post)).body("items.author.id", not(hasItem(notNullValue())));
        noor.gets(comment(post, two)).body("mine", equalTo(true));
        sam.gets(comment(post, two)).body("mine", equalTo(false));
        for (String id : List.of(one, two)) {
            assertFalse(stored(id).toString().contains(noor.id().toString()));
            assertFalse(events("community.comment", id, 1)
                    .get(0)
                    .value()
                    .contains(noor.id().toString()));
        }
        Said said = comments.said(UUID.fromString(two)).await().atMost(PATIENCE);
        assertEquals(noor.id(), said.authorId());
        assertEquals(noor.id(), said.parentAuthorId());
        assertEquals(sam.id(), said.postAuthorId());
    }

    @Test
    void aHiddenCommentIsItsAuthorsAloneUntilItIsGivenBack() {
        String post = sam.writes(space, "question");
        String id = noor.says(post, "Rude words");
        sam.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", id))
                .statusCode(200);

        comments.hide(UUID.fromString(id)).await().atMost(PATIENCE);

        sam.gets(thread(post))
                .body("items[0].status", equalTo("hidden"))
                .body("items[0].body", nullValue())
                .body("items[0].author", nullValue());
        sam.gets(comment(post, id)).body("body", nullValue());
        noor.gets(comment(post, id)).body("body", equalTo("Rude words"));
        owner.gets(comment(post, id)).body("body", equalTo("Rude words"));
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(0)).body("acceptedAnswer", nullValue());
        sam.posts(thread(post), Map.of("body", "So?", "parentId", id)).statusCode(409);

        comments.unhide(UUID.fromString(id)).await().atMost(PATIENCE);

        sam.gets(comment(post, id)).body("body", equalTo("Rude words"));
        sam.gets("/api/posts/" + post).body("commentCount", equalTo(1));
        assertEquals(3, events("community.comment", id, 3).size());
    }

    @Test
    void wrongInputIsNamed() {
        String post = sam.writes(space, "question");
        for (String body : List.of("", " ", "bell \u0007", "x".repeat(5001))) {
            noor.posts(thread(post), Map.of("body", body))
                    .statusCode(400)
                    .body("violations.field", hasItem(endsWith("body")));
        }
        noor.posts(thread(post), Map.of("body", "x", "author", "y")).statusCode(400);
        noor.gets(thread(post) + "?limit=101").statusCode(400);
        noor.gets(thread(post) + "?after=nonsense").statusCode(400);
        noor.posts(thread(UUID.randomUUID().toString()), Map.of("body", "x")).statusCode(404);
    }

    private String withKey(String key, String post, String body, int status) {
        return noor.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("body", body))
                .post(thread(post))
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    private Document stored(String id) {
        return store.collection("comments")
                .find(Filters.eq("_id", id))
                .collect()
                .first()
                .map(document -> {
                    document.remove("outbox");
                    return document;
                })
                .await()
                .atMost(PATIENCE);
    }

    private static String thread(String post) {
        return "/api/posts/" + post + "/comments";
    }

    private static String comment(String post, String id) {
        return thread(post) + "/" + id;
    }

    private static List<ConsumerRecord<String, String>> events(String topic, String id, int count) {
        return BusProbe.here().eventsOf(topic, UUID.fromString(id), count);
    }

    private interface Request {
        int send(int number);
    }

    private static List<Integer> atOnce(int count, Request request) throws Exception {
        var threads = Executors.newFixedThreadPool(Math.min(count, 50));
        try {
            List<Future<Integer>> answers = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> request.send(i)))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
