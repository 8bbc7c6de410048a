package academy.praxis.community.post;

import academy.praxis.community.space.Spaces;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.logging.Log;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/**
 * Gives posts that were written by a version of the service that did not keep {@link academy.praxis.community.space.Openness} theirs, at
 * each start and beside the service's work: first all, later those since the start before, as both versions write for a while when one takes the other's place. Until then
 * feeds have them by their space only. Several replicas may do it at once.
 */
@ApplicationScoped
class PostOpenness {
    static final String MIGRATIONS = "migrations";

    private static final String MINE = "posts.openness";
    private static final String AT = "at";
    private static final int AT_ONCE = 100;

    /** For longer than two versions are there together. */
    private static final Duration TOGETHER = Duration.ofDays(1);

    private final PostRepository posts;
    private final Spaces spaces;
    private final Store store;

    PostOpenness(PostRepository posts, Spaces spaces, Store store) {
        this.posts = posts;
        this.spaces = spaces;
        this.store = store;
    }

    void start(@Observes StartupEvent start) {
        complete()
                .subscribe()
                .with(
                        done -> {},
                        fault -> Log.error("Posts without openness stay as they are until the next start.", fault));
    }

    Uni<Void> complete() {
        Instant begun = Instant.now();
        return migrations()
                .find(Filters.eq("_id", MINE))
                .collect()
                .first()
                .map(last -> last == null
                        ? Instant.EPOCH
                        : last.get(AT, Instant.class).minus(TOGETHER))
                .flatMap(from -> spacesAfter(null, Ids.firstAt(from)))
                .flatMap(done -> migrations()
                        .replaceOne(Filters.eq("_id", MINE), doneAt(begun), new ReplaceOptions().upsert(true)))
                .replaceWithVoid();
    }

    /** All posts of before have theirs. */
    static Document doneAt(Instant begun) {
        return new Document("_id", MINE).append(AT, begun);
    }

    private Uni<Void> spacesAfter(UUID id, UUID from) {
        return spaces.audiencesAfter(id, AT_ONCE).flatMap(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            UUID last = found.keySet().stream().reduce((one, next) -> next).orElseThrow();
            return Multi.createFrom()
                    .iterable(found.entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(space ->
                            posts.keepOpenness(space.getKey(), space.getValue().openness(), from))
                    .collect()
                    .last()
                    .flatMap(kept -> spacesAfter(last, from));
        });
    }

    private ReactiveMongoCollection<Document> migrations() {
        return store.collection(MIGRATIONS);
    }
}
