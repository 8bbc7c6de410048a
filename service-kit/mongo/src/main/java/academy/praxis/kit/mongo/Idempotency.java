package academy.praxis.kit.mongo;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.idempotency.Fingerprint;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.Violation;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Creates a document once, however often the request is sent under one {@code Idempotency-Key}: the key reserves the id of the new
 * document before that is written, and a document with an id exists at most once.
 */
@ApplicationScoped
public class Idempotency {
    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final String COLLECTION = "idempotencyKeys";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final Caller caller;
    private final Store store;
    private final ObjectMapper json;
    private final Vertx vertx;

    Idempotency(Caller caller, Store store, ObjectMapper json, Vertx vertx) {
        this.caller = caller;
        this.store = store;
        this.json = json;
        this.vertx = vertx;
    }

    void index(@Observes StartupEvent start) {
        store.index(COLLECTION, Indexes.ascending("at"));
        vertx.setPeriodic(
                TIDY_EVERY.toMillis(),
                id -> forgetOlderThan(KEPT)
                        .subscribe()
                        .with(
                                none -> {},
                                fault -> LOG.warnf(
                                        "Old idempotency keys stay until the next hour: %s", fault.toString())));
    }

    /** By hand, because an index that expires documents does so on MongoDB only, not on the wire-compatible server. */
    Uni<Void> forgetOlderThan(Duration age) {
        return store.collection(COLLECTION)
                .deleteMany(Filters.lt("at", Instant.now().minus(age)))
                .replaceWithVoid();
    }

    /**
     * The new document's answer, from now or from the first time.
     *
     * @param operation what is done, such as {@code create-post}
     * @param command what was asked for; another one under the same key is a 422
     * @param create inserts the document with this id, and fails with a duplicate key when it exists
     * @param find gives the document with this id
     */
    public <T> Uni<T> once(
            IdempotencyKey key,
            String operation,
            Object command,
            Function<UUID, Uni<T>> create,
            Function<UUID, Uni<T>> find) {
        if (key.value().isEmpty()) {
            return create.apply(Ids.next());
        }
        // Not the caller and key themselves: what is created may be meant to keep to itself whose it is.
        String name =
                Fingerprint.of("key", List.of(caller.subject(), key.value().get()), json);
        return reserve(name, Fingerprint.of(operation, command, json))
                .flatMap(id -> create.apply(id).onFailure(Store::isDuplicate).recoverWithUni(() -> find.apply(id)));
    }

    private Uni<UUID> reserve(String key, String fingerprint) {
        UUID id = Ids.next();
        var reservation = new Document("_id", key)
                .append("fingerprint", fingerprint)
                .append("resource", id.toString())
                .append("at", Instant.now());
        return store.collection(COLLECTION)
                .insertOne(reservation)
                .replaceWith(id)
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> reserved(key, fingerprint));
    }

    private Uni<UUID> reserved(String key, String fingerprint) {
        return store.collection(COLLECTION)
                .find(Filters.eq("_id", key))
                .collect()
                .first()
                .map(reservation -> {
                    if (!fingerprint.equals(reservation.getString("fingerprint"))) {
                        throw new ProblemException(
                                ProblemType.IDEMPOTENCY_KEY_REUSED,
                                null,
                                List.of(new Violation("Idempotency-Key", "was sent with another request before")));
                    }
                    return UUID.fromString(reservation.getString("resource"));
                });
    }
}
