package academy.praxis.community.thanks;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.community.Person;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThanksResourceTest {
    private final Person sam = Person.with();
    private final Person noor = Person.with();

    @Inject
    Store store;

    @Test
    void thanksAreGivenOnceReadAndTakenBack() {
        sam.isToldOf(1, "Sam", null);
        noor.isToldOf(1, "Noor", null);
        String post = sam.writes(sam.opensSpace(), "tip");
        String comment = sam.says(post, "And breathe.");
        String onPost = "/api/posts/" + post + "/thanks";
        String onComment = "/api/posts/" + post + "/comments/" + comment + "/thanks";

        noor.posts(onPost, Map.of("for", "the first sentence")).statusCode(201).body("mine", equalTo(true));
        noor.posts(onComment, Map.of("for", "the calm")).statusCode(201).body("commentId", equalTo(comment));
        noor.posts(onPost, Map.of("for", "again")).statusCode(409);
        noor.posts(onPost, Map.of("for", "look \u202e alike"))
                .statusCode(400)
                .body("violations.field", contains("for"));
        sam.posts(onPost, Map.of("for", "me")).statusCode(403);
        sam.posts(onComment, Map.of("for", "me")).statusCode(403);

        sam.gets("/api/posts/" + post).body("thanksCount", equalTo(1)).body("version", equalTo(1));
        sam.gets("/api/posts/" + post + "/comments").body("items.thanksCount", contains(1));
        await().untilAsserted(() -> sam.gets(onPost)
                .body("items.for", contains("the first sentence"))
                .body("items.giver.displayName", contains("Noor"))
                .body("items[0].mine", equalTo(false))
                .body("items[0].forLead", nullValue()));
        sam.gets("/api/thanks/received").body("items.for", contains("the calm", "the first sentence"));
        noor.gets("/api/thanks/given").body("items.for", contains("the calm", "the first sentence"));
        noor.gets("/api/thanks/given?limit=1").body("items", hasSize(1)).body("next", notNullValue());
        noor.gets("/api/thanks/received").body("items", empty());

        noor.deletes(onPost).statusCode(204);
        noor.deletes(onPost).statusCode(204);
        sam.deletes(onComment).statusCode(204);
        sam.gets(onPost).body("items", empty());
        sam.gets("/api/posts/" + post).body("thanksCount", equalTo(0));
        sam.gets(onComment).body("items", hasSize(1));
        noor.posts(onPost, Map.of("for", "all of it")).statusCode(201);
        sam.gets("/api/posts/" + post).body("thanksCount", equalTo(1));

        List<String> told = told(post, 4);
        assertEquals(4, told.size());
        assertEquals(
                2,
                told.stream()
                        .filter(event -> event.contains("all of it") || event.contains("the first sentence"))
                        .count());
        assertEquals(
                1,
                told.stream()
                        .filter(event -> event.contains("\"status\":\"withdrawn\""))
                        .count());
    }

    @Test
    void aLeadSeesWhatTheGiverAgreedToAndNothingElse() {
        Person lead = Person.with();
        report(sam, lead);
        String space = noor.opensSpace();
        String secret = noor.setsUp(
                Map.of("name", "Between us", "purpose", "Talk", "kind", "private", "memberIds", List.of(sam.id())));
        for (boolean agreed : List.of(true, false)) {
            String post = sam.writes(space, "tip");
            noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "open " + agreed, "forLead", agreed))
                    .statusCode(201);
        }
        String hidden = sam.writes(secret, "tip");
        noor.posts("/api/posts/" + hidden + "/thanks", Map.of("for", "between us", "forLead", true))
                .statusCode(201);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> lead.gets("/api/thanks/team")
                        .body("items.for", contains("between us", "open true"))
                        .body("items[0].receiver.id", equalTo(sam.id().toString())));
        noor.gets("/api/thanks/given").body("items.for", hasItem("between us"));
        sam.gets("/api/thanks/received").body("items.for", hasItem("between us"));
        sam.deletes("/api/spaces/" + secret + "/membership").statusCode(204);
        sam.gets("/api/thanks/received").body("items.for", not(hasItem("between us")));
        String all = lead.gets("/api/thanks/team").extract().asString();
        assertFalse(all.contains(hidden), "what it was for is not the lead's to know");
        lead.gets("/api/posts/" + hidden + "/thanks").statusCode(404);
        Person.with().gets("/api/thanks/team").statusCode(200).body("items", empty());
    }

    @Test
    void inASafeSpaceNobodyLearnsWhoThankedWhom() {
        String post = sam.writes(sam.opensSafeSpace(), "question");
        String path = "/api/posts/" + post + "/thanks";
        noor.posts(path, Map.of("for", "trust", "forLead", true))
                .statusCode(400)
                .body("violations.field", contains("forLead"));
        sam.posts(path, Map.of("for", "me")).statusCode(403);
        noor.posts(path, Map.of("for", "trust")).statusCode(201);
        noor.posts(path, Map.of("for", "more")).statusCode(409);

        sam.gets(path)
                .body("items.giver.pseudonym", contains(notNullValue()))
                .body("items.giver.id", contains(nullValue()));
        sam.gets("/api/thanks/received").body("items.postId", not(hasItem(post)));
        noor.gets("/api/thanks/given").body("items.postId", not(hasItem(post)));
        String stored = store.collection("thanks")
                .find(Filters.eq("postId", post))
                .collect()
                .first()
                .await()
                .atMost(Duration.ofSeconds(10))
                .toString();
        for (String text : List.of(stored, told(post, 1).get(0))) {
            assertFalse(text.contains(sam.id().toString()), text);
            assertFalse(text.contains(noor.id().toString()), text);
        }
        noor.deletes(path).statusCode(204);
        sam.gets("/api/posts/" + post).body("thanksCount", equalTo(0));
    }

    @Test
    void whatOneMayNotReadOneCannotThankForNorReadItsThanks() {
        String space = sam.setsUp(Map.of("name", "Ours", "purpose", "Talk", "kind", "private"));
        String post = sam.writes(space, "tip");
        String other = sam.writes(sam.opensSpace(), "tip");
        String comment = sam.says(post, "Yes.");
        for (String path : List.of(
                "/api/posts/" + post + "/thanks",
                "/api/posts/" + post + "/comments/" + comment + "/thanks",
                "/api/posts/" + other + "/comments/" + comment + "/thanks",
                "/api/posts/" + UUID.randomUUID() + "/thanks")) {
            noor.posts(path, Map.of("for", "guessing")).statusCode(404);
            noor.gets(path).statusCode(404);
        }
        noor.deletes("/api/posts/" + post + "/thanks").statusCode(404);
    }

    @Test
    void whoIsThankedNeedNotHaveItStandThereAndWhatARuleFindsIsRefused() {
        String post = sam.writes(noor.opensSpace(), "tip");
        noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "making me laugh"))
                .statusCode(201);
        String id = sam.gets("/api/posts/" + post + "/thanks").extract().path("items[0].id");
        noor.deletes("/api/thanks/received/" + id).statusCode(404);
        Person.with("manager").deletes("/api/thanks/received/" + id).statusCode(404);
        sam.deletes("/api/thanks/received/" + id).statusCode(204);
        sam.deletes("/api/thanks/received/" + id).statusCode(404);
        noor.gets("/api/posts/" + post + "/thanks").body("items", empty());
        noor.gets("/api/posts/" + post).body("thanksCount", equalTo(0));
        Person manager = Person.with("manager");
        String rule = manager.posts(
                        "/api/moderation/rules",
                        Map.of("kind", "word", "text", "zwijgplicht", "action", "hold", "reason", "Ask first"))
                .statusCode(201)
                .extract()
                .path("id");
        noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "breaking the Zwijgplicht"))
                .statusCode(400)
                .body("violations.field", contains("for"));
        manager.asks()
                .header("If-Match", "*")
                .delete("/api/moderation/rules/" + rule)
                .then()
                .statusCode(204);
    }

    @Test
    void whatIsRemovedTakesItsThanksAlong() {
        String post = sam.writes(sam.opensSpace(), "tip");
        String one = sam.says(post, "One.");
        String two = sam.says(post, "Two.");
        for (String subject : List.of("", "/comments/" + one, "/comments/" + two)) {
            noor.posts("/api/posts/" + post + subject + "/thanks", Map.of("for", "words that quote it"))
                    .statusCode(201);
        }

        sam.deletes("/api/posts/" + post + "/comments/" + one).statusCode(204);
        await().untilAsserted(() -> assertEquals(2, wordsLeft(post)));
        sam.deletes("/api/posts/" + post).statusCode(204);
        await().untilAsserted(() -> assertEquals(0, wordsLeft(post)));
        sam.gets("/api/thanks/received").body("items.postId", not(hasItem(post)));
    }

    @Test
    void thanksOfManyAtOnceAreAllCounted() {
        String post = sam.writes(sam.opensSpace(), "tip");
        List<Person> crowd = IntStream.range(0, 25).mapToObj(i -> Person.with()).toList();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Person one : crowd) {
            all.add(CompletableFuture.runAsync(
                    () -> one.posts("/api/posts/" + post + "/thanks", Map.of("for", "the tip"))
                            .statusCode(201)));
        }
        all.forEach(CompletableFuture::join);
        sam.gets("/api/posts/" + post).body("thanksCount", equalTo(25)).body("version", equalTo(1));
    }

    private static void report(Person person, Person lead) {
        BusProbe.here()
                .send(
                        "identity.member",
                        person.id(),
                        "academy.praxis.identity.member-updated.v1",
                        "{\"id\":\"%s\",\"version\":1,\"displayName\":\"Sam\",\"leadId\":\"%s\",\"email\":\"x@praxis.example\"}"
                                .formatted(person.id(), lead.id()));
    }

    private long wordsLeft(String post) {
        return store.collection("thanks")
                .countDocuments(Filters.and(Filters.eq("postId", post), Filters.ne("reason", null)))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** What the bus was told of thanks under a post, once it is so much, each checked against its contract. */
    private static List<String> told(String post, int events) {
        List<ConsumerRecord<String, String>> told = BusProbe.here()
                .read(
                        "community.thanks",
                        all -> all.stream()
                                        .filter(event -> event.value().contains(post))
                                        .count()
                                >= events)
                .stream()
                .filter(event -> event.value().contains(post))
                .toList();
        told.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
        return told.stream().map(ConsumerRecord::value).toList();
    }
}
