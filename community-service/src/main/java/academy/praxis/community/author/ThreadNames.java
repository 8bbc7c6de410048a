package academy.praxis.community.author;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.bson.Document;

/**
 * The made-up names that are taken in each thread. Who takes a base name first has it; others get it with the next free number. Names
 * are never given back, so that asking again finds the same one.
 */
@ApplicationScoped
class ThreadNames {
    private static final String COLLECTION = "threadNames";

    private final Store store;

    ThreadNames(Store store) {
        this.store = store;
    }

    /** The name of this alias in its thread, which it has from now on if it had none. */
    Uni<String> of(UUID threadId, String alias) {
        return claim(threadId, alias, 1);
    }

    private Uni<String> claim(UUID threadId, String alias, int number) {
        String name = MadeUpNames.of(alias, number);
        String id = threadId + "/" + name;
        return names().insertOne(new Document("_id", id)
                        .append("threadId", threadId.toString())
                        .append("alias", alias))
                .replaceWith(true)
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> names().find(Filters.eq("_id", id))
                        .collect()
                        .first()
                        .map(taken -> alias.equals(taken.getString("alias"))))
                .flatMap(mine -> mine ? Uni.createFrom().item(name) : claim(threadId, alias, number + 1));
    }

    private ReactiveMongoCollection<Document> names() {
        return store.collection(COLLECTION);
    }
}
