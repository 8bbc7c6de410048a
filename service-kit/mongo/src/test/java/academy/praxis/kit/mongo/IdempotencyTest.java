package academy.praxis.kit.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.caller.CallerOf;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("a-key-of-mine");
    private static LocalMongo mongo;

    private Store store;

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
        store = mongo.store("keys_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Test
    void aRetryUnderTheSameKeyGivesTheFirstThingAgain() {
        UUID first = create("sam", KEY, "text");
        assertEquals(first, create("sam", KEY, "text"));
        assertEquals(1, things().size());
    }

    @Test
    void aRetryAfterACrashBetweenReservationAndInsertCreatesTheReservedThing() {
        // Given
        assertThrows(
                IllegalStateException.class,
                () -> await(keys("sam").once(KEY, "create", "text", id -> failure(), id -> failure())));
        // When
        UUID created = create("sam", KEY, "text");
        // Then
        assertEquals(List.of(created.toString()), things());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        create("sam", KEY, "text");
        var refused = assertThrows(ProblemException.class, () -> create("sam", KEY, "another text"));
        assertEquals(ProblemType.IDEMPOTENCY_KEY_REUSED, refused.type());
        assertEquals("Idempotency-Key", refused.violations().get(0).field());
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        assertNotEquals(create("sam", KEY, "text"), create("noor", KEY, "text"));
    }

    @Test
    void withoutAKeyEachRequestCreates() {
        assertNotEquals(
                create("sam", new IdempotencyKey(null), "text"), create("sam", new IdempotencyKey(null), "text"));
    }

    @Test
    void whatIsKeptDoesNotSayWhoSentTheKey() {
        create("sam-the-nurse", KEY, "text");
        var kept = await(store.collection("idempotencyKeys").find().collect().asList());
        assertEquals(1, kept.size());
        assertFalse(kept.toString().contains("sam-the-nurse"), kept.toString());
    }

    @Test
    void oldKeysAreForgottenAndNewOnesKept() {
        // Given
        UUID first = create("sam", KEY, "text");
        // When
        await(keys("sam").forgetOlderThan(Duration.ofMinutes(1)));
        // Then
        assertEquals(first, create("sam", KEY, "text"));
        await(keys("sam").forgetOlderThan(Duration.ofMinutes(-1)));
        assertNotEquals(first, create("sam", KEY, "text"));
        assertTrue(things().contains(first.toString()));
    }

    private UUID create(String subject, IdempotencyKey key, Object command) {
        return await(keys(subject)
                .once(
                        key,
                        "create",
                        command,
                        id -> store.collection("things")
                                .insertOne(new Document("_id", id.toString()))
                                .replaceWith(id),
                        id -> store.collection("things")
                                .find(Filters.eq("_id", id.toString()))
                                .collect()
                                .first()
                                .replaceWith(id)));
    }

    private Idempotency keys(String subject) {
        return new Idempotency(CallerOf.subject(subject), store, new ObjectMapper(), null);
    }

    private List<String> things() {
        return await(store.collection("things").find().collect().asList()).stream()
                .map(thing -> thing.getString("_id"))
                .toList();
    }

    private static Uni<UUID> failure() {
        return Uni.createFrom().failure(new IllegalStateException("killed"));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}
