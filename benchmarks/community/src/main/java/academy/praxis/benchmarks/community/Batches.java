package academy.praxis.benchmarks.community;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/** Writes documents to a collection by the thousand, while the next thousand is made. */
final class Batches implements AutoCloseable {
    private static final int SIZE = 1_000;

    private final ExecutorService writer = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(2), new ThreadPoolExecutor.CallerRunsPolicy());
    private final MongoCollection<RawBsonDocument> collection;
    private final List<Future<?>> written = new ArrayList<>();
    private List<RawBsonDocument> batch = new ArrayList<>(SIZE);
    private final DocumentCodec codec;
    private int largest;

    Batches(MongoCollection<Document> collection) {
        this.codec = new DocumentCodec(collection.getCodecRegistry());
        this.collection = collection.withDocumentClass(RawBsonDocument.class);
    }

    void add(Document document) throws IOException {
        RawBsonDocument raw = new RawBsonDocument(document, codec);
        largest = Math.max(largest, raw.getByteBuffer().remaining());
        batch.add(raw);
        if (batch.size() == SIZE) {
            write();
        }
    }

    private void write() throws IOException {
        List<RawBsonDocument> full = batch;
        batch = new ArrayList<>(SIZE);
        written.add(writer.submit(() -> collection.insertMany(full, new InsertManyOptions().ordered(false))));
        while (written.size() > 4) {
            await(written.remove(0));
        }
    }

    private static void await(Future<?> write) throws IOException {
        try {
            write.get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** The size in bytes of the largest document that was added. */
    int largest() {
        return largest;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!batch.isEmpty()) {
                write();
            }
            for (Future<?> each : written) {
                await(each);
            }
        } finally {
            writer.shutdown();
        }
    }
}
