package academy.praxis.community.champion;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Which instance works out who helps, and when that was done last: one document, of which the holder has a lease. */
@ApplicationScoped
class ChampionRuns {
    /** Longer than reading one page can take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String RUNS = "championRuns";
    private static final String ONE = "helpers";

    private final Store store;
    private final String me = UUID.randomUUID().toString();

    ChampionRuns(Store store) {
        this.store = store;
    }

    /** Whether it is due, and this instance's to do. */
    Uni<Boolean> take(Instant now, Duration every) {
        var due = Filters.and(
                Filters.eq("_id", ONE), Filters.lt("until", now), Filters.lt("finishedAt", now.minus(every)));
        return runs().updateOne(
                        due,
                        Updates.combine(
                                Updates.set("holder", me),
                                Updates.set("until", now.plus(LEASE)),
                                Updates.setOnInsert("finishedAt", Instant.EPOCH)),
                        new UpdateOptions().upsert(true))
                .replaceWith(true)
                // It is not due, or another has it.
                .onFailure(Store::isDuplicate)
                .recoverWithItem(false);
    }

    /** Keeps the lease; fails when another instance took over in the meantime. */
    Uni<Void> renew(Instant now) {
        return runs().updateOne(mine(), Updates.set("until", now.plus(LEASE)))
                .invoke(done -> {
                    if (done.getMatchedCount() == 0) {
                        throw new IllegalStateException("another instance took over");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> finish(Instant now) {
        return runs().updateOne(
                        mine(), Updates.combine(Updates.set("finishedAt", now), Updates.set("until", Instant.EPOCH)))
                .replaceWithVoid();
    }

    private Bson mine() {
        return Filters.and(Filters.eq("_id", ONE), Filters.eq("holder", me));
    }

    private ReactiveMongoCollection<Document> runs() {
        return store.collection(RUNS);
    }
}
