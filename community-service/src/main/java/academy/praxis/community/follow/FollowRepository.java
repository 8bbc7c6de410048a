package academy.praxis.community.follow;

import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What members follow, each a document of its own. */
@ApplicationScoped
class FollowRepository {
    private static final String FOLLOWS = "follows";

    private final Store store;

    FollowRepository(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(FOLLOWS, Indexes.ascending("memberId", "_id"));
        store.index(FOLLOWS, Indexes.ascending("value"));
    }

    /** Keeps it, unless it is there already. */
    Uni<Void> add(Follow follow) {
        return follows()
                .insertOne(new Document("_id", follow.id().toString())
                        .append("memberId", follow.memberId().toString())
                        .append("kind", follow.kind().name())
                        .append("value", follow.value())
                        .append("since", follow.since()))
                .replaceWithVoid()
                .onFailure(Store::isDuplicate)
                .recoverWithNull();
    }

    /** {@code null} when the member has none with this id. */
    Uni<Follow> find(UUID id, UUID memberId) {
        return follows().find(mine(id, memberId)).collect().first().map(found -> found == null ? null : read(found));
    }

    /** {@code false} when the member has none with this id. */
    Uni<Boolean> remove(UUID id, UUID memberId) {
        return follows().deleteOne(mine(id, memberId)).map(done -> done.getDeletedCount() == 1);
    }

    Uni<Long> count(UUID memberId) {
        return follows().countDocuments(Filters.eq("memberId", memberId.toString()));
    }

    /** In the order of their ids, one more than the page has. */
    Uni<List<Follow>> page(UUID memberId, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("memberId", memberId.toString())));
        if (!page.after().isStart()) {
            filters.add(Filters.gt("_id", page.after().uuid(0).toString()));
        }
        return list(Filters.and(filters), page.limit() + 1);
    }

    Uni<List<Follow>> all(UUID memberId, int most) {
        return list(Filters.eq("memberId", memberId.toString()), most);
    }

    /** Forgets what a member follows, and that others follow them. @return how many that were */
    Uni<Integer> forget(UUID memberId) {
        return follows()
                .deleteMany(Filters.or(
                        Filters.eq("memberId", memberId.toString()),
                        Filters.and(
                                Filters.eq("value", memberId.toString()),
                                Filters.eq("kind", FollowKind.PERSON.name()))))
                .map(done -> (int) done.getDeletedCount());
    }

    private Uni<List<Follow>> list(Bson filter, int most) {
        return follows()
                .find(filter, new FindOptions().sort(Sorts.ascending("_id")).limit(most))
                .map(FollowRepository::read)
                .collect()
                .asList();
    }

    private static Bson mine(UUID id, UUID memberId) {
        return Filters.and(Filters.eq("_id", id.toString()), Filters.eq("memberId", memberId.toString()));
    }

    private static Follow read(Document follow) {
        return new Follow(
                UUID.fromString(follow.getString("_id")),
                UUID.fromString(follow.getString("memberId")),
                FollowKind.valueOf(follow.getString("kind")),
                follow.getString("value"),
                follow.get("since", Instant.class));
    }

    private ReactiveMongoCollection<Document> follows() {
        return store.collection(FOLLOWS);
    }
}
