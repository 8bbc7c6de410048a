package academy.praxis.local.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.embedded.Engines;
import academy.praxis.embedded.MongoEngine;
import academy.praxis.embedded.MongoSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoDumpTest {
    @TempDir
    Path folder;

    private MongoEngine mongo;
    private MongoClient client;
    private MongoDatabase from;
    private MongoDatabase to;

    @BeforeEach
    void start() {
        mongo = Engines.mongo(MongoSettings.in(folder.resolve("mongo")));
        mongo.start();
        client = MongoClients.create(mongo.uri());
        from = client.getDatabase("community");
        to = client.getDatabase("restored");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.stop();
    }

    @Test
    void everyTypeComesBackAsItWas() throws Exception {
        from.getCollection("things")
                .insertOne(new Document("_id", new ObjectId())
                        .append("uuid", new BsonBinary(UUID.randomUUID()))
                        .append("bytes", new Binary(new byte[] {0, -1, 7}))
                        .append("when", Date.from(Instant.parse("2026-11-26T09:00:00.123Z")))
                        .append("int", 7)
                        .append("long", 7L)
                        .append("double", 7.0)
                        .append("text", "Ünïcode\n\u2028 \"quoted\"")
                        .append("nothing", null)
                        .append("list", List.of(new Document("nested", true), 1L)));

        assertEquals(1, MongoDump.write(from, folder.resolve("dump")));
        assertEquals(1, MongoDump.read(folder.resolve("dump"), to));

        assertEquals(documents(from), documents(to));
    }

    @Test
    void manyDocumentsAndTheirUniqueIndexesComeBackInPlaceOfWhatIsThere() throws Exception {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            many.add(new Document("_id", i).append("name", "thing " + i));
        }
        from.getCollection("things").insertMany(many);
        from.getCollection("things").createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        to.getCollection("things").insertOne(new Document("_id", "left over"));

        MongoDump.write(from, folder.resolve("dump"));
        MongoDump.read(folder.resolve("dump"), to);

        assertEquals(documents(from), documents(to));
        Document second = new Document("_id", -1).append("name", "thing 7");
        assertThrows(MongoWriteException.class, () -> to.getCollection("things").insertOne(second));
    }

    private static List<BsonDocument> documents(MongoDatabase database) {
        return database.getCollection("things", BsonDocument.class)
                .find()
                .sort(Indexes.ascending("_id"))
                .into(new ArrayList<>());
    }
}
