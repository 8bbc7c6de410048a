package academy.praxis.performance.knownitem;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KnownItemProjectionTest {
    private static final String TOPIC = "catalog.item";
    private static final String PUBLISHED = "academy.praxis.catalog.item-published.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MeterRegistry meters;

    @Inject
    KnownItems items;

    private final BusProbe bus = BusProbe.here();
    private final UUID item = UUID.randomUUID();

    @Test
    void aPublishedItemIsKnownHere() {
        told(1, "De-escalation in ten lines");

        awaitTitle("De-escalation in ten lines");
        as("learner")
                .get("/api/outcomes/known-items/" + item)
                .then()
                .body("version", equalTo(1))
                .body("form", equalTo("reference"))
                .body("minutes", equalTo(2))
                .body("status", equalTo("published"));
    }

    @Test
    void anItemThatNobodyToldOfIsNotKnown() {
        problem(as("learner").get("/api/outcomes/known-items/" + item), 404, "not-found");
    }

    @Test
    void theSameEventTwiceIsAppliedOnce() {
        var headers = BusProbe.cloudEvent(UUID.randomUUID(), item, PUBLISHED);
        bus.send(TOPIC, item.toString(), headers, data(3, "Told once"));
        bus.send(TOPIC, item.toString(), headers, data(3, "Told twice"));
        awaitParked();

        as("learner").get("/api/outcomes/known-items/" + item).then().body("title", equalTo("Told once"));
    }

    @Test
    void anOlderVersionAfterANewerOneDoesNotOverwriteIt() {
        told(4, "Newer");
        told(3, "Older");
        awaitParked();

        as("learner").get("/api/outcomes/known-items/" + item).then().body("title", equalTo("Newer"));
    }

    @Test
    void poisonIsParkedAndCountedAndTheRestFlows() {
        double before = parked();
        bus.send(TOPIC, item.toString(), Map.of(), "no CloudEvent");
        bus.send(TOPIC, item, PUBLISHED, "no JSON");
        bus.send(TOPIC, item, PUBLISHED, "{\"id\":\"" + item + "\",\"version\":1}");
        told(1, "After the poison");

        awaitTitle("After the poison");
        assertEquals(before + 3, parked());
        var letters = bus.read(
                "performance.dead-letters",
                all -> all.stream()
                                .filter(letter -> item.toString().equals(letter.key()))
                                .count()
                        >= 3);
        var reasons = letters.stream()
                .filter(letter -> item.toString().equals(letter.key()))
                .map(letter -> BusProbe.header(letter, "dead-letter-reason"))
                .toList();
        assertEquals(3, reasons.size());
        assertEquals("ce_specversion is missing", reasons.get(0));
        assertTrue(reasons.get(2).startsWith("an item needs"), reasons.get(2));
    }

    @Test
    void whomAnItemIsForIsKnown() {
        UUID team = UUID.randomUUID();
        bus.send(TOPIC, item, PUBLISHED, """
                {"id":"%s","version":1,"title":"For nurses","form":"micro","minutes":2,"status":"published",
                 "tasks":["first call"],"audience":{"teams":["%s"],"jobRoles":["nurse"]}}""".formatted(item, team));
        awaitTitle("For nurses");

        KnownItem known = items.find(List.of(item)).await().indefinitely().get(item);
        assertEquals(
                List.of(true, true, false),
                List.of(known.isFor(team, "Cook"), known.isFor(null, "Nurse"), known.isFor(UUID.randomUUID(), "Cook")));
        assertEquals(List.of("first call"), known.tasks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"item-published", "item-updated", "item-retired"})
    void whatTheCatalogPromisesIsUnderstood(String event) throws JsonProcessingException {
        ItemEvent read = new ObjectMapper()
                .readValue(EventContracts.example("academy.praxis.catalog." + event + ".v1"), ItemEvent.class);

        assertTrue(read.isComplete());
        assertEquals(event.equals("item-retired") ? "retired" : "published", read.status());
    }

    /** Poison of the same key comes behind what was told before: once it is parked, that was applied. */
    private void awaitParked() {
        double before = parked();
        bus.send(TOPIC, item.toString(), Map.of(), "poison");
        await().atMost(PATIENCE).until(() -> parked() > before);
    }

    private void told(long version, String title) {
        bus.send(TOPIC, item, PUBLISHED, data(version, title));
    }

    private String data(long version, String title) {
        return """
                {"id":"%s","version":%d,"title":"%s","form":"reference","minutes":2,"status":"published","unread":[1]}""".formatted(item, version, title);
    }

    private void awaitTitle(String title) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("learner")
                        .get("/api/outcomes/known-items/" + item)
                        .then()
                        .body("title", equalTo(title)));
    }

    private double parked() {
        return meters.counter("praxis.dead.letters", "topic", bus.namespace() + "." + TOPIC)
                .count();
    }
}
