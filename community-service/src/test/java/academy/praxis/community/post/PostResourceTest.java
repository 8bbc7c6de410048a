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
    void aQuestionIsAskedAnsweredAcceptedAndRemovedAndEachIsToldOnce() {
        // Given
        String space = sam.opensSpace();
        String post = sam.writes(space, "question");
        // When
        String comment = noor.posts("/api/posts/" + post + "/comments", Map.of("body", "With their *first name*."))
                .statusCode(201)
                .header("Location", startsWith("/api/posts/" + post + "/comments/"))
                .header("ETag", "\"1\"")
                .body("author.id", equalTo(noor.id().toString()))
                .extract()
                .path("id");
        sam.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", comment))
                .statusCode(200)
                .body("acceptedCommentId", equalTo(comment))
                .body("acceptedAnswer.body", equalTo("With their *first name*."))
                .body("acceptedAnswer.author.id", equalTo(noor.id().toString()))
                .body("commentCount", equalTo(1));
        sam.asks().delete("/api/posts/" + post).then().statusCode(204);
        // Then
        sam.gets("/api/posts/" + post).statusCode(404);
        sam.gets("/api/posts?spaceId=" + space).body("items", empty());
        List<ConsumerRecord<String, String>> events = eventsOf(post, 3);
        assertEquals(
                List.of("post-published", "answer-accepted", "post-removed"),
                events.stream()
                        .map(event -> header(event, "ce_type")
                                .replace("academy.praxis.community.", "")
                                .replace(".v1", ""))
                        .toList());
        assertEquals(
                3,
                events.stream().map(event -> header(event, "ce_id")).distinct().count());
        assertEquals("/praxis/community", header(events.get(0), "ce_source"));
        assertEquals(post, header(events.get(0), "ce_subject"));
        assertFalse(events.get(2).value().contains("How do you open the call?"));
    }

    @Test
    void aRenameShowsInWhatOneWroteBefore() {
        // Given
        Person anna = Person.with();
        anna.isToldOf(1, "Anna Berg", null);
        Person ben = Person.with();
        String post = anna.writes(anna.opensSpace(), "tip");
        ben.posts("/api/posts/" + post + "/comments", Map.of("body", "Thanks!")).statusCode(201);
        eventually(() -> {
            ben.gets("/api/posts/" + post).body("author.displayName", equalTo("Anna Berg"));
            ben.gets("/api/posts/" + post + "/comments").body("items[0].author.displayName", equalTo("A member"));
        });
        // When
        anna.isToldOf(2, "Anna Berg-Lee", null);
        ben.isToldOf(1, "Ben Okoye", null);
        // Then
        eventually(() -> {
            ben.gets("/api/posts/" + post).body("author.displayName", equalTo("Anna Berg-Lee"));
            ben.gets("/api/posts/" + post + "/comments").body("items[0].author.displayName", equalTo("Ben Okoye"));
        });
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
                    .body("author.pseudonym", allOf(notNullValue(), not(equalTo(name))))
                    .body("mine", equalTo(true));
            sam.posts("/api/posts/" + post + "/comments", Map.of("body", "So."))
                    .statusCode(201)
                    .body("author.pseudonym", equalTo(name))
                    .body("mine", equalTo(true));
            sam.asks()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("title", "And how now?", "body", "Better said."))
                    .put("/api/posts/" + post)
                    .then()
                    .statusCode(200);
            for (var event : eventsOf(post, 2)) {
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
        noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "the idea")).statusCode(201);
        sam.puts("/api/posts/" + post, "\"1\"", Map.of("title", "Once", "body", "So."))
                .statusCode(200);
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
                .body("thanksCount", equalTo(1));
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
    void aRetryUnderTheSameKeyWritesOnce() {
        String space = sam.opensSpace();
        String key = "key-" + UUID.randomUUID();
        String first = withKey(key, "/api/posts", Person.post(space, "tip"), 201);
        assertEquals(first, withKey(key, "/api/posts", Person.post(space, "tip"), 201));
        withKey(key, "/api/posts", Person.post(space, "idea"), 422);
        sam.gets("/api/posts?spaceId=" + space).body("items", hasSize(1));
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
    void onlyItsAuthorChangesOrRemovesAPost() {
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
                .statusCode(403);
        sam.asks().delete("/api/posts/" + post).then().statusCode(204);
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
