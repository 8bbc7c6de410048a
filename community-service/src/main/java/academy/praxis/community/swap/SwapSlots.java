package academy.praxis.community.swap;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/**
 * How many swaps a member has: a document for each place that one of them takes, so that two requests at the same moment do not get the
 * same one. Places are given back right away; of one that was not, because an instance was killed, the swap itself tells that it is free.
 */
@ApplicationScoped
class SwapSlots {
    /** Whoever takes a place is given this long to write the swap that it is for. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final String SLOTS = "swapSlots";

    private final Store store;
    private final SwapRepository swaps;

    SwapSlots(Store store, SwapRepository swaps) {
        this.store = store;
        this.swaps = swaps;
    }

    void index(@Observes StartupEvent start) {
        store.index(SLOTS, Indexes.ascending("memberId"));
    }

    /** What a place is for. */
    enum Use {
        /** An offer that waits for an answer. */
        OPEN,
        /** A swap that is under way. */
        RUNNING;

        boolean isTaken(Swap swap, UUID memberId, Instant now) {
            return swap != null
                    && (this == OPEN
                            ? swap.isOpen(now) && memberId.equals(swap.offererId())
                            : swap.status() == SwapStatus.PAIRED && swap.isOf(memberId));
        }
    }

    /** Takes a place for a swap, and gives its name; {@code null} when the member has no free one of so many. */
    Uni<String> take(UUID memberId, Use use, UUID swapId, int most) {
        return take(memberId, use, swapId, 1, most);
    }

    private Uni<String> take(UUID memberId, Use use, UUID swapId, int number, int most) {
        if (number > most) {
            return Uni.createFrom().nullItem();
        }
        String place = memberId + "/" + use + "/" + number;
        Instant now = Instant.now();
        return slots().insertOne(new Document("_id", place)
                        .append("memberId", memberId.toString())
                        .append("use", use.name())
                        .append("swapId", swapId.toString())
                        .append("at", now))
                .replaceWith(true)
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> takeOver(place, memberId, use, swapId, now))
                .flatMap(taken -> taken ? Uni.createFrom().item(place) : take(memberId, use, swapId, number + 1, most));
    }

    private Uni<Boolean> takeOver(String place, UUID memberId, Use use, UUID swapId, Instant now) {
        return slots().find(Filters.eq("_id", place), new FindOptions().limit(1))
                .collect()
                .first()
                .flatMap(slot -> {
                    if (slot == null || slot.get("at", Instant.class).isAfter(now.minus(GRACE))) {
                        return Uni.createFrom().item(false);
                    }
                    return swaps.byId(UUID.fromString(slot.getString("swapId")))
                            .flatMap(holder -> use.isTaken(holder, memberId, now)
                                    ? Uni.createFrom().item(false)
                                    : replace(slot, swapId, now));
                });
    }

    private Uni<Boolean> replace(Document slot, UUID swapId, Instant now) {
        return slots().updateOne(
                        Filters.and(
                                Filters.eq("_id", slot.getString("_id")),
                                Filters.eq("swapId", slot.getString("swapId"))),
                        Updates.combine(Updates.set("swapId", swapId.toString()), Updates.set("at", now)))
                .map(done -> done.getMatchedCount() == 1);
    }

    /** Gives one place back that was taken for a swap; of two who took one for the same swap, each gives back their own. */
    Uni<Void> giveBack(String place, UUID swapId) {
        return slots().deleteOne(Filters.and(Filters.eq("_id", place), Filters.eq("swapId", swapId.toString())))
                .replaceWithVoid();
    }

    /** Gives all places back that a member has for a swap. */
    Uni<Void> giveBack(UUID memberId, Use use, UUID swapId) {
        return slots().deleteMany(Filters.and(
                        Filters.eq("memberId", memberId.toString()),
                        Filters.eq("use", use.name()),
                        Filters.eq("swapId", swapId.toString())))
                .replaceWithVoid();
    }

    /** Forgets all places of a member. @return how many there were */
    Uni<Integer> forget(UUID memberId) {
        return slots().deleteMany(Filters.eq("memberId", memberId.toString()))
                .map(done -> Math.toIntExact(done.getDeletedCount()));
    }

    private ReactiveMongoCollection<Document> slots() {
        return store.collection(SLOTS);
    }
}
