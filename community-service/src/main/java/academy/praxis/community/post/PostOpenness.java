package academy.praxis.community.post;

import academy.praxis.community.space.Audience;
import academy.praxis.community.space.Spaces;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/**
 * Gives posts that were written before posts kept {@link academy.praxis.community.space.Openness} theirs, once in the life of a database and beside the service's
 * work. Until then feeds have them by their space only. Several replicas may do it at once.
 */
@ApplicationScoped
class PostOpenness {
    private static final String MIGRATIONS = "migrations";
    private static final String MINE = "posts.openness";
    private static final int AT_ONCE = 100;

    private final PostRepository posts;
    private final Spaces spaces;
    private final Store store;

    PostOpenness(PostRepository posts, Spaces spaces, Store store) {
        this.posts = posts;
        this.spaces = spaces;
        this.store = store;
    }

    void start(@Observes StartupEvent start) {
        once().subscribe()
                .with(
                        done -> {},
                        fault -> Log.error("Posts without openness stay as they are until the next start.", fault));
    }

    Uni<Void> once() {
        return store.collection(MIGRATIONS)
                .countDocuments(Filters.eq("_id", MINE))
                .flatMap(done ->
                        done > 0 ? Uni.createFrom().voidItem() : after(null).call(this::noteDone));
    }

    private Uni<Void> noteDone() {
        return store.collection(MIGRATIONS)
                .insertOne(new Document("_id", MINE).append("at", Instant.now()))
                .replaceWithVoid()
                .onFailure(Store::isDuplicate)
                .recoverWithNull();
    }

    private Uni<Void> after(UUID id) {
        return spaces.audiencesAfter(id, AT_ONCE).flatMap(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            UUID last = found.keySet().stream().reduce((one, next) -> next).orElseThrow();
            return Multi.createFrom()
                    .iterable(found.entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(this::keep)
                    .collect()
                    .last()
                    .flatMap(kept -> after(last));
        });
    }

    private Uni<Void> keep(Map.Entry<UUID, Audience> space) {
        return posts.keepOpenness(space.getKey(), space.getValue().openness());
    }
}
