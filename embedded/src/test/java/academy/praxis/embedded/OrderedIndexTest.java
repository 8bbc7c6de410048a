package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same work for the server with ordered indexes and for the original one, which reads all documents for almost each query. */
class OrderedIndexTest {
    private static final int OPERATIONS = 4_000;
    private static final List<Object> VALUES = Arrays.asList(
            null,
            0,
            1,
            1L,
            1.5,
            -2,
            -0.0,
            1L << 40,
            (1L << 60) + 1,
            Double.NEGATIVE_INFINITY,
            "",
            "a",
            "ab",
            "b",
            "a\0",
            "a\1b",
            "é",
            "\uFFFF",
            "\uD83D\uDE00",
            true,
            false,
            Instant.EPOCH,
            Instant.ofEpochMilli(-5),
            Instant.ofEpochSecond(9_000),
            new ObjectId("507f1f77bcf86cd799439011"),
            new ObjectId("5f7f1f77bcf86cd799439011"));
    private static final List<String> FIELDS = List.of("a", "b", "c", "at", "tags", "n.x", "m.x", "numbers", "_id");

    /** The original cannot compare empty arrays with all else in a way that holds together. */
    private static final List<String> SORTED_BY = List.of("a", "b", "at", "numbers", "_id");

    private final Channel channel = new EmbeddedChannel();
    private Random random;

    @TempDir
    Path folder;

    private MVStore store;
    private MongoBackend indexed;
    private MongoBackend original;

    @BeforeEach
    void startBoth() {
        open();
        original = H2Backend.inMemory();
        for (MongoBackend each : List.of(indexed, original)) {
            createIndex(each, new Document("a", 1).append("_id", -1), false, false);
            createIndex(each, new Document("a", -1).append("b", 1).append("_id", 1), false, false);
            createIndex(each, new Document("tags", 1).append("_id", -1), false, false);
            createIndex(each, new Document("tags", 1).append("b", -1), false, false);
            createIndex(each, new Document("n.x", -1), false, false);
            createIndex(each, new Document("numbers", 1).append("_id", 1), false, false);
            createIndex(each, new Document("c", 1), false, true);
            createIndex(each, new Document("m.x", 1), false, true);
            createIndex(each, new Document("unique", 1), true, true);
        }
    }

    @AfterEach
    void stopBoth() {
        indexed.close();
        original.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersAsTheOriginalDoesWhateverIsWrittenAndAsked(long seed) {
        random = new Random(seed);
        for (int i = 0; i < OPERATIONS; i++) {
            if (i == OPERATIONS / 3) {
                // Built from what is there.
                both(createIndexes(new Document("b", 1).append("at", -1), false, false));
                both(createIndexes(new Document("at", 1).append("_id", 1), false, false));
            } else if (i == OPERATIONS / 2) {
                indexed.close();
                open();
                both(new Document("dropIndexes", "things").append("index", "index-a-_id"));
            }
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> insert();
                case 3 -> update();
                case 4 -> delete();
                case 5 -> count();
                default -> find();
            }
        }
        everythingIsTheSame();
    }

    @Test
    void makesTheIndexesAnewAfterAnEndThatWasNotOrderly() throws Exception {
        random = new Random(5);
        for (int i = 0; i < 300; i++) {
            insert();
        }
        store.commit();
        Path copy = Files.copy(folder.resolve("data"), folder.resolve("killed"), StandardCopyOption.REPLACE_EXISTING);
        indexed.close();
        try (MVStore found = MVStore.open(copy.toString())) {
            found.getMapNames().stream()
                    .filter(OrderedDatabase::holdsIndex)
                    .forEach(name -> found.openMap(
                                    name,
                                    new MVMap.Builder<byte[], Object>()
                                            .keyType(new KeyBytes.Type())
                                            .valueType(new PositionType()))
                            .clear());
        }
        Files.move(copy, folder.resolve("data"), StandardCopyOption.REPLACE_EXISTING);
        open();
        everythingIsTheSame();
        for (int i = 0; i < 300; i++) {
            find();
        }
    }

    @Test
    void readsFilesOfTheOriginal() throws Exception {
        indexed.close();
        original.close();
        Files.delete(folder.resolve("data"));
        original = new H2Backend(folder.resolve("data").toString());
        createIndex(original, new Document("a", 1), false, false);
        command(
                original,
                new Document("insert", "things")
                        .append(
                                "documents",
                                List.of(
                                        new Document("_id", "1").append("a", 7),
                                        new Document("_id", "2").append("a", 8))));
        original.close();
        open();
        original = H2Backend.inMemory();

        Document found = command(indexed, new Document("find", "things").append("filter", new Document("a", 7)));

        assertEquals(List.of(new Document("_id", "1").append("a", 7)), batch(found));
    }

    /** As of a document whose events have all been told, which must not be read each time somebody looks for others. */
    @Test
    void keepsNothingOfAnEmptyArrayInASparseIndex() {
        Document inserted = new Document("insert", "things")
                .append(
                        "documents",
                        List.of(
                                new Document("_id", "1").append("m", List.of()),
                                new Document("_id", "2").append("m", List.of(new Document("x", 1))),
                                new Document("_id", "3")));
        command(indexed, inserted);
        command(
                indexed,
                new Document("update", "things")
                        .append(
                                "updates",
                                List.of(new Document("q", new Document("_id", "2"))
                                        .append("u", new Document("$pull", new Document("m", new Document("x", 1)))))));

        assertEquals(0, entries("index-m.x"));
    }

    @Test
    void countsByReadingOnlyWhatAnIndexLeads() {
        insertTwo();
        spoil("3");

        assertEquals(List.of(new Document("_id", 1).append("n", 1)), counted(new Document("a", 7)));
        assertThrows(RuntimeException.class, () -> counted(new Document("d", 7)), "without an index all are read");
    }

    @Test
    void buildsNoIndexAgainAfterAnOrderlyEndThoughItBeEmpty() {
        insertTwo();
        spoil("3");
        indexed.close();

        open();

        assertEquals(List.of(new Document("_id", 1).append("n", 1)), counted(new Document("a", 7)));
        assertEquals(0, entries("index-m.x"));
    }

    private void insertTwo() {
        command(
                indexed,
                new Document("insert", "things")
                        .append(
                                "documents",
                                List.of(
                                        new Document("_id", "1").append("a", 7),
                                        new Document("_id", "2").append("a", 8))));
    }

    /** Something that is no document, and so fails whoever reads it. */
    private void spoil(String position) {
        MVMap<Object, byte[]> documents = store.openMap(
                "databases.test.things",
                new MVMap.Builder<Object, byte[]>()
                        .keyType(new PositionType())
                        .valueType(new OrderedCollection.StoredType()));
        documents.put(position, new byte[] {1});
    }

    private List<Document> counted(Document filter) {
        return batch(command(indexed, count(filter)));
    }

    /** As the driver counts. */
    private static Document count(Document filter) {
        return new Document("aggregate", "things")
                .append(
                        "pipeline",
                        List.of(
                                new Document("$match", filter),
                                new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)))))
                .append("cursor", new Document());
    }

    private long entries(String index) {
        MVMap<byte[], Object> map = store.openMap(
                store.getMapNames().stream()
                        .filter(name -> name.endsWith(index))
                        .findFirst()
                        .orElseThrow(),
                new MVMap.Builder<byte[], Object>().keyType(new KeyBytes.Type()).valueType(new PositionType()));
        return map.sizeAsLong() - (map.containsKey(new byte[0]) ? 1 : 0);
    }

    private void open() {
        store = new MVStore.Builder()
                .fileName(folder.resolve("data").toString())
                .open();
        indexed = OrderedBackend.on(store);
    }

    private void insert() {
        Document document = new Document("_id", id());
        document.append("a", value()).append("b", value());
        if (random.nextBoolean()) {
            document.append("c", random.nextInt(4) == 0 ? values() : value());
        }
        if (random.nextBoolean()) {
            document.append("at", Instant.ofEpochSecond(random.nextInt(50)));
        }
        document.append("tags", values());
        document.append("numbers", List.of(random.nextInt(30), random.nextInt(30)));
        if (random.nextInt(10) == 0) {
            document.append("unique", random.nextInt(40));
        }
        if (random.nextBoolean()) {
            document.append(
                    "m", random.nextBoolean() ? List.of() : List.of(new Document("x", value()), new Document()));
        }
        switch (random.nextInt(4)) {
            case 0 -> document.append("n", new Document("x", value()));
            case 1 ->
                document.append("n", List.of(new Document("x", value()), new Document("x", values()), new Document()));
            case 2 -> document.append("n", value());
            default -> {}
        }
        both(new Document("insert", "things")
                .append("documents", List.of(document))
                .append("ordered", true));
    }

    private void update() {
        Document change =
                switch (random.nextInt(4)) {
                    case 0 -> new Document("$set", new Document("a", value()).append("c", value()));
                    case 1 -> new Document("$unset", new Document("c", 1).append("b", 1));
                    case 2 -> new Document("$set", new Document("tags", values()));
                    default -> new Document("$set", new Document("unique", random.nextInt(40)));
                };
        boolean one = random.nextBoolean() || change.toString().contains("unique");
        Document filter = one ? new Document("_id", id()).append("a", new Document("$ne", "b")) : filter();
        both(new Document("update", "things")
                .append(
                        "updates",
                        List.of(new Document("q", filter)
                                .append("u", change)
                                .append("multi", !one)
                                .append("upsert", false))));
    }

    private void delete() {
        Document filter = random.nextInt(3) > 0 ? new Document("_id", id()) : filter().append("b", value());
        both(new Document("delete", "things").append("deletes", List.of(new Document("q", filter).append("limit", 0))));
    }

    private void count() {
        both(random.nextBoolean() ? new Document("count", "things").append("query", filter()) : count(filter()));
    }

    private void find() {
        Document find =
                new Document("find", "things").append("filter", filter()).append("projection", projection());
        if (random.nextBoolean()) {
            Document sort = new Document();
            if (random.nextBoolean()) {
                sort.append(SORTED_BY.get(random.nextInt(SORTED_BY.size())), random.nextBoolean() ? 1 : -1);
            }
            find.append("sort", sort.containsKey("_id") ? sort : sort.append("_id", random.nextBoolean() ? 1 : -1))
                    .append("limit", random.nextInt(20));
            assertEquals(batch(command(original, find)), batch(command(indexed, find)), find::toString);
        } else {
            assertEquals(sorted(command(original, find)), sorted(command(indexed, find)), find::toString);
        }
    }

    private void everythingIsTheSame() {
        Document all =
                new Document("find", "things").append("filter", new Document()).append("sort", new Document("_id", 1));
        List<Document> expected = batch(command(original, all));
        assertTrue(expected.size() > 20);
        assertEquals(expected, batch(command(indexed, all)));
        for (String field : FIELDS) {
            for (Object value : VALUES) {
                Document some = new Document("find", "things").append("filter", new Document(field, value));
                assertEquals(sorted(command(original, some)), sorted(command(indexed, some)), some::toString);
            }
        }
    }

    private Document filter() {
        Document filter = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            filter.append(FIELDS.get(random.nextInt(FIELDS.size())), condition());
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Document("$and", List.of(filter, filter().append("b", condition())));
            case 1 -> new Document("$or", List.of(filter, new Document("a", condition())));
            case 2 -> filter.append("$or", List.of(new Document("tags", condition()), new Document("a", condition())));
            default -> filter;
        };
    }

    private Document projection() {
        Document projection = new Document();
        boolean with = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            projection.append(List.of("a", "b", "tags", "n.x", "numbers", "c").get(random.nextInt(6)), with ? 1 : 0);
        }
        return projection;
    }

    private Object condition() {
        return switch (random.nextInt(12)) {
            case 0 -> new Document("$gt", value());
            case 1 -> new Document("$gte", value());
            case 2 -> new Document("$lt", id());
            case 3 -> new Document("$lte", value());
            case 4 -> new Document("$gt", value()).append("$lt", value());
            case 5 -> new Document("$in", values());
            case 6 -> new Document("$exists", random.nextBoolean());
            case 7 -> new Document("$ne", value());
            case 8 -> new Document("$eq", value());
            case 9 -> values();
            case 10 -> new Document("$all", values());
            default -> value();
        };
    }

    private String id() {
        return "id" + random.nextInt(150);
    }

    private Object value() {
        return random.nextInt(20) == 0
                ? new Document("d", random.nextInt(2))
                : VALUES.get(random.nextInt(VALUES.size()));
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(VALUES.get(random.nextInt(VALUES.size())));
        }
        return values;
    }

    private void both(Document command) {
        Document expected = answer(original, command);
        Document answer = answer(indexed, command);
        assertEquals(expected, answer, command::toString);
    }

    /** With the code of an error alone: messages name what differs. */
    private Document answer(MongoBackend backend, Document command) {
        Document answer = command(backend, command);
        if (answer.get("writeErrors") instanceof List<?> errors) {
            answer.put(
                    "writeErrors",
                    errors.stream().map(error -> ((Document) error).get("code")).toList());
        }
        return answer;
    }

    private void createIndex(MongoBackend backend, Document key, boolean unique, boolean sparse) {
        command(backend, createIndexes(key, unique, sparse));
    }

    private static Document createIndexes(Document key, boolean unique, boolean sparse) {
        return new Document("createIndexes", "things")
                .append(
                        "indexes",
                        List.of(new Document("key", key)
                                .append("name", "index-" + String.join("-", key.keySet()))
                                .append("unique", unique)
                                .append("sparse", sparse)));
    }

    private Document command(MongoBackend backend, Document command) {
        return backend.handleCommand(
                channel, "test", command.keySet().iterator().next(), command);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> batch(Document answer) {
        return (List<Document>) ((Document) answer.get("cursor")).get("firstBatch");
    }

    private static List<String> sorted(Document answer) {
        List<String> documents =
                new ArrayList<>(batch(answer).stream().map(Document::toString).toList());
        Collections.sort(documents);
        return documents;
    }
}
