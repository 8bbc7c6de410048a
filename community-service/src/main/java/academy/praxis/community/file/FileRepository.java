package academy.praxis.community.file;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.bson.BsonString;
import org.bson.Document;
import org.reactivestreams.Publisher;

/** Files: what is known of each in a document, what is in it in GridFS under the same id. */
@ApplicationScoped
class FileRepository {
    private static final String FILES = "files";
    private static final String CONTENTS = "contents";

    private final Store store;

    FileRepository(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(FILES, Indexes.ascending("owner", "createdAt"));
        store.index(FILES, Indexes.ascending("holderId"));
        store.index(FILES, Indexes.ascending("checkAt"));
    }

    /** The content first: a file that is known has all of its content. */
    Uni<Void> insert(FileView file, String owner, byte[] content, Instant checkAt) {
        return upload(file.id(), content)
                .flatMap(kept -> files().insertOne(new Document("_id", file.id().toString())
                        .append("owner", owner)
                        .append("name", file.name())
                        .append("type", file.type())
                        .append("size", file.size())
                        .append("createdAt", file.createdAt())
                        .append("holderId", null)
                        .append("checkAt", checkAt)))
                .replaceWithVoid();
    }

    private Uni<Void> upload(UUID id, byte[] content) {
        return last(bucket().uploadFromPublisher(
                        new BsonString(id.toString()),
                        "",
                        AdaptersToReactiveStreams.publisher(Multi.createFrom().item(ByteBuffer.wrap(content))),
                        new GridFSUploadOptions()));
    }

    /** Part by part, as they are asked for. */
    Multi<byte[]> content(UUID id) {
        return Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(bucket().downloadToPublisher(new BsonString(id.toString()))))
                .map(FileRepository::bytes);
    }

    private static byte[] bytes(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        return bytes;
    }

    Uni<Document> byId(UUID id) {
        return files().find(Filters.eq("_id", id.toString())).collect().first();
    }

    Uni<List<Document>> byIds(Collection<UUID> ids) {
        return files().find(Filters.in("_id", ids.stream().map(UUID::toString).toList()))
                .collect()
                .asList();
    }

    Uni<Long> broughtSince(String owner, Instant since) {
        return files().countDocuments(Filters.and(Filters.eq("owner", owner), Filters.gte("createdAt", since)));
    }

    /** Whether the file is this owner's and hangs on this holder from now on: it did before, or on nothing. */
    Uni<Boolean> hang(UUID id, String owner, UUID holderId, Instant checkAt) {
        return files().updateOne(
                        Filters.and(
                                Filters.eq("_id", id.toString()),
                                Filters.eq("owner", owner),
                                Filters.in("holderId", null, holderId.toString())),
                        Updates.combine(Updates.set("holderId", holderId.toString()), Updates.set("checkAt", checkAt)))
                .map(result -> result.getMatchedCount() == 1);
    }

    Uni<List<Document>> of(UUID holderId) {
        return files().find(Filters.eq("holderId", holderId.toString()))
                .collect()
                .asList();
    }

    /** Files that are to be looked at: whether anything has them. */
    Uni<List<Document>> due(Instant now, int most) {
        return files().find(
                        Filters.lt("checkAt", now),
                        new FindOptions().sort(Sorts.ascending("checkAt")).limit(most))
                .collect()
                .asList();
    }

    Uni<Void> checked(UUID id) {
        return files().updateOne(Filters.eq("_id", id.toString()), Updates.unset("checkAt"))
                .replaceWithVoid();
    }

    /** The content last: until it is gone, one finds the file again. */
    Uni<Void> delete(String id) {
        return last(bucket().delete(new BsonString(id)))
                .onFailure(com.mongodb.MongoGridFSException.class)
                .recoverWithNull()
                .flatMap(gone -> files().deleteOne(Filters.eq("_id", id)))
                .replaceWithVoid();
    }

    private static Uni<Void> last(Publisher<?> work) {
        return Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(work))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private GridFSBucket bucket() {
        return store.bucket(CONTENTS);
    }

    private ReactiveMongoCollection<Document> files() {
        return store.collection(FILES);
    }
}
