package academy.praxis.catalog.contribution;

import static academy.praxis.catalog.Requests.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContributionsTest {
    private static final String TOPIC = "community.post";
    private static final String TYPE = "academy.praxis.community.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MeterRegistry meters;

    private final BusProbe bus = BusProbe.here();
    private final UUID post = UUID.randomUUID();
    private final UUID author = UUID.randomUUID();
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void aTipIsFoundWithItsAuthorAndItsThread() {
        told("post-published", tip(1, "Call before ten " + word));

        awaitItem("Call before ten " + word)
                .body("items[0].form", equalTo("reference"))
                .body("items[0].source", equalTo("post"))
                .body("items[0].status", equalTo("published"))
                .body("items[0].authorId", equalTo(author.toString()))
                .body("items[0].ownerId", equalTo(author.toString()))
                .body("items[0].originUrl", equalTo("/community/posts/" + post))
                .body("items[0].externalId", equalTo(post.toString()))
                .body("items[0].tasks", contains("first-contact"))
                .body("items[0].languages", contains("en"))
                .body("items[0].minutes", equalTo(1))
                .body("items[0].licence", nullValue());
    }

    @Test
    void aCaseStudyMayBeFoundWithinTwoSecondsAndIsGoneWithinTwoWhenItsPostIs() {
        told("post-published", tip(1, "Warms everything up " + word));
        awaitItem("Warms everything up " + word);
        UUID study = UUID.randomUUID();

        bus.send(TOPIC, study, TYPE + "post-published.v1", json(with(tip(1, "Quick " + word), study, "case-study")));
        await().atMost(Duration.ofSeconds(2))
                .until(() -> titles("Quick " + word).equals(List.of("Quick " + word)));
        bus.send(TOPIC, study, TYPE + "post-removed.v1", json(removed(2, study)));
        await().atMost(Duration.ofSeconds(2))
                .until(() -> titles("Quick " + word).isEmpty());
    }

    @Test
    void anItemFollowsTheEditsOfItsPost() {
        told("post-published", tip(1, "Before " + word));
        awaitItem("Before " + word);

        told("post-updated", tip(2, "After " + word));

        awaitItem("After " + word);
        assertEquals(List.of("After " + word), titles(word), "the same item");
    }

    @Test
    void aQuestionIsAnItemOnceItsAnswerIsAcceptedAndBelongsToWhoAnswered() {
        UUID helper = UUID.randomUUID();
        Map<String, Object> question = tip(1, "How to open the call " + word);
        question.put("kind", "question");
        told("post-published", question);
        question.put("version", 2);
        question.put("acceptedCommentId", UUID.randomUUID());
        question.put("acceptedAuthorId", helper);
        question.put("acceptedAnswer", "Say your name and wait. Then ask whether it is a good moment.");
        EventContracts.assertKept(TYPE + "answer-accepted.v1", json(question));

        told("answer-accepted", question);

        awaitItem("How to open the call " + word)
                .body("items[0].form", equalTo("reference"))
                .body("items[0].authorId", equalTo(helper.toString()))
                .body("items[0].summary", equalTo("Say your name and wait. Then ask whether it is a good moment."))
                .body("items[0].body", containsString("> Some words"));
    }

    @Test
    void anOlderStateNeverOverwritesANewerOneAndTheSameOneChangesNothing() {
        told("post-updated", tip(5, "Newest " + word));
        told("post-published", tip(1, "Oldest " + word));
        told("post-updated", tip(5, "Same version, other words " + word));
        awaitAllApplied();

        assertEquals(List.of("Newest " + word), titles(word));
    }

    @Test
    void whatWasRemovedIsNotBroughtBackByAnOlderState() {
        told("post-removed", removed(7, post));
        told("post-published", tip(1, "Late " + word));
        awaitAllApplied();

        assertEquals(List.of(), titles(word));
    }

    @Test
    void nothingIsLeftOfWhatARemovedPostSaid() {
        told("post-published", tip(1, "Said too much " + word));
        String id = awaitItem("Said too much " + word).extract().path("items[0].id");
        told("post-updated", tip(2, "Said less " + word));
        awaitItem("Said less " + word);

        told("post-removed", removed(3, post));

        awaitNone();
        as("curator")
                .get("/api/items/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("retired"))
                .body("title", equalTo("Removed"))
                .body("body", nullValue())
                .body("authorId", nullValue());
        assertEquals(
                List.of(),
                Directory.column(
                        "select content from item_revision where item_id = '" + id + "' and content is not null",
                        String.class));
        var events = bus.eventsOf("catalog.item", UUID.fromString(id), 3);
        String last = events.get(events.size() - 1).value();
        assertFalse(last.contains(word), last);
        EventContracts.assertKept("academy.praxis.catalog.item-retired.v1", last);
    }

    @Test
    void whoWasErasedFromTheCommunityIsForgottenHereToo() {
        told("post-published", tip(1, "Written by somebody " + word));
        String id = awaitItem("Written by somebody " + word).extract().path("items[0].id");
        Map<String, Object> ownerless = tip(2, "Written by somebody " + word);
        ownerless.put("authorId", null);

        told("post-updated", ownerless);

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("curator")
                        .get("/api/items/" + id)
                        .then()
                        .body("authorId", nullValue())
                        .body("ownerId", equalTo("00000000-0000-0000-0000-000000000000"))
                        .body("status", equalTo("published")));
        isNowhere(id);
    }

    @Test
    void whoWasErasedIsForgottenOfWhatIsOutOfSightAndOfWhatWasRemoved() {
        told("post-published", tip(1, "Hidden and owned " + word));
        String id = awaitItem("Hidden and owned " + word).extract().path("items[0].id");
        told("post-updated", closed(2));
        awaitNone();
        Map<String, Object> ownerless = closed(3);
        ownerless.put("authorId", null);

        told("post-updated", ownerless);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("curator").get("/api/items/" + id).then().body("authorId", nullValue()));
        isNowhere(id);
        told("post-published", tip(4, "Back again " + word));
        awaitItem("Back again " + word);
        told("post-removed", removed(5, post));
        awaitNone();
        isNowhere(id);
    }

    /** The author is in no column of the item, in none of its versions, and not in the newest of it on the bus. */
    private void isNowhere(String id) {
        for (String table : List.of("item where id", "item_revision where item_id")) {
            Directory.column(
                            "select cast(row_to_json(t) as text) from (select * from " + table + " = '" + id + "') t",
                            String.class)
                    .forEach(row -> assertFalse(row.contains(author.toString()), row));
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            var events = bus.eventsOf("catalog.item", UUID.fromString(id), 1);
            String last = events.get(events.size() - 1).value();
            assertFalse(last.contains(author.toString()), last);
        });
    }

    @Test
    void anEventThatIsDeliveredTwiceMakesOneItem() {
        var headers = BusProbe.cloudEvent(UUID.randomUUID(), post, TYPE + "post-published.v1");
        bus.send(TOPIC, post.toString(), headers, json(tip(1, "Once " + word)));
        bus.send(TOPIC, post.toString(), headers, json(tip(1, "Once " + word)));
        awaitAllApplied();

        assertEquals(List.of("Once " + word), titles(word));
    }

    @Test
    void commentsAndThanksLeaveTheItemAsItIs() {
        told("post-published", tip(1, "Thanked " + word));
        int version = awaitItem("Thanked " + word).extract().path("items[0].version");
        Map<String, Object> thanked = tip(2, "Thanked " + word);
        thanked.put("thanksCount", 1);
        told("thanks-given", thanked);
        awaitAllApplied();

        awaitItem("Thanked " + word).body("items[0].version", equalTo(version));
    }

    @Test
    void aPostThatNotEveryoneMayReadIsNoItemAndOneThatIsClosedIsNoneAnyMore() {
        told("post-published", closed(1));
        awaitAllApplied();
        assertEquals(
                0,
                Directory.column("select id from item where external_id = '" + post + "'", UUID.class)
                        .size());

        told("post-updated", tip(2, "Opened " + word));
        awaitItem("Opened " + word);
        told("post-updated", closed(3));
        awaitNone();

        told("post-updated", tip(4, "Opened again " + word));
        awaitItem("Opened again " + word);
    }

    @Test
    void nobodyIsToldWhoWroteInASafeSpace() {
        Map<String, Object> safe = tip(1, "Honest " + word);
        safe.put("spaceKind", "safe");
        safe.put("authorId", null);
        EventContracts.assertKept(TYPE + "post-published.v1", json(safe));

        told("post-published", safe);

        String item = awaitItem("Honest " + word)
                .body("items[0].authorId", nullValue())
                .body("items[0].ownerId", equalTo("00000000-0000-0000-0000-000000000000"))
                .extract()
                .asString();
        assertFalse(item.contains(author.toString()));
    }

    @Test
    void whatMakesNoItemIsParkedAndNotLost() {
        double before = parked();
        told("post-published", tip(1, "x"));

        await().atMost(PATIENCE).until(() -> parked() > before);
        String letters = as("admin")
                .get("/api/operations/catalog/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(letters.contains(post.toString()), letters);
    }

    @Test
    void scriptInAPostIsTextForTheCatalog() {
        Map<String, Object> bad = tip(1, "Bad <script>alert(1)</script> " + word);
        bad.put("body", "<img src=x onerror=alert(1)> then [click](javascript:alert(1)) words that count");
        told("post-published", bad);

        String id = awaitItem("Bad <script>alert(1)</script> " + word).extract().path("items[0].id");

        String page = as("learner")
                .get("/api/items/" + id + "/print")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("<img"), page);
        assertFalse(page.contains("javascript:"), page);
    }

    private Map<String, Object> tip(long version, String title) {
        Map<String, Object> state = new HashMap<>();
        state.put("id", post);
        state.put("version", version);
        state.put("spaceId", UUID.randomUUID());
        state.put("spaceKind", "open");
        state.put("forEveryone", true);
        state.put("kind", "tip");
        state.put("status", "published");
        state.put("title", title);
        state.put("body", "Some words that help people in their work.");
        state.put("tags", List.of());
        state.put("tasks", List.of("first-contact"));
        state.put("obstacles", List.of());
        state.put("reviewBy", null);
        state.put("outdated", false);
        state.put("itemIds", List.of());
        state.put("authorId", author);
        state.put("commentCount", 0);
        state.put("thanksCount", 0);
        state.put("acceptedCommentId", null);
        state.put("acceptedAuthorId", null);
        state.put("acceptedAnswer", null);
        state.put("createdAt", "2026-03-31T08:15:30.250Z");
        state.put("updatedAt", Instant.now().toString());
        return state;
    }

    private static Map<String, Object> with(Map<String, Object> state, UUID id, String kind) {
        state.put("id", id);
        state.put("kind", kind);
        return state;
    }

    private Map<String, Object> closed(long version) {
        Map<String, Object> state = tip(version, "x");
        state.put("spaceKind", "private");
        state.put("forEveryone", false);
        state.put("title", null);
        state.put("body", null);
        EventContracts.assertKept(TYPE + "post-published.v1", json(state));
        return state;
    }

    private Map<String, Object> removed(long version, UUID id) {
        Map<String, Object> state = closed(version);
        state.put("id", id);
        state.put("spaceKind", "open");
        state.put("forEveryone", true);
        state.put("status", "removed");
        state.put("authorId", null);
        state.put("tasks", List.of());
        EventContracts.assertKept(TYPE + "post-removed.v1", json(state));
        return state;
    }

    private void told(String event, Map<String, Object> state) {
        bus.send(TOPIC, post, TYPE + event + ".v1", json(state));
    }

    /** Poison of the same key comes behind them: once it is parked, they were applied. */
    private void awaitAllApplied() {
        double before = parked();
        bus.send(TOPIC, post.toString(), Map.of(), "poison");
        await().atMost(PATIENCE).until(() -> parked() > before);
    }

    private double parked() {
        return meters.counter("praxis.dead.letters", "topic", bus.namespace() + "." + TOPIC)
                .count();
    }

    private ValidatableResponse awaitItem(String title) {
        await().atMost(PATIENCE).until(() -> titles(word).contains(title));
        return as("learner").get("/api/items?q=" + word).then().statusCode(200);
    }

    private void awaitNone() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("learner").get("/api/items?q=" + word).then().body("items", empty()));
    }

    private static List<String> titles(String words) {
        return as("learner")
                .queryParam("q", words)
                .get("/api/items")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    private static String json(Map<String, Object> state) {
        try {
            return new ObjectMapper().writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
