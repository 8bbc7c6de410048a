package academy.praxis.kit.mongo;

import academy.praxis.kit.outbox.OutboxRecord;
import academy.praxis.kit.outbox.OutboxStore;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * The waiting events of all documents, read by the instance that holds the lease. They are taken document by document: the order is
 * that of each aggregate, not across aggregates.
 */
@ApplicationScoped
class MongoOutbox implements OutboxStore {
    private static final String WAITING = DocumentOutbox.FIELD + ".id";

    private final Store store;
    private final MongoSettings settings;
    private final Lease lease;

    MongoOutbox(Store store, MongoSettings settings, Lease lease) {
        this.store = store;
        this.settings = settings;
        this.lease = lease;
    }

    void index(@Observes @Priority(1) StartupEvent start) {
        for (String collection : settings.outboxCollections()) {
            store.index(collection, Indexes.ascending(WAITING), new IndexOptions().sparse(true));
        }
    }

    @Override
    public Uni<List<OutboxRecord>> next(int max) {
        return lease.holds()
                .flatMap(mine -> mine ? waiting(max) : Uni.createFrom().item(List.of()));
    }

    private Uni<List<OutboxRecord>> waiting(int max) {
        var options = new FindOptions().limit(max).projection(Projections.include(DocumentOutbox.FIELD));
        return Multi.createFrom()
                .iterable(settings.outboxCollections())
                .onItem()
                .transformToMultiAndConcatenate(name -> store.collection(name).find(Filters.exists(WAITING), options))
                .collect()
                .in(ArrayList<OutboxRecord>::new, MongoOutbox::take)
                .map(events -> events);
    }

    private static void take(List<OutboxRecord> events, Document holder) {
        holder.getList(DocumentOutbox.FIELD, Document.class).stream()
                .map(MongoOutbox::record)
                .forEach(events::add);
    }

    @Override
    public Uni<Void> sent(List<OutboxRecord> events) {
        List<String> ids = events.stream().map(event -> event.id().toString()).toList();
        var ours = Filters.in(WAITING, ids);
        var forget = Updates.pull(DocumentOutbox.FIELD, Filters.in("id", ids));
        return Multi.createFrom()
                .iterable(settings.outboxCollections())
                .onItem()
                .transformToUniAndConcatenate(name -> store.collection(name).updateMany(ours, forget))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> release() {
        return lease.release();
    }

    private static OutboxRecord record(Document entry) {
        return new OutboxRecord(
                UUID.fromString(entry.getString("id")),
                entry.getString("topic"),
                entry.getString("type"),
                UUID.fromString(entry.getString("aggregateId")),
                Instant.parse(entry.getString("time")),
                entry.getString("data"),
                entry.getString("traceparent"));
    }
}
