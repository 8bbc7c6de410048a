package academy.praxis.community.screening;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.clock.Periodic;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bson.Document;

/**
 * How much a member wrote in an hour of the clock: a number for each hour and kind, in the store, so that a restart does not forget it
 * and several instances share it. Which texts they were is not kept.
 */
@ApplicationScoped
class Pace implements Periodic, PersonalData {
    private static final String PACE = "pace";

    private final Store store;

    Pace(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(PACE, Indexes.ascending("hour"));
    }

    /** Counts one more text; {@code false}, and no count, when there were as many as there may be in this hour. */
    Uni<Boolean> another(UUID memberId, Writing.Kind kind, Instant now, int most) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        var below = Filters.and(Filters.eq("_id", memberId + "/" + kind + "/" + hour), Filters.lt("count", most));
        return pace().updateOne(
                        below,
                        Updates.combine(Updates.inc("count", 1), Updates.setOnInsert("hour", hour)),
                        new UpdateOptions().upsert(true))
                .replaceWith(true)
                // The upsert met a full hour, or another's first text of this hour.
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() ->
                        pace().updateOne(below, Updates.inc("count", 1)).map(done -> done.getMatchedCount() == 1));
    }

    @Override
    public String name() {
        return "writing-pace";
    }

    /** All at once: there are those of the last three hours. */
    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return pace().deleteMany(Filters.regex("_id", "^" + memberId + "/")).map(done -> (int) done.getDeletedCount());
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return pace().deleteMany(Filters.lt("hour", now.minus(2, ChronoUnit.HOURS)))
                .replaceWith(0);
    }

    private ReactiveMongoCollection<Document> pace() {
        return store.collection(PACE);
    }
}
