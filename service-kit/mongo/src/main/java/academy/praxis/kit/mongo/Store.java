package academy.praxis.kit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The service's own database. */
@ApplicationScoped
public class Store {
    private final ReactiveMongoClient client;
    private final MongoSettings settings;

    Store(ReactiveMongoClient client, MongoSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** A collection of documents; the times in them are {@link java.time.Instant}s. */
    public ReactiveMongoCollection<Document> collection(String name) {
        return client.getDatabase(settings.database()).getCollection(name);
    }

    /** Makes an index where it is missing. Blocks, so that a service is not ready before: only for the start. */
    public void index(String collection, Bson keys) {
        index(collection, keys, new IndexOptions());
    }

    /** As {@link #index(String, Bson)}, for an index that is sparse or unique. */
    public void index(String collection, Bson keys, IndexOptions options) {
        collection(collection).createIndex(keys, options).await().atMost(Duration.ofSeconds(20));
    }

    /** A bucket of files (GridFS), for what is too large for a document. */
    public GridFSBucket bucket(String name) {
        return GridFSBuckets.create(client.unwrap().getDatabase(settings.database()), name);
    }

    /** A collection of documents that the driver maps to records of this type (POJO codec). */
    public <T> ReactiveMongoCollection<T> collection(String name, Class<T> type) {
        return client.getDatabase(settings.database()).getCollection(name, type);
    }

    /** Whether a write failed because a document with its id, or with another unique value of it, is there already. */
    public static boolean isDuplicate(Throwable fault) {
        return fault instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
