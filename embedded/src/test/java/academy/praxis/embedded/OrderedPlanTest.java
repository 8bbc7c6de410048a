package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That indexes are made use of; that what they are used for is right is OrderedIndexTest's. */
class OrderedPlanTest {
    private static final Document NEWEST = new Document("_id", -1);

    private final MVStore store = MVStore.open(null);
    private List<OrderedIndex> indexes;

    /** A thousand things in ten places, each under two of twenty tags. */
    @BeforeEach
    void fill() {
        indexes = List.of(
                index(true, new IndexKey("_id", true)),
                index(false, new IndexKey("place", true), new IndexKey("_id", false)),
                index(false, new IndexKey("place", true), new IndexKey("state", true)),
                index(false, new IndexKey("tags", true), new IndexKey("_id", false)));
        for (int i = 0; i < 1_000; i++) {
            Document thing = new Document("_id", String.format("%04d", i))
                    .append("place", i % 10)
                    .append("state", i % 3 == 0 ? "old" : "new")
                    .append("tags", List.of("t" + i % 20, "t" + (i + 7) % 20));
            indexes.forEach(index -> index.add(thing, thing.get("_id"), null));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPageIsReadInItsOrderFromWhereItBegins() {
        OrderedPlan plan = plan(new Document("place", 3).append("_id", new Document("$lt", "0500")), NEWEST);

        assertTrue(plan.isOrdered());
        assertEquals(List.of("0493", "0483", "0473"), first(3, plan));
        assertEquals(50, count(plan));
    }

    @Test
    void aPageIsReadBackwardsWhereTheIndexHasTheOppositeOrder() {
        OrderedPlan plan = plan(new Document("place", 3), new Document("_id", 1));

        assertTrue(plan.isOrdered());
        assertEquals(List.of("0003", "0013"), first(2, plan));
    }

    @Test
    void severalPlacesAreMerged() {
        Document places = new Document("place", new Document("$in", List.of(3, 8, 3, 77)));

        OrderedPlan plan = plan(places, NEWEST);

        assertTrue(plan.isOrdered());
        assertEquals(List.of("0998", "0993", "0988", "0983"), first(4, plan));
        assertEquals(200, count(plan(places, NEWEST)));
    }

    @Test
    void waysThroughDifferentIndexesAreMergedAndGiveEachDocumentOnce() {
        Document ways = new Document(
                "$or",
                List.of(new Document("place", 3), new Document("tags", new Document("$in", List.of("t3", "t10")))));

        OrderedPlan plan = plan(new Document("$and", List.of(ways, new Document("state", "new"))), NEWEST);

        assertTrue(plan.isOrdered());
        assertEquals(List.of("0996", "0993", "0990", "0983"), first(4, plan));
        assertEquals(200, count(plan(ways, NEWEST)));
    }

    @Test
    void aUniqueIndexIsBestWhateverElseIsAskedFor() {
        Document one = new Document("_id", new Document("$in", List.of("0005", "0006", "none"))).append("place", 5);

        assertEquals(2, count(plan(one, NEWEST)));
    }

    @Test
    void withoutAPageTheMostFieldsDecide() {
        Optional<OrderedPlan> plan =
                OrderedPlan.of(indexes, new Document("place", 3).append("state", "old"), null, false);

        assertEquals(34, count(plan.orElseThrow()));
    }

    @Test
    void thereIsNoPlanForWhatNoIndexBeginsWith() {
        assertEquals(Optional.empty(), OrderedPlan.of(indexes, new Document("state", "old"), null, false));
        assertEquals(
                Optional.empty(),
                OrderedPlan.of(
                        indexes,
                        new Document("$or", List.of(new Document("place", 3), new Document("state", "old"))),
                        null,
                        false));
    }

    @Test
    void anArrayHasNoOrder() {
        assertFalse(plan(new Document("tags", new Document("$gt", "t3")), new Document("tags", 1))
                .isOrdered());
    }

    private OrderedPlan plan(Document query, Document orderBy) {
        return OrderedPlan.of(indexes, query, orderBy, true).orElseThrow();
    }

    private static List<Object> first(int most, OrderedPlan plan) {
        return plan.positions().limit(most).toList();
    }

    private static int count(OrderedPlan plan) {
        return Math.toIntExact(plan.positions().count());
    }

    @Test
    void readsNoFurtherThanItIsAsked() {
        Stream<Integer> all = OrderedPlan.oneAfterTheOther(Stream.of(
                Collections.emptyIterator(),
                List.of(7).iterator(),
                Stream.iterate(1, number -> number + 1).iterator()));

        assertEquals(List.of(7, 1, 2), all.limit(3).toList());
    }

    private OrderedIndex index(boolean unique, IndexKey... keys) {
        MVMap<byte[], Object> entries =
                store.openMap(Arrays.toString(keys), new MVMap.Builder<byte[], Object>().keyType(new KeyBytes.Type()));
        return new OrderedIndex("index", List.of(keys), false, unique, entries, true);
    }
}
