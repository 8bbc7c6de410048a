package academy.praxis.community.tally;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Counts that are kept in a document of what is in other documents. They are counted anew and never added to, so one that was missed or
 * done twice does no harm. A count is written only where nobody wrote one since the counting began ({@code tally.<name>}), else it is
 * made again, so that an older count never replaces a newer one.
 */
@ApplicationScoped
public class Tallies {
    private static final int ATTEMPTS = 50;

    private final Store store;
    private final Vertx vertx;
    private final Map<Key, Slot> running = new HashMap<>();

    Tallies(Store store, Vertx vertx) {
        this.store = store;
        this.vertx = vertx;
    }

    /**
     * Counts for one document, and completes when a count that began after this call is written. Of those who ask at the same moment,
     * one counts for all.
     *
     * @param collection the collection of the document that keeps the count
     * @param id the document; without it nothing is done
     * @param name what is counted, as counts of different things do not get into each other's way
     * @param count gives the fields to set
     */
    public Uni<Void> recount(String collection, UUID id, String name, Supplier<Uni<Map<String, ?>>> count) {
        Key key = new Key(collection, id, name);
        return Uni.createFrom().deferred(() -> {
            Context context = vertx.getOrCreateContext();
            return Uni.createFrom()
                    .completionStage(ask(key, () -> attempt(key, count, ATTEMPTS)))
                    .emitOn(command -> context.runOnContext(none -> command.run()));
        });
    }

    private CompletableFuture<Void> ask(Key key, Supplier<Uni<Void>> run) {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        synchronized (running) {
            Slot slot = running.get(key);
            if (slot != null) {
                slot.next.add(asked);
                slot.run = run;
                return asked;
            }
            running.put(key, new Slot());
        }
        start(key, run, List.of(asked));
        return asked;
    }

    private void start(Key key, Supplier<Uni<Void>> run, List<CompletableFuture<Void>> asked) {
        Uni.createFrom()
                .<Void>deferred(run::get)
                .subscribe()
                .with(
                        none -> {
                            goOn(key);
                            asked.forEach(one -> one.complete(null));
                        },
                        fault -> {
                            goOn(key);
                            asked.forEach(one -> one.completeExceptionally(fault));
                        });
    }

    private void goOn(Key key) {
        List<CompletableFuture<Void>> asked;
        Supplier<Uni<Void>> run;
        synchronized (running) {
            Slot slot = running.remove(key);
            if (slot.next.isEmpty()) {
                return;
            }
            asked = slot.next;
            run = slot.run;
            running.put(key, new Slot());
        }
        start(key, run, asked);
    }

    private Uni<Void> attempt(Key key, Supplier<Uni<Map<String, ?>>> count, int attempts) {
        if (attempts == 0) {
            return Uni.createFrom().failure(new IllegalStateException("Others count the same all the time."));
        }
        return seen(key)
                .flatMap(seen -> seen == null
                        ? Uni.createFrom().voidItem()
                        : count.get()
                                .flatMap(counts -> write(key, seen, counts))
                                .flatMap(written ->
                                        written ? Uni.createFrom().voidItem() : attempt(key, count, attempts - 1)));
    }

    /** How many counts were written before this one; {@code null} when the document is not there. */
    private Uni<Long> seen(Key key) {
        return documents(key)
                .find(
                        Filters.eq("_id", key.id().toString()),
                        new FindOptions().projection(Projections.include("tally")))
                .collect()
                .first()
                .map(found -> {
                    if (found == null) {
                        return null;
                    }
                    Document tally = found.get("tally", Document.class);
                    Long seen = tally == null ? null : tally.getLong(key.name());
                    return seen == null ? 0 : seen;
                });
    }

    private Uni<Boolean> write(Key key, long seen, Map<String, ?> counts) {
        Bson unchanged =
                Filters.and(Filters.eq("_id", key.id().toString()), Filters.eq(key.field(), seen == 0 ? null : seen));
        List<Bson> changes = new ArrayList<>();
        counts.forEach((field, value) -> changes.add(Updates.set(field, value)));
        changes.add(Updates.set(key.field(), seen + 1));
        return documents(key)
                .updateOne(unchanged, Updates.combine(changes))
                .map(result -> result.getMatchedCount() == 1);
    }

    private ReactiveMongoCollection<Document> documents(Key key) {
        return store.collection(key.collection());
    }

    private record Key(String collection, UUID id, String name) {
        String field() {
            return "tally." + name;
        }
    }

    /** A count that is being made, and who asked meanwhile. */
    private static final class Slot {
        private final List<CompletableFuture<Void>> next = new ArrayList<>();
        private Supplier<Uni<Void>> run;
    }
}
