package academy.praxis.community.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TalliesTest {
    private static final String COLLECTION = "talliesTest";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID id = UUID.randomUUID();

    @Inject
    Tallies tallies;

    @Inject
    Store store;

    @Inject
    Vertx vertx;

    @BeforeEach
    void keepSomethingToCountFor() {
        store.collection(COLLECTION)
                .insertOne(new Document("_id", id.toString()).append("things", 0))
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void ofManyWhoAskAtOnceOneCountsForAllAndTheLastCountIsRight() {
        AtomicInteger things = new AtomicInteger();
        AtomicInteger counts = new AtomicInteger();
        Multi.createFrom()
                .range(0, 100)
                .onItem()
                .transformToUniAndMerge(i -> {
                    things.incrementAndGet();
                    return tallies.recount(COLLECTION, id, "things", () -> {
                        counts.incrementAndGet();
                        int now = things.get();
                        return slowly(now);
                    });
                })
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        assertEquals(100, stored().getInteger("things"));
        assertTrue(counts.get() < 20, "counts: " + counts.get());
    }

    @Test
    void aCountThatAnotherInstanceOvertookIsMadeAgain() {
        Tallies another = new Tallies(store, vertx);
        AtomicInteger things = new AtomicInteger(1);
        AtomicInteger counts = new AtomicInteger();
        tallies.recount(COLLECTION, id, "things", () -> {
                    int seen = things.get();
                    if (counts.incrementAndGet() > 1) {
                        return Uni.createFrom().item(Map.of("things", seen));
                    }
                    // While this one is about to write what it saw, another counts one more.
                    things.set(2);
                    return another.recount(
                                    COLLECTION,
                                    id,
                                    "things",
                                    () -> Uni.createFrom().item(Map.of("things", things.get())))
                            .replaceWith(Map.of("things", seen));
                })
                .await()
                .atMost(PATIENCE);
        assertEquals(2, stored().getInteger("things"));
        assertEquals(2, counts.get());
    }

    @Test
    void aCountThatFailsIsSaidSoAndTheNextOneWorks() {
        assertThrows(
                IllegalStateException.class,
                () -> tallies.recount(
                                COLLECTION,
                                id,
                                "things",
                                () -> Uni.createFrom().failure(new IllegalStateException("away")))
                        .await()
                        .atMost(PATIENCE));
        tallies.recount(COLLECTION, id, "things", () -> Uni.createFrom().item(Map.of("things", 7)))
                .await()
                .atMost(PATIENCE);
        assertEquals(7, stored().getInteger("things"));
    }

    @Test
    void countsOfDifferentThingsLeaveOneAnotherAlone() {
        store.collection(COLLECTION)
                .updateOne(Filters.eq("_id", id.toString()), Updates.set("others", 5))
                .await()
                .atMost(PATIENCE);
        tallies.recount(COLLECTION, id, "things", () -> Uni.createFrom().item(Map.of("things", 3)))
                .await()
                .atMost(PATIENCE);
        assertEquals(5, stored().getInteger("others"));
        assertEquals(3, stored().getInteger("things"));
    }

    @Test
    void forWhatIsNotThereNothingIsCounted() {
        tallies.recount(COLLECTION, UUID.randomUUID(), "things", () -> {
                    throw new AssertionError("counted");
                })
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Map<String, ?>> slowly(int count) {
        return Uni.createFrom()
                .<Map<String, ?>>item(Map.of("things", count))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(20));
    }

    private Document stored() {
        return store.collection(COLLECTION)
                .find(Filters.eq("_id", id.toString()))
                .collect()
                .first()
                .await()
                .atMost(PATIENCE);
    }
}
