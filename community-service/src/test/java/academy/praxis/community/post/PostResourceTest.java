package academy.praxis.community.post;

import static academy.praxis.testing.BusProbe.header;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.testing.BusProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostResourceTest {
    private final Person sam = Person.named("sam");
    private final Person noor = Person.named("noor");

    @Inject
    PostRepository repository;

    @Test
    void aQuestionIsAskedAnsweredAcceptedThankedForAndRemovedAndEachIsToldOnce() {
        // Given
        String space = sam.opensSpace();
        String post = sam.writes(space, "question");
        // When
        String comment = noor.posts("/api/posts/" + post + "/comments", Map.of("body", "With their *first name*."))
                .statusCode(201)
                .header("Location", startsWith("/api/posts/" + post + "#"))
                .header("ETag", "\"2\"")
                .body("comments.body", contains("With their *first name*."))
                .body("comments[0].author.id", equalTo(noor.id().toString()))
                .extract()
                .path("comments[0].id");
        sam.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", comment))
                .statusCode(200)
                .body("acceptedCommentId", equalTo(comment))
                .body("comments[0].accepted", equalTo(true));
        noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "asking what we all wonder"))
                .statusCode(201)
                .body("thanksCount", equalTo(1));
        sam.asks().delete("/api/posts/" + post).then().statusCode(204);
        // Then
        sam.gets("/api/posts/" + post).statusCode(404);
        sam.gets("/api/posts?spaceId=" + space).body("items", empty());
        List<ConsumerRecord<String, String>> events = eventsOf(post, 5);
        assertEquals(
                List.of("post-published", "post-updated", "answer-accepted", "thanks-given", "post-removed"),
                events.stream()
                        .map(event -> header(event, "ce_type")
                                .replace("academy.praxis.community.", "")
                                .replace(".v1", ""))
                        .toList());
        assertEquals(
                5,
                events.stream().map(event -> header(event, "ce_id")).distinct().count());
        assertEquals("/praxis/community", header(events.get(0), "ce_source"));
        assertEquals(post, header(events.get(0), "ce_subject"));
        assertTrue(events.get(3).value().contains("\"for\":\"asking what we all wonder\""));
        assertFalse(events.get(4).value().contains("How do you open the call?"));
    }

    @Test
    void aRenameShowsInWhatOneWroteBefore() {
        // Given
        Person anna = Person.with();
        anna.isToldOf(1, "Anna Berg", null);
        Person ben = Person.with();
        String post = anna.writes(anna.opensSpace(), "tip");
        ben.posts("/api/posts/" + post + "/comments", Map.of("body", "Thanks!")).statusCode(201);
        eventually(() -> ben.gets("/api/posts/" + post)
                .body("author.displayName", equalTo("Anna Berg"))
                .body("comments[0].author.displayName", equalTo("A member")));
        // When
        anna.isToldOf(2, "Anna Berg-Lee", null);
        ben.isToldOf(1, "Ben Okoye", null);
        // Then
        eventually(() -> ben.gets("/api/posts/" + post)
                .body("author.displayName", equalTo("Anna Berg-Lee"))
                .body("comments[0].author.displayName", equalTo("Ben Okoye")));
    }

    @Test
    void inASafeSpaceOneHasOneNamePerThreadAndCanStillChangeWhatIsOnesOwn() {
        // Given
        String space = sam.opensSafeSpace();
        Set<String> names = new HashSet<>();
        // When
        for (int i = 0; i < 6; i++) {
            String post = sam.writes(space, "question");
            String name = noor.gets("/api/posts/" + post)
                    .body("author.id", nullValue())
                    .body("author.displayName", nullValue())
                    .body("mine", equalTo(false))
                    .extract()
                    .path("author.pseudonym");
            names.add(name);
            noor.posts("/api/posts/" + post + "/comments", Map.of("body", "How?"))
                    .body("comments[0].author.pseudonym", allOf(notNullValue(), not(equalTo(name))))
                    .body("comments[0].mine", equalTo(true));
            sam.posts("/api/posts/" + post + "/comments", Map.of("body", "So."))
                    .statusCode(201)
                    .body("comments[1].author.pseudonym", equalTo(name))
                    .body("author.pseudonym", equalTo(name))
                    .body("mine", equalTo(true));
            sam.asks()
                    .header("If-Match", "\"3\"")
                    .body(Map.of("title", "And how now?", "body", "Better said."))
                    .put("/api/posts/" + post)
                    .then()
                    .statusCode(200);
            sam.posts("/api/posts/" + post + "/thanks", Map.of("for", "me")).statusCode(403);
            noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "trust")).statusCode(201);
            noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "more")).statusCode(409);
            for (var event : eventsOf(post, 5)) {
                assertFalse(event.value().contains(sam.id().toString()), event.value());
                assertFalse(event.value().contains(noor.id().toString()), event.value());
            }
        }
        // Then
        assertTrue(names.size() > 3, "names: " + names);
    }

    @Test
    void theStoreItselfDoesNotNameTheAuthorsOfASafeSpace() {
        String post = sam.writes(sam.opensSafeSpace(), "question");
        noor.posts("/api/posts/" + post + "/comments", Map.of("body", "How?")).statusCode(201);
        noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "trust")).statusCode(201);
        Post stored = repository.byId(UUID.fromString(post)).await().atMost(Duration.ofSeconds(10));
        String document = PostDocument.write(stored).toString();
        assertFalse(document.contains(sam.id().toString()), document);
        assertFalse(document.contains(noor.id().toString()), document);
    }

    @Test
    void aChangeNeedsTheVersionThatOneSaw() {
        String post = sam.writes(sam.opensSpace(), "idea");
        var text = Map.of("title", "Better said", "body", "So.", "tags", List.of("phone", "phone"));
        sam.asks()
                .body(text)
                .put("/api/posts/" + post)
                .then()
                .statusCode(428)
                .body("violations.field", contains("If-Match"));
        noor.posts("/api/posts/" + post + "/comments", Map.of("body", "Hm.")).statusCode(201);
        sam.asks()
                .header("If-Match", "\"1\"")
                .body(text)
                .put("/api/posts/" + post)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:praxis:problem:stale-version"))
                .body("violations.field", contains("If-Match"));
        sam.asks()
                .header("If-Match", "\"2\"")
                .body(text)
                .put("/api/posts/" + post)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("title", equalTo("Better said"))
                .body("tags", contains("phone"))
                .body("comments", hasSize(1));
    }

    @Test
    void ofTwoWhoChangeTheSameVersionAtOnceOneIsTold() throws Exception {
        String post = sam.writes(sam.opensSpace(), "idea");
        List<Integer> answers = atOnce(
                8,
                i -> sam.asks()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("title", "Title " + i, "body", "So."))
                        .put("/api/posts/" + post)
                        .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(7, answers.stream().filter(status -> status == 412).count(), answers.toString());
    }

    @Test
    void noCommentOfManyAtOnceIsLost() throws Exception {
        String post = sam.writes(sam.opensSpace(), "question");
        List<Integer> answers = atOnce(
                16,
                i -> noor.asks()
                        .body(Map.of("body", "Comment " + i))
                        .post("/api/posts/" + post + "/comments")
                        .statusCode());
        assertEquals(16, answers.stream().filter(status -> status == 201).count(), answers.toString());
        sam.gets("/api/posts/" + post)
                .header("ETag", "\"17\"")
                .body("commentCount", equalTo(16))
                .body("comments.body.toSet().size()", equalTo(16));
    }

    @Test
    void aRetryUnderTheSameKeyWritesOncePostAndComment() {
        String space = sam.opensSpace();
        String key = "key-" + UUID.randomUUID();
        String first = withKey(key, "/api/posts", Person.post(space, "tip"), 201);
        assertEquals(first, withKey(key, "/api/posts", Person.post(space, "tip"), 201));
        withKey(key, "/api/posts", Person.post(space, "idea"), 422);
        sam.gets("/api/posts?spaceId=" + space).body("items", hasSize(1));
        String other = "key-" + UUID.randomUUID();
        withKey(other, "/api/posts/" + first + "/comments", Map.of("body", "Once"), 201);
        withKey(other, "/api/posts/" + first + "/comments", Map.of("body", "Once"), 201);
        withKey(other, "/api/posts/" + first + "/comments", Map.of("body", "Twice"), 422);
        sam.gets("/api/posts/" + first).body("comments", hasSize(1)).header("ETag", "\"2\"");
    }

    private String withKey(String key, String path, Object body, int status) {
        return sam.asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    @Test
    void onlyItsAuthorChangesAPostAndOnlyItsAuthorOrAManagerRemovesIt() {
        String space = sam.opensSpace();
        String post = sam.writes(space, "tip");
        noor.asks()
                .header("If-Match", "\"1\"")
                .body(Map.of("title", "Mine now", "body", "Mine"))
                .put("/api/posts/" + post)
                .then()
                .statusCode(403);
        noor.asks().delete("/api/posts/" + post).then().statusCode(403);
        Person.named("manager", "manager")
                .asks()
                .delete("/api/posts/" + post)
                .then()
                .statusCode(204);
        sam.asks().delete("/api/posts/" + post).then().statusCode(404);
        noor.posts("/api/posts/" + post + "/comments", Map.of("body", "Too late"))
                .statusCode(404);
    }

    @Test
    void announcementsAreForManagersAndCurators() {
        String space = sam.opensSpace();
        sam.posts("/api/posts", Person.post(space, "announcement")).statusCode(403);
        Person.with("curator")
                .posts("/api/posts", Person.post(space, "announcement"))
                .statusCode(201);
        Person.with("manager")
                .posts("/api/posts", Person.post(space, "announcement"))
                .statusCode(201);
    }

    @Test
    void onlyWhoAskedAcceptsAnAnswer() {
        String post = sam.writes(sam.opensSpace(), "question");
        String comment = noor.posts("/api/posts/" + post + "/comments", Map.of("body", "So."))
                .extract()
                .path("comments[0].id");
        noor.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", comment))
                .statusCode(403);
        sam.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", UUID.randomUUID()))
                .statusCode(400)
                .body("violations.field", contains("commentId"));
    }

    @Test
    void theListComesNewestFirstInPagesAndByKindAndTag() {
        String space = sam.opensSpace();
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> sam.posts(
                                "/api/posts",
                                Map.of(
                                        "spaceId",
                                        space,
                                        "kind",
                                        i == 2 ? "case-study" : "tip",
                                        "title",
                                        "Number " + i,
                                        "body",
                                        "So.",
                                        "tags",
                                        List.of("n" + i % 2)))
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        String list = "/api/posts?limit=2&spaceId=" + space;
        String next = noor.gets(list)
                .statusCode(200)
                .header("Link", matchesPattern("</api/posts\\?.*after=.*>; rel=\"next\""))
                .body("items.id", contains(made.get(4), made.get(3)))
                .body("items[0].comments", empty())
                .extract()
                .path("next");
        next = noor.gets(list + "&after=" + next)
                .body("items.id", contains(made.get(2), made.get(1)))
                .extract()
                .path("next");
        noor.gets(list + "&after=" + next)
                .header("Link", nullValue())
                .body("items.id", contains(made.get(0)))
                .body("next", nullValue());
        noor.gets(list + "&kind=case-study").body("items.id", contains(made.get(2)));
        noor.gets(list + "&tag=n1").body("items.id", contains(made.get(3), made.get(1)));
        assertNotEquals(0, made.size());
    }

    @Test
    void aFullThreadSaysSoAndWhatToDo() {
        // Given
        String post = sam.writes(sam.opensSpace(), "tip");
        Post stored = repository.byId(UUID.fromString(post)).await().atMost(Duration.ofSeconds(10));
        Post full = stored;
        for (int i = 0; i < Post.MAX_COMMENTS; i++) {
            full = full.comment(UUID.randomUUID(), "Comment " + i, stored.author());
        }
        Post last = full;
        var event = PostEvents.updated(last, Posts.audience(academy.praxis.community.space.SpaceKind.OPEN));
        assertTrue(repository.update(stored, last, event).await().atMost(Duration.ofSeconds(20)));
        // When
        var answer = noor.posts("/api/posts/" + post + "/comments", Map.of("body", "One more"));
        // Then
        answer.statusCode(409).body("detail", startsWith("This post has 500 comments"));
        noor.gets("/api/posts/" + post).statusCode(200).body("comments", hasSize(500));
    }

    private List<ConsumerRecord<String, String>> eventsOf(String post, int count) {
        return BusProbe.here().eventsOf("community.post", UUID.fromString(post), count);
    }

    private static void eventually(Runnable assertion) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    private interface Request {
        int send(int number);
    }

    private static List<Integer> atOnce(int count, Request request) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Integer>> answers = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> request.send(i)))
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
