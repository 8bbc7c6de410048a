package academy.praxis.community.champion;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who does not want to be counted as a helper. Whoever never chose is counted. */
@ApplicationScoped
class ChampionChoices {
    private static final String CHOICES = "championChoices";
    private static final Bson OUT = Filters.eq("counted", false);
    private static final FindOptions IDS = new FindOptions().projection(Projections.include("_id"));

    private final Store store;

    ChampionChoices(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(CHOICES, Indexes.ascending("counted"));
    }

    Uni<Void> put(UUID memberId, boolean counted, Instant at) {
        return choices()
                .updateOne(
                        Filters.eq("_id", memberId.toString()),
                        Updates.combine(Updates.set("counted", counted), Updates.set("at", at)),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid()
                // Made at this moment by another request of the same member.
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> put(memberId, counted, at));
    }

    Uni<Set<UUID>> out() {
        return ids(OUT);
    }

    /** Which of these do not want to be counted. */
    Uni<Set<UUID>> outAmong(Collection<UUID> memberIds) {
        return ids(Filters.and(
                Filters.in("_id", memberIds.stream().map(UUID::toString).toList()), OUT));
    }

    /** @return whether there was something */
    Uni<Boolean> forget(UUID memberId) {
        return choices().deleteOne(Filters.eq("_id", memberId.toString())).map(done -> done.getDeletedCount() == 1);
    }

    private Uni<Set<UUID>> ids(Bson filter) {
        return choices()
                .find(filter, IDS)
                .map(choice -> UUID.fromString(choice.getString("_id")))
                .collect()
                .with(Collectors.toSet());
    }

    private ReactiveMongoCollection<Document> choices() {
        return store.collection(CHOICES);
    }
}
