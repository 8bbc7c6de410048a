package academy.praxis.community.post;

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
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History, case studies, mentions, whether a post still holds, and how it is found again. */
@QuarkusTest
class PostLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static String space;
    private static String closed;

    private final Person owner = Person.named("owner in PostLifeTest");
    private final Person sam = Person.named("sam");
    private final Person noor = Person.named("noor");

    @Inject
    Store store;

    @Inject
    Posts posts;

    @BeforeEach
    void openSpaces() {
        if (space == null) {
            space = owner.opensSpace();
            closed = owner.setsUp(Map.of("name", "Leads", "purpose", "Among us", "kind", "private"));
        }
    }

    @Test
    void whatAPostSaidBeforeCanBeReadByWhoMayReadItAndGoesWithIt() {
        String id = sam.writes(space, "tip");
        for (int edition = 2; edition <= 4; edition++) {
            sam.puts("/api/posts/" + id, "*", Map.of("title", "Title " + edition, "body", "Body " + edition))
                    .statusCode(200)
                    .body("edition", equalTo(edition));
        }
        noor.posts("/api/posts/" + id + "/thanks", Map.of("for", "the tip")).statusCode(201);

        String next = noor.gets("/api/posts/" + id + "/revisions?limit=2")
                .statusCode(200)
                .body("items.edition", contains(3, 2))
                .body("items.body", contains("Body 3", "Body 2"))
                .extract()
                .path("next");
        noor.gets("/api/posts/" + id + "/revisions?limit=2&after=" + next)
                .body("items.edition", contains(1))
                .body("items[0].title", equalTo("How do you open the call?"))
                .body("next", nullValue());

        posts.hide(UUID.fromString(id)).await().atMost(PATIENCE);
        noor.gets("/api/posts/" + id + "/revisions").statusCode(404);
        sam.gets("/api/posts/" + id + "/revisions").statusCode(200);
        sam.deletes("/api/posts/" + id).statusCode(204);
        sam.gets("/api/posts/" + id + "/revisions").statusCode(404);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, revisionsOf(id)));
    }

    @Test
    void anEditThatWasRefusedLeavesNoTraceInTheHistory() {
        String id = sam.writes(space, "tip");
        sam.puts("/api/posts/" + id, "\"7\"", Map.of("title", "Never", "body", "Never"))
                .statusCode(412);
        noor.puts("/api/posts/" + id, "*", Map.of("title", "Never", "body", "Never"))
                .statusCode(403);
        sam.gets("/api/posts/" + id + "/revisions").body("items", empty());
    }

    @Test
    void aCommentsHistoryIsReadAndForgottenLikewise() {
        String post = sam.writes(space, "tip");
        String id = noor.says(post, "Frist");
        String path = "/api/posts/" + post + "/comments/" + id;
        noor.puts(path, "\"1\"", Map.of("body", "First")).statusCode(200);
        sam.gets(path + "/revisions").body("items.body", contains("Frist"));
        noor.deletes(path).statusCode(204);
        sam.gets(path + "/revisions").statusCode(404);
        assertEquals(0, revisionsOf(id));
    }

    @Test
    void aHiddenPostIsItsAuthorsAndTheModeratorsAndNobodyElseFindsIt() {
        String id = sam.writes(space, "idea");
        posts.hide(UUID.fromString(id)).await().atMost(PATIENCE);
        noor.gets("/api/posts/" + id).statusCode(404);
        noor.gets("/api/posts/" + id + "/comments").statusCode(404);
        noor.posts("/api/posts/" + id + "/comments", Map.of("body", "So?")).statusCode(404);
        noor.posts("/api/posts/" + id + "/thanks", Map.of("for", "it")).statusCode(404);
        noor.gets("/api/posts?limit=100&spaceId=" + space).body("items.id", not(hasItem(id)));
        sam.gets("/api/posts/" + id).statusCode(200).body("status", equalTo("hidden"));
        owner.gets("/api/posts/" + id).statusCode(200);
        assertTrue(BusProbe.here()
                .eventsOf("community.post", UUID.fromString(id), 2)
                .get(1)
                .value()
                .contains("\"status\":\"hidden\""));
        posts.unhide(UUID.fromString(id)).await().atMost(PATIENCE);
        noor.gets("/api/posts/" + id).statusCode(200);
    }

    @Test
    void whatWasOutOfSightIsNotReadInTheHistoryAfterwards() {
        String id = sam.writes(space, "idea");
        sam.puts("/api/posts/" + id, "*", Map.of("title", "The client", "body", "Jan de Vries, of all people"))
                .statusCode(200);
        posts.hide(UUID.fromString(id)).await().atMost(PATIENCE);
        sam.puts("/api/posts/" + id, "*", Map.of("title", "The client", "body", "A client"))
                .statusCode(200);
        posts.unhide(UUID.fromString(id)).await().atMost(PATIENCE);
        noor.gets("/api/posts/" + id).body("body", equalTo("A client"));
        noor.gets("/api/posts/" + id + "/revisions").body("items", empty());
    }

    @Test
    void anAuthorHasTheHistoryForgottenAndNobodyElse() {
        String id = sam.writes(space, "tip");
        sam.puts("/api/posts/" + id, "*", Map.of("title", "A client", "body", "Not by name"))
                .statusCode(200);
        String said = noor.says(id, "Jan, you mean");
        String comment = "/api/posts/" + id + "/comments/" + said;
        noor.puts(comment, "*", Map.of("body", "Them, you mean")).statusCode(200);
        for (String path : List.of("/api/posts/" + id, comment)) {
            Person author = path.equals(comment) ? noor : sam;
            Person other = path.equals(comment) ? sam : noor;
            other.deletes(path + "/revisions").statusCode(403);
            owner.deletes(path + "/revisions").statusCode(403);
            other.gets(path + "/revisions").body("items.size()", equalTo(1));
            author.deletes(path + "/revisions").statusCode(204);
            other.gets(path + "/revisions").body("items", empty());
        }
        sam.deletes("/api/posts/" + UUID.randomUUID() + "/revisions").statusCode(404);
    }

    @Test
    void aCaseStudyAnswersFourQuestionsThatAreItsBody() {
        Map<String, Object> wish = caseStudy();
        String id = sam.posts("/api/posts", wish)
                .statusCode(201)
                .body("caseStudy.tried", equalTo("Calling at noon."))
                .body("body", startsWith("## The situation\n\nNobody picks up."))
                .body("body", containsString("## What others can take from it\n\nAsk when."))
                .extract()
                .path("id");
        // What was read can be sent back as it is, and a body of its own is refused.
        String body = sam.gets("/api/posts/" + id).extract().path("body");
        Map<String, Object> again = new HashMap<>(wish);
        again.remove("spaceId");
        again.remove("kind");
        again.put("body", body);
        sam.puts("/api/posts/" + id, "*", again).statusCode(200);
        again.put("body", "Something else");
        sam.puts("/api/posts/" + id, "*", again).statusCode(400).body("violations.field", contains("body"));

        wish.put("kind", "tip");
        sam.posts("/api/posts", wish).statusCode(400).body("violations.field", contains("caseStudy"));
        wish.put("kind", "case-study");
        wish.put("caseStudy", Map.of("situation", "x", "tried", " ", "happened", "x", "takeaway", "x"));
        sam.posts("/api/posts", wish).statusCode(400).body("violations.field", contains("caseStudy.tried"));
        wish.put("caseStudy", Map.of("situation", "x".repeat(9001), "tried", "x", "happened", "x", "takeaway", "x"));
        sam.posts("/api/posts", wish).statusCode(400).body("violations.field", contains("caseStudy.situation"));
        sam.posts("/api/posts", with("body", null)).statusCode(400).body("violations.field", contains("body"));
    }

    @Test
    void aMentionDoesNotTellWhoIsInASafeSpace() {
        List<UUID> members = Stream.generate(UUID::randomUUID).limit(5).toList();
        String safe = owner.setsUp(Map.of("name", "Among us", "purpose", "Talk", "kind", "safe", "memberIds", members));
        for (UUID somebody : List.of(members.get(0), noor.id())) {
            Map<String, Object> post = new HashMap<>(Person.post(safe, "tip"));
            post.put("body", "Ask @[X](member:" + somebody + ").");
            owner.posts("/api/posts", post).statusCode(201);
        }
    }

    @Test
    void onlyWhoCanReadTheSpaceIsMentionedAndNotACrowd() {
        String fine = "Ask @[Noor](member:" + noor.id() + "), she knows.";
        sam.posts("/api/posts", with("body", fine)).statusCode(201);
        String crowd = IntStream.range(0, 11)
                .mapToObj(i -> "@[X](member:" + UUID.randomUUID() + ")")
                .collect(Collectors.joining(" "));
        sam.posts("/api/posts", with("body", crowd)).statusCode(400).body("violations.field", contains("body"));
        Map<String, Object> hidden = new HashMap<>(Person.post(closed, "tip"));
        hidden.put("body", fine);
        owner.posts("/api/posts", hidden).statusCode(400).body("violations.field", contains("body"));
        String post = owner.writes(closed, "tip");
        owner.posts("/api/posts/" + post + "/comments", Map.of("body", fine))
                .statusCode(400)
                .body("violations.field", contains("body"));
        owner.puts("/api/posts/" + post, "*", Map.of("title", "Edited", "body", fine))
                .statusCode(400)
                .body("violations.field", contains("body"));
        String comment = owner.says(post, "Nobody");
        owner.puts("/api/posts/" + post + "/comments/" + comment, "*", Map.of("body", fine))
                .statusCode(400)
                .body("violations.field", contains("body"));
    }

    @Test
    void whoLooksAfterAPostSaysWhetherItStillHolds() {
        String id = sam.writes(space, "tip");
        LocalDate inAYear = LocalDate.now(ZoneOffset.UTC).plusYears(1);
        sam.gets("/api/posts/" + id)
                .body("reviewBy", equalTo(inAYear.toString()))
                .body("outdated", nullValue());
        noor.asks()
                .body(Map.of("reason", "The number changed."))
                .put("/api/posts/" + id + "/outdated")
                .then()
                .statusCode(403);
        Person.with("curator")
                .asks()
                .body(Map.of("reason", "The number changed."))
                .put("/api/posts/" + id + "/outdated")
                .then()
                .statusCode(200)
                .body("outdated.reason", equalTo("The number changed."))
                .body("outdated.at", notNullValue())
                .body("title", notNullValue());
        noor.gets("/api/posts?limit=100&spaceId=" + space)
                .body("items.find { it.id == '" + id + "' }.outdated.reason", equalTo("The number changed."));
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusMonths(3);
        sam.asks()
                .body(Map.of("reviewBy", later.toString()))
                .put("/api/posts/" + id + "/still-correct")
                .then()
                .statusCode(200)
                .body("reviewBy", equalTo(later.toString()))
                .body("outdated", nullValue());
        sam.asks()
                .body(Map.of("reviewBy", "2020-01-01"))
                .put("/api/posts/" + id + "/still-correct")
                .then()
                .statusCode(400)
                .body("violations.field", contains("reviewBy"));
        sam.gets("/api/posts/" + sam.writes(space, "idea")).body("reviewBy", nullValue());
        var told = BusProbe.here().eventsOf("community.post", UUID.fromString(id), 3);
        assertTrue(told.get(1).value().contains("\"outdated\":true"));
        assertTrue(told.get(2).value().contains("\"outdated\":false"));
    }

    @Test
    void aPostIsFoundByAllItsWordsOfWhichTheLastMayBeUnfinished() {
        String word = "zebra" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> wish = with("body", "Le café " + word + " ouvre tard.");
        String id = sam.posts("/api/posts", wish).statusCode(201).extract().path("id");
        Map<String, Object> hidden = new HashMap<>(Person.post(closed, "tip"));
        hidden.put("body", "Also " + word);
        owner.posts("/api/posts", hidden).statusCode(201);

        for (String q : List.of(word, word.substring(0, 20), "CAFE " + word, "ouvre cafe zebr", "  " + word + "?")) {
            found(noor, q).body("items.id", hasItem(id));
        }
        found(noor, word).body("items", hasSize(1));
        found(owner, word).body("items", hasSize(2));
        found(noor, "cafe nowhere" + word).body("items", empty());
        found(noor, word.substring(0, 10) + " cafe").body("items", empty());
        for (String q : List.of("?!", ".*", "^", "$where")) {
            found(noor, q).body("items.id", not(hasItem(id)));
        }
        noor.asks().queryParam("q", "x".repeat(201)).get("/api/posts").then().statusCode(400);
        sam.puts("/api/posts/" + id, "*", Map.of("title", "All new", "body", "All new"))
                .statusCode(200);
        found(noor, word).body("items", empty());
    }

    @Test
    void whileOneTypesATitleThePostsThatShareItsRareWordsAreNamed() {
        String rare = "quokka" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");
        Map<String, Object> wish = new HashMap<>(Person.post(space, "question"));
        wish.put("title", "Who has met the " + rare + " before?");
        String id = sam.posts("/api/posts", wish).statusCode(201).extract().path("id");
        Map<String, Object> hidden = new HashMap<>(wish);
        hidden.put("spaceId", closed);
        String other =
                owner.posts("/api/posts", hidden).statusCode(201).extract().path("id");

        similar(noor, "Have you met the " + rare + "?")
                .body("[0].id", equalTo(id))
                .body("id", not(hasItem(other)))
                .body("[0].title", equalTo(wish.get("title")))
                .body("[0].answered", equalTo(false));
        similar(noor, "?!").body("$", empty());
        noor.asks().queryParam("title", " ").get("/api/posts/similar").then().statusCode(400);
        noor.asks().get("/api/posts/similar").then().statusCode(400);
    }

    @Test
    void obstaclesAndTasksAreKeptAndTasksNarrowTheList() {
        String task = "task " + UUID.randomUUID();
        Map<String, Object> wish = with("tasks", List.of(task));
        wish.put("obstacles", List.of("no quiet room", "no quiet room"));
        String id = sam.posts("/api/posts", wish)
                .statusCode(201)
                .body("obstacles", contains("no quiet room"))
                .extract()
                .path("id");
        noor.asks().queryParam("task", task).get("/api/posts").then().body("items.id", contains(id));
        sam.posts("/api/posts", with("obstacles", List.of(" ")))
                .statusCode(400)
                .body("violations.field", hasItem(startsWith("obstacles")));
    }

    private io.restassured.response.ValidatableResponse found(Person who, String q) {
        return who.asks().queryParam("q", q).get("/api/posts").then().statusCode(200);
    }

    private io.restassured.response.ValidatableResponse similar(Person who, String title) {
        return who.asks()
                .queryParam("title", title)
                .get("/api/posts/similar")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> wish = new HashMap<>(Person.post(space, "tip"));
        wish.put(field, value);
        return wish;
    }

    private static Map<String, Object> caseStudy() {
        Map<String, Object> wish = new HashMap<>();
        wish.put("spaceId", space);
        wish.put("kind", "case-study");
        wish.put("title", "How we reached people");
        wish.put(
                "caseStudy",
                Map.of(
                        "situation",
                        "Nobody picks up.",
                        "tried",
                        "Calling at noon.",
                        "happened",
                        "Two did.",
                        "takeaway",
                        "Ask when."));
        return wish;
    }

    private long revisionsOf(String id) {
        return store.collection("revisions")
                .countDocuments(Filters.eq("subjectId", id))
                .await()
                .atMost(PATIENCE);
    }
}
