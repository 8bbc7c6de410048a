package academy.praxis.community.moderation;

import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who did what about which text, when and why. Only ever added to, but for names of those who were erased; ids are
 * ordered by time. */
@ApplicationScoped
class AuditLog {
    private static final String LOG = "auditLog";

    private final Store store;

    AuditLog(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(LOG, Indexes.compoundIndex(Indexes.ascending("spaceId"), Indexes.descending("_id")));
        store.index(LOG, Indexes.ascending("by"));
    }

    /** Adds a line; one that is there already stays as it is. */
    Uni<Void> add(AuditEntry entry) {
        return log().insertOne(write(entry))
                .replaceWithVoid()
                .onFailure(Store::isDuplicate)
                .recoverWithNull();
    }

    /** What was done in a space, newest first, one more than the page has. */
    Uni<List<AuditEntry>> page(UUID spaceId, Collection<AuditAction> actions, PageRequest page) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq("spaceId", spaceId.toString()));
        filters.add(Filters.in("action", actions.stream().map(Enum::name).toList()));
        if (!page.after().isStart()) {
            filters.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        return log().find(
                        Filters.and(filters),
                        new FindOptions().sort(Sorts.descending("_id")).limit(page.limit() + 1))
                .map(AuditLog::read)
                .collect()
                .asList();
    }

    /** Forgets that it was this member. @return in how many lines it was */
    Uni<Integer> forget(UUID memberId) {
        return log().updateMany(Filters.eq("by", memberId.toString()), Updates.set("by", null))
                .map(done -> (int) done.getModifiedCount());
    }

    static Document write(AuditEntry entry) {
        return new Document("_id", entry.id().toString())
                .append("spaceId", entry.spaceId().toString())
                .append("action", entry.action().name())
                .append("kind", entry.kind().name())
                .append(
                        "targetId",
                        entry.targetId() == null ? null : entry.targetId().toString())
                .append("by", entry.by() == null ? null : entry.by().toString())
                .append("reason", entry.reason())
                .append("at", entry.at());
    }

    static AuditEntry read(Document entry) {
        String targetId = entry.getString("targetId");
        String by = entry.getString("by");
        return new AuditEntry(
                UUID.fromString(entry.getString("_id")),
                UUID.fromString(entry.getString("spaceId")),
                AuditAction.valueOf(entry.getString("action")),
                TargetKind.valueOf(entry.getString("kind")),
                targetId == null ? null : UUID.fromString(targetId),
                by == null ? null : UUID.fromString(by),
                entry.getString("reason"),
                entry.get("at", Instant.class));
    }

    private ReactiveMongoCollection<Document> log() {
        return store.collection(LOG);
    }
}
