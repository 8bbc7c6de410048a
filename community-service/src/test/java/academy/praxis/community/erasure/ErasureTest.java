package academy.praxis.community.erasure;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Somebody who did everything is nowhere any more; neither are their words, where they are to go. */
@QuarkusTest
class ErasureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where the search has to find them before, or it would find nothing after either. */
    private static final Set<String> EVERYWHERE = Set.of(
            "auditLog",
            "championChoices",
            "comments",
            "community.comment",
            "community.post",
            "community.space",
            "community.thanks",
            "digests",
            "drafts",
            "erasureWishes",
            "files",
            "follows",
            "lifts",
            "members",
            "memberships",
            "moderationCases",
            "notificationPreferences",
            "notifications",
            "pace",
            "posts",
            "reactions",
            "reports",
            "revisions",
            "screeningRules",
            "spaces",
            "swapSlots",
            "swaps",
            "thanks",
            "threadNames");

    @Inject
    ErasureClock clock;

    @Inject
    Traces traces;

    @Test
    void whereTextsStayNobodyCanTellWhoseTheyWere() {
        Life life = new Life().lives();
        isFoundEverywhere(life);

        erases(life.sam, "keep-without-author");

        // The directory still has them, and tells so.
        assertEquals(Set.of("members"), traces.of(life.sam.id()));
        assertEquals(Set.of(), traces.of(life.aside), "the words that were for nobody else");
        assertTrue(traces.of(life.word).containsAll(Set.of("posts", "comments", "revisions", "community.post")));
        life.isReadWithoutAnAuthor();
        life.leavesTheRestInOrder();
        List.of(life.tip, life.study, life.safePost).forEach(post -> {
            var told = newest("community.post", post);
            assertEquals("academy.praxis.community.post-updated.v1", BusProbe.header(told, "ce_type"));
            assertNull(JsonPath.from(told.value()).get("authorId"));
            EventContracts.assertKept(BusProbe.header(told, "ce_type"), told.value());
        });
        var answered = newest("community.post", life.question);
        assertNull(JsonPath.from(answered.value()).get("acceptedAuthorId"));
        assertTrue(answered.value().contains(life.word), "others still read the answer");
        BusProbe.here()
                .read("community.thanks", all -> true)
                .forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
        // A new start.
        life.sam.writes(life.samsOpen, "tip");
    }

    @Test
    void whereTextsGoNoWordOfThemIsLeft() {
        Life life = new Life().lives();
        isFoundEverywhere(life);

        erases(life.sam, "remove");

        assertEquals(Set.of("members"), traces.of(life.sam.id()));
        assertEquals(Set.of(), traces.of(life.word));
        assertEquals(Set.of(), traces.of(life.aside));
        life.isGone();
        life.leavesTheRestInOrder();
        assertEquals(
                "academy.praxis.community.post-removed.v1",
                BusProbe.header(newest("community.post", life.tip), "ce_type"));
    }

    private void isFoundEverywhere(Life life) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Set<String> found = traces.of(life.sam.id());
            assertTrue(
                    found.containsAll(EVERYWHERE),
                    () -> EVERYWHERE.stream()
                            .filter(place -> !found.contains(place))
                            .toList()
                            .toString());
        });
    }

    private void erases(Person person, String texts) {
        person.posts("/api/erasures", Map.of("texts", texts))
                .statusCode(202)
                .header("Location", equalTo("/api/erasures/mine"))
                .body("state", equalTo("running"));
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        clock.work(Instant.now().plusSeconds(1)).await().atMost(PATIENCE);
        Logger.getLogger("").removeHandler(listener);
        assertTrue(logged.stream().anyMatch(line -> line.startsWith("An erasure is done")), "the log is listened to");
        assertEquals(
                List.of(),
                logged.stream()
                        .filter(line -> line.contains(person.id().toString()))
                        .toList());
        person.gets("/api/erasures/mine")
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("texts", equalTo(texts))
                .body("inDirectory", equalTo(true))
                .body("finishedAt", notNullValue())
                .body("erased.posts", greaterThan(5))
                .body("erased.comments", greaterThan(2))
                .body("erased.drafts", equalTo(2))
                .body("erased.'thread-names'", greaterThan(2));
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private static ConsumerRecord<String, String> newest(String topic, String key) {
        var events = BusProbe.here().eventsOf(topic, UUID.fromString(key), 1);
        return events.get(events.size() - 1);
    }
}
