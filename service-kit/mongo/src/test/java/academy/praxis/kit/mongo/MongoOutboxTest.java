package academy.praxis.kit.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.outbox.OutboxRecord;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoOutboxTest {
    private static LocalMongo mongo;

    private final DocumentOutbox events = new DocumentOutbox(new ObjectMapper(), null);
    private Store store;
    private Instant now = Instant.parse("2026-03-31T08:00:00Z");
    private MongoSettings settings;

    @BeforeAll
    static void startMongo(@TempDir Path folder) {
        mongo = new LocalMongo(folder);
    }

    @AfterAll
    static void stopMongo() {
        mongo.close();
    }

    @BeforeEach
    void useADatabaseOfItsOwn() {
        String database = "outbox_" + UUID.randomUUID().toString().replace("-", "");
        store = mongo.store(database);
        settings = mongo.settings(database);
    }

    @Test
    void anEventWaitsInItsDocumentUntilItIsSent() {
        // Given
        MongoOutbox outbox = instance();
        UUID thing = thingWith("first");
        push(thing, "second");
        // When
        List<OutboxRecord> waiting = await(outbox.next(10));
        // Then
        assertEquals(
                List.of("first", "second"),
                waiting.stream().map(OutboxRecord::type).toList());
        assertEquals(thing, waiting.get(0).aggregateId());
        assertEquals("{\"name\":\"first\"}", waiting.get(0).data());
        assertTrue(waiting.get(0).time().toString().endsWith("Z"));
    }

    @Test
    void whatWasWrittenWhileEventsWereSentStaysAndKeepsItsOrder() {
        // Given
        MongoOutbox outbox = instance();
        UUID thing = thingWith("first");
        List<OutboxRecord> taken = await(outbox.next(10));
        push(thing, "second");
        push(thing, "third");
        // When
        await(outbox.sent(taken));
        // Then
        assertEquals(List.of("second", "third"), types(outbox));
    }

    @Test
    void aDocumentWhoseEventsWereAllSentIsNotReadAgain() {
        // Given
        MongoOutbox outbox = instance();
        thingWith("one");
        UUID other = thingWith("two");
        // When
        await(outbox.sent(await(outbox.next(10))));
        // Then
        assertEquals(List.of(), types(outbox));
        push(other, "three");
        assertEquals(List.of("three"), types(outbox));
    }

    @Test
    void onlyOneOfTwoInstancesRelays() {
        // Given
        thingWith("event");
        MongoOutbox leader = instance();
        MongoOutbox other = instance();
        // When
        List<String> ofTheLeader = types(leader);
        List<String> ofTheOther = types(other);
        // Then
        assertEquals(List.of("event"), ofTheLeader);
        assertEquals(List.of(), ofTheOther);
    }

    @Test
    void theLeadPassesOnAtOnceWhenItIsGivenUp() {
        // Given
        Lease first = lease();
        Lease second = lease();
        assertTrue(await(first.holds()));
        assertFalse(await(second.holds()));
        // When
        await(first.release());
        // Then
        assertTrue(await(second.holds()));
        assertFalse(await(first.holds()));
    }

    @Test
    void theLeadOfAKilledHolderPassesOnWhenItsLeaseIsOver() {
        // Given
        Lease killed = lease();
        Lease next = lease();
        assertTrue(await(killed.holds()));
        // When
        now = now.plus(settings.lease());
        // Then
        assertFalse(await(next.holds()));
        now = now.plusMillis(1);
        assertTrue(await(next.holds()));
        assertFalse(await(killed.holds()));
    }

    @Test
    void aHolderWhoRenewsKeepsTheLead() {
        // Given
        Lease first = lease();
        Lease second = lease();
        // When
        for (int i = 0; i < 8; i++) {
            assertTrue(await(first.holds()));
            now = now.plus(settings.lease().dividedBy(4));
        }
        // Then
        assertFalse(await(second.holds()));
    }

    @Test
    void aTimeComesBackAsTheInstantThatItWas() {
        await(store.collection("times").insertOne(new Document("_id", "1").append("at", now)));
        Document read = await(
                store.collection("times").find(Filters.gte("at", now)).collect().first());
        assertEquals(now, read.get("at", Instant.class));
    }

    private Lease lease() {
        return new Lease(store, settings, () -> now);
    }

    private MongoOutbox instance() {
        MongoOutbox outbox = new MongoOutbox(store, settings, lease());
        outbox.index(null);
        return outbox;
    }

    private UUID thingWith(String type) {
        UUID id = UUID.randomUUID();
        var thing =
                new Document("_id", id.toString()).append(DocumentOutbox.FIELD, List.of(events.entry(event(id, type))));
        await(store.collection("things").insertOne(thing));
        return id;
    }

    private void push(UUID thing, String type) {
        var change = Updates.combine(Updates.set("name", type), events.push(event(thing, type)));
        await(store.collection("things").updateOne(Filters.eq("_id", thing.toString()), change));
    }

    private static DomainEvent event(UUID thing, String type) {
        return new DomainEvent("kit.thing", type, thing, Map.of("name", type));
    }

    private static List<String> types(MongoOutbox outbox) {
        return await(outbox.next(10)).stream().map(OutboxRecord::type).toList();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}
