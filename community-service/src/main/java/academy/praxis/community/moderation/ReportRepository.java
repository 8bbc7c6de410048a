package academy.praxis.community.moderation;

import academy.praxis.kit.mongo.Store;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Reports, one for each member and text. */
@ApplicationScoped
class ReportRepository {
    private static final String REPORTS = "reports";

    private final Store store;

    ReportRepository(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(REPORTS, Indexes.compoundIndex(Indexes.ascending("targetId"), Indexes.descending("at")));
        store.index(REPORTS, Indexes.ascending("reporterId"));
    }

    /** Keeps a member's first report of a text; another one changes nothing. */
    Uni<Void> insert(UUID reporterId, NewReport report) {
        return reports()
                .insertOne(new Document("_id", report.targetId() + "/" + reporterId)
                        .append("targetId", report.targetId().toString())
                        .append("reporterId", reporterId.toString())
                        .append("reason", report.reason().name())
                        .append("note", report.note())
                        .append("at", Instant.now().truncatedTo(ChronoUnit.MILLIS)))
                .replaceWithVoid()
                .onFailure(Store::isDuplicate)
                .recoverWithNull();
    }

    /** Forgets what a member reported. @return how many reports that were */
    Uni<Integer> forget(UUID reporterId) {
        return reports()
                .deleteMany(Filters.eq("reporterId", reporterId.toString()))
                .map(done -> (int) done.getDeletedCount());
    }

    Uni<Long> count(UUID targetId) {
        return reports().countDocuments(Filters.eq("targetId", targetId.toString()));
    }

    /** The newest first. */
    Uni<List<Report>> of(UUID targetId, int most) {
        return reports()
                .find(
                        Filters.eq("targetId", targetId.toString()),
                        new FindOptions().sort(Sorts.descending("at")).limit(most))
                .map(report -> new Report(
                        ReportReason.valueOf(report.getString("reason")),
                        report.getString("note"),
                        report.get("at", Instant.class)))
                .collect()
                .asList();
    }

    private ReactiveMongoCollection<Document> reports() {
        return store.collection(REPORTS);
    }
}
