package academy.praxis.kit.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** The relay's lead among the instances of a service: a document that its holder renews before it lapses. */
@ApplicationScoped
class Lease {
    private static final String COLLECTION = "leases";
    private static final String NAME = "outbox-relay";

    private final Store store;
    private final MongoSettings settings;
    private final InstantSource clock;
    private final String me = UUID.randomUUID().toString();
    private volatile Instant renewAt = Instant.MIN;

    @Inject
    Lease(Store store, MongoSettings settings) {
        this(store, settings, InstantSource.system());
    }

    Lease(Store store, MongoSettings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this instance leads, after having tried to. Asks the store only when half of the lease is over. */
    Uni<Boolean> holds() {
        return clock.instant().isBefore(renewAt) ? Uni.createFrom().item(true) : acquire();
    }

    private Uni<Boolean> acquire() {
        Instant now = clock.instant();
        var mineOrLapsed =
                Filters.and(Filters.eq("_id", NAME), Filters.or(Filters.eq("holder", me), Filters.lt("until", now)));
        var take = Updates.combine(Updates.set("holder", me), Updates.set("until", now.plus(settings.lease())));
        return store.collection(COLLECTION)
                .updateOne(mineOrLapsed, take, new UpdateOptions().upsert(true))
                .invoke(done -> renewAt = now.plus(settings.lease().dividedBy(2)))
                .replaceWith(true)
                // Another holds it: the upsert met its document.
                .onFailure(Store::isDuplicate)
                .recoverWithItem(false);
    }

    Uni<Void> release() {
        renewAt = Instant.MIN;
        return store.collection(COLLECTION)
                .deleteOne(Filters.and(Filters.eq("_id", NAME), Filters.eq("holder", me)))
                .replaceWithVoid();
    }
}
