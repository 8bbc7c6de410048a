package academy.praxis.local.backup;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * A database of MongoDB in files, as mongodump and mongorestore would, by the driver: for each collection a file with a document in each line
 * (MongoDB Extended JSON, canonical, which keeps every type) and one with its indexes.
 */
final class MongoDump {
    private static final String DOCUMENTS = ".documents.jsonl";
    private static final String INDEXES = ".indexes.jsonl";
    private static final int AT_A_TIME = 200;
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    /** What servers say of an index and do not take back. */
    private static final Set<String> SAID_ONLY = Set.of("v", "ns");

    private MongoDump() {}

    /** Writes all collections; each document is whole, as it was at some moment meanwhile. Gives the number of documents. */
    static long write(MongoDatabase database, Path folder) throws IOException {
        Files.createDirectories(folder);
        long documents = 0;
        for (String name : new TreeSet<>(database.listCollectionNames().into(new ArrayList<>()))) {
            if (name.startsWith("system.")) {
                continue;
            }
            MongoCollection<BsonDocument> collection = database.getCollection(name, BsonDocument.class);
            documents += write(collection.find(), folder.resolve(name + DOCUMENTS));
            write(collection.listIndexes(BsonDocument.class), folder.resolve(name + INDEXES));
        }
        return documents;
    }

    private static long write(Iterable<BsonDocument> documents, Path file) throws IOException {
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (BsonDocument document : documents) {
                out.write(document.toJson(CANONICAL));
                out.newLine();
                written++;
            }
        }
        return written;
    }

    /** Reads all collections of the dump back, in place of those of the same names. Gives the number of documents. */
    static long read(Path folder, MongoDatabase database) throws IOException {
        long documents = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(DOCUMENTS)) {
                    String collection = name.substring(0, name.length() - DOCUMENTS.length());
                    database.getCollection(collection).drop();
                    index(database, collection, file.resolveSibling(collection + INDEXES));
                    documents += fill(database.getCollection(collection, BsonDocument.class), file);
                }
            }
        }
        return documents;
    }

    private static void index(MongoDatabase database, String collection, Path file) throws IOException {
        BsonArray indexes = new BsonArray();
        for (String line : Files.readAllLines(file)) {
            BsonDocument index = BsonDocument.parse(line);
            SAID_ONLY.forEach(index::remove);
            if (!"_id_".equals(index.getString("name", new BsonString("")).getValue())) {
                indexes.add(index);
            }
        }
        if (!indexes.isEmpty()) {
            database.runCommand(
                    new BsonDocument("createIndexes", new BsonString(collection)).append("indexes", indexes));
        }
    }

    private static long fill(MongoCollection<BsonDocument> collection, Path file) throws IOException {
        long read = 0;
        List<BsonDocument> some = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                some.add(BsonDocument.parse(line));
                read++;
                if (some.size() == AT_A_TIME) {
                    collection.insertMany(some);
                    some.clear();
                }
            }
        }
        if (!some.isEmpty()) {
            collection.insertMany(some);
        }
        return read;
    }
}
