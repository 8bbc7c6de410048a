package academy.praxis.community.moderation;

import academy.praxis.community.todo.Todos;
import academy.praxis.kit.mongo.DocumentOutbox;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
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

/** Wishes to know who wrote a text. Ids are ordered by time. */
@ApplicationScoped
class LiftRepository {
    static final String LIFTS = "lifts";

    /** Tells the audit log how the wish stands. */
    static final String LOG = "log";

    private final Store store;
    private final DocumentOutbox outbox;

    LiftRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(LIFTS, Indexes.compoundIndex(Indexes.ascending("askedBy"), Indexes.descending("_id")));
    }

    Uni<Lift> insert(Lift lift) {
        return lifts().insertOne(write(lift).append(Todos.FIELD, Todos.entries(LOG)))
                .replaceWith(lift);
    }

    /** The wish; {@code null} when there is none. */
    Uni<Lift> byId(UUID id) {
        return lifts().find(
                        Filters.eq("_id", id.toString()),
                        new FindOptions().projection(Projections.exclude(DocumentOutbox.FIELD)))
                .collect()
                .first()
                .map(found -> found == null ? null : read(found));
    }

    /** Writes a decision and what is to follow in one; {@code false} when somebody else was quicker. */
    Uni<Boolean> decide(Lift before, Lift after) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set("version", after.version()),
                Updates.set("status", after.status().name()),
                Updates.set("decidedBy", after.decidedBy().toString()),
                Updates.set("decidedAt", after.decidedAt()),
                Todos.push(LOG)));
        if (after.status() == LiftStatus.LIFTED) {
            changes.add(outbox.push(LiftEvents.lifted(after)));
        }
        var unchanged = Filters.and(Filters.eq("_id", before.id().toString()), Filters.eq("version", before.version()));
        return outbox.after(
                lifts().updateOne(unchanged, Updates.combine(changes)).map(done -> done.getMatchedCount() == 1));
    }

    /** Newest first, one more than the page has. @param askedBy {@code null} for anybody's */
    Uni<List<Lift>> page(UUID askedBy, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.empty()));
        if (askedBy != null) {
            filters.add(Filters.eq("askedBy", askedBy.toString()));
        }
        if (!page.after().isStart()) {
            filters.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        return lifts().find(
                        Filters.and(filters),
                        new FindOptions().sort(Sorts.descending("_id")).limit(page.limit() + 1))
                .map(LiftRepository::read)
                .collect()
                .asList();
    }

    /** Forgets who asked or decided, where it was this member. @return how often it was */
    Uni<Integer> forget(UUID memberId) {
        return forget("askedBy", memberId)
                .flatMap(asked -> forget("decidedBy", memberId).map(decided -> asked + decided));
    }

    private Uni<Integer> forget(String field, UUID memberId) {
        return lifts().updateMany(Filters.eq(field, memberId.toString()), Updates.set(field, null))
                .map(done -> (int) done.getModifiedCount());
    }

    private static Document write(Lift lift) {
        Target target = lift.target();
        return new Document("_id", lift.id().toString())
                .append("version", lift.version())
                .append("kind", target.kind().name())
                .append("targetId", target.id().toString())
                .append("postId", target.postId().toString())
                .append("spaceId", target.spaceId().toString())
                .append("status", lift.status().name())
                .append("reason", lift.reason())
                .append("askedBy", lift.askedBy().toString())
                .append("askedAt", lift.askedAt());
    }

    private static Lift read(Document found) {
        return new Lift(
                uuid(found, "_id"),
                found.getLong("version"),
                new Target(
                        TargetKind.valueOf(found.getString("kind")),
                        uuid(found, "targetId"),
                        uuid(found, "postId"),
                        uuid(found, "spaceId")),
                LiftStatus.valueOf(found.getString("status")),
                found.getString("reason"),
                uuid(found, "askedBy"),
                found.get("askedAt", Instant.class),
                uuid(found, "decidedBy"),
                found.get("decidedAt", Instant.class));
    }

    private static UUID uuid(Document found, String field) {
        String id = found.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    private ReactiveMongoCollection<Document> lifts() {
        return store.collection(LIFTS);
    }
}
