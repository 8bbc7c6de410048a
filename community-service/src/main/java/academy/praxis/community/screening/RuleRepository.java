package academy.praxis.community.screening;

import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The rules of the filter. Ids are ordered by time. */
@ApplicationScoped
class RuleRepository {
    private static final String CHANGED_BY = "changedBy";

    private final Store store;

    RuleRepository(Store store) {
        this.store = store;
    }

    Uni<Void> insert(Rule rule) {
        return rules().insertOne(write(rule)).replaceWithVoid();
    }

    /** {@code false} when somebody else was quicker. */
    Uni<Boolean> replace(long before, Rule rule) {
        return rules().replaceOne(at(rule.id(), before), write(rule)).map(done -> done.getMatchedCount() == 1);
    }

    /** {@code false} when somebody else was quicker. */
    Uni<Boolean> drop(Rule rule) {
        return rules().deleteOne(at(rule.id(), rule.version())).map(done -> done.getDeletedCount() == 1);
    }

    /** The rule; {@code null} when there is none. */
    Uni<Rule> byId(UUID id) {
        return rules().find(Filters.eq("_id", id.toString()))
                .collect()
                .first()
                .map(found -> found == null ? null : read(found));
    }

    Uni<List<Rule>> page(PageRequest page) {
        Bson filter = page.after().isStart()
                ? Filters.empty()
                : Filters.lt("_id", page.after().uuid(0).toString());
        return rules().find(
                        filter, new FindOptions().sort(Sorts.descending("_id")).limit(page.limit() + 1))
                .map(RuleRepository::read)
                .collect()
                .asList();
    }

    Uni<List<Rule>> all() {
        return rules().find().map(RuleRepository::read).collect().asList();
    }

    Uni<Long> count() {
        return rules().countDocuments();
    }

    /** The rules stay, and who wrote them is forgotten. There are never many. @return how many there were */
    Uni<Integer> forgetWriter(UUID memberId) {
        return rules().updateMany(Filters.eq(CHANGED_BY, memberId.toString()), Updates.set(CHANGED_BY, null))
                .map(done -> (int) done.getModifiedCount());
    }

    private static Bson at(UUID id, long version) {
        return Filters.and(Filters.eq("_id", id.toString()), Filters.eq("version", version));
    }

    private static Document write(Rule rule) {
        return new Document("_id", rule.id().toString())
                .append("version", rule.version())
                .append("kind", rule.kind().name())
                .append("text", rule.text())
                .append("action", rule.action().name())
                .append("reason", rule.reason())
                .append(CHANGED_BY, rule.changedBy().toString())
                .append("changedAt", rule.changedAt());
    }

    private static Rule read(Document rule) {
        return new Rule(
                UUID.fromString(rule.getString("_id")),
                rule.getLong("version"),
                RuleKind.valueOf(rule.getString("kind")),
                rule.getString("text"),
                RuleAction.valueOf(rule.getString("action")),
                rule.getString("reason"),
                rule.getString(CHANGED_BY) == null ? null : UUID.fromString(rule.getString(CHANGED_BY)),
                rule.get("changedAt", Instant.class));
    }

    private ReactiveMongoCollection<Document> rules() {
        return store.collection("screeningRules");
    }
}
