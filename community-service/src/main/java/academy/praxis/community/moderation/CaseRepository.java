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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Cases as documents, each with its waiting event, the lines that are to go to the audit log, and what is to follow elsewhere. */
@ApplicationScoped
class CaseRepository {
    static final String CASES = "moderationCases";

    /** Recounts the reports. */
    static final String COUNT = "count";

    /** Brings the text out of sight or back. */
    static final String SIGHT = "sight";

    /** Begins or ends its author's suspension. */
    static final String SUSPENSION = "suspension";

    /** Moves lines to the audit log. */
    static final String LOG = "log";

    private static final String LINES = "lines";
    private static final String SUSPENSION_BEFORE = "suspensionBefore";

    private final Store store;
    private final DocumentOutbox outbox;

    CaseRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(CASES, Indexes.ascending("spaceId", "status", "_id"));
        store.index(CASES, Indexes.ascending("postId"));
        store.index(CASES, Indexes.ascending("decidedBy"));
    }

    /** The case; {@code null} when there is none. */
    Uni<Case> byId(UUID id) {
        return document(id).map(found -> found == null ? null : read(found));
    }

    /** As many of these spaces' cases as a page has, and one more; the newest text first. */
    Uni<List<Case>> page(Collection<UUID> spaceIds, Collection<CaseStatus> statuses, PageRequest page) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.in("spaceId", spaceIds.stream().map(UUID::toString).toList()));
        filters.add(Filters.in("status", statuses.stream().map(Enum::name).toList()));
        filters.add(Filters.or(Filters.gt("reports", 0), Filters.ne("heldFor", null), Filters.ne("action", null)));
        if (!page.after().isStart()) {
            filters.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        return cases().find(
                        Filters.and(filters),
                        new FindOptions().sort(Sorts.descending("_id")).limit(page.limit() + 1))
                .map(CaseRepository::read)
                .collect()
                .asList();
    }

    /** Opens a case that nobody sees yet, unless there is one, and writes down that its reports are to be counted. */
    Uni<Void> expectReport(Target target) {
        Bson counted = Todos.push(COUNT);
        return cases().insertOne(write(Case.open(target)).append(Todos.FIELD, Todos.entries(COUNT)))
                .replaceWithVoid()
                .onFailure(Store::isDuplicate)
                .recoverWithUni(
                        () -> cases().updateOne(Filters.eq("_id", target.id().toString()), counted)
                                .replaceWithVoid());
    }

    /** {@code false} when there is one already. */
    Uni<Boolean> insert(Case one, AuditEntry line, String... todo) {
        Document document = write(one)
                .append(LINES, List.of(AuditLog.write(line)))
                .append(Todos.FIELD, Todos.entries(todo))
                .append(DocumentOutbox.FIELD, List.of(outbox.entry(CaseEvents.changed(one))));
        return outbox.after(cases().insertOne(document).replaceWith(true))
                .onFailure(Store::isDuplicate)
                .recoverWithItem(false);
    }

    /** Writes a change with its event and what is to follow in one; {@code false} when somebody else was quicker. */
    Uni<Boolean> update(Case before, Case after, Collection<AuditEntry> lines, Collection<String> todo) {
        Document old = write(before);
        List<Bson> changes = new ArrayList<>();
        write(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                changes.add(Updates.set(field, value));
            }
        });
        if (!Objects.equals(before.suspendedUntil(), after.suspendedUntil())) {
            changes.add(Updates.set(SUSPENSION_BEFORE, before.suspendedUntil()));
        }
        if (!lines.isEmpty()) {
            changes.add(
                    Updates.pushEach(LINES, lines.stream().map(AuditLog::write).toList()));
        }
        if (!todo.isEmpty()) {
            changes.add(Todos.push(todo.toArray(new String[0])));
        }
        changes.add(outbox.push(CaseEvents.changed(after)));
        var unchanged = Filters.and(Filters.eq("_id", before.id().toString()), Filters.eq("version", before.version()));
        return outbox.after(
                cases().updateOne(unchanged, Updates.combine(changes)).map(done -> done.getMatchedCount() == 1));
    }

    /** Appeals about a post and what was said to it. */
    Uni<List<UUID>> appealed(UUID postId) {
        return ids(Filters.and(Filters.eq("postId", postId.toString()), Filters.ne("appeal", null)));
    }

    /** Cases with lines about this member that are still to go to the audit log. They are few, and looked through one by one. */
    Uni<List<UUID>> unlogged(UUID memberId) {
        return ids(Filters.eq(LINES + ".by", memberId.toString()));
    }

    /** Forgets who decided, where it was this member. @return how often it was */
    Uni<Integer> forgetDecider(UUID memberId) {
        return cases().updateMany(Filters.eq("decidedBy", memberId.toString()), Updates.set("decidedBy", null))
                .map(done -> (int) done.getModifiedCount());
    }

    private Uni<List<UUID>> ids(Bson filter) {
        return cases().find(filter, new FindOptions().projection(Projections.include("_id")))
                .map(found -> UUID.fromString(found.getString("_id")))
                .collect()
                .asList();
    }

    /** The end of the suspension that the last change of it took back; {@code null} when there was none. */
    Uni<Instant> suspensionBefore(UUID id) {
        return document(id).map(found -> found == null ? null : found.get(SUSPENSION_BEFORE, Instant.class));
    }

    /** Lines that are to go to the audit log. */
    Uni<List<AuditEntry>> lines(UUID id) {
        return document(id)
                .map(found -> found == null
                        ? List.of()
                        : found.getList(LINES, Document.class, List.of()).stream()
                                .map(AuditLog::read)
                                .toList());
    }

    /** Forgets lines that are in the audit log. */
    Uni<Void> logged(UUID id, Collection<AuditEntry> lines) {
        List<String> ids = lines.stream().map(line -> line.id().toString()).toList();
        return cases().updateOne(Filters.eq("_id", id.toString()), Updates.pull(LINES, Filters.in("_id", ids)))
                .replaceWithVoid();
    }

    private Uni<Document> document(UUID id) {
        return cases().find(
                        Filters.eq("_id", id.toString()),
                        new FindOptions().projection(Projections.exclude(DocumentOutbox.FIELD)))
                .collect()
                .first();
    }

    private static Document write(Case one) {
        Target target = one.target();
        return new Document("_id", target.id().toString())
                .append("version", one.version())
                .append("kind", target.kind().name())
                .append("postId", target.postId().toString())
                .append("spaceId", target.spaceId().toString())
                .append("status", one.status().name())
                .append("hidden", one.hidden())
                .append("heldFor", one.heldFor())
                .append("reports", one.reports())
                .append("action", one.action() == null ? null : one.action().name())
                .append(
                        "decidedBy",
                        one.decidedBy() == null ? null : one.decidedBy().toString())
                .append("reason", one.reason())
                .append("decidedAt", one.decidedAt())
                .append("suspendedUntil", one.suspendedUntil())
                .append("appeal", one.appeal())
                .append("upheld", one.upheld())
                .append("openedAt", one.openedAt())
                .append("changedAt", one.changedAt());
    }

    private static Case read(Document found) {
        String action = found.getString("action");
        String decidedBy = found.getString("decidedBy");
        return new Case(
                new Target(
                        TargetKind.valueOf(found.getString("kind")),
                        UUID.fromString(found.getString("_id")),
                        UUID.fromString(found.getString("postId")),
                        UUID.fromString(found.getString("spaceId"))),
                found.getLong("version"),
                CaseStatus.valueOf(found.getString("status")),
                found.getBoolean("hidden"),
                found.getString("heldFor"),
                found.getInteger("reports"),
                action == null ? null : CaseAction.valueOf(action),
                decidedBy == null ? null : UUID.fromString(decidedBy),
                found.getString("reason"),
                found.get("decidedAt", Instant.class),
                found.get("suspendedUntil", Instant.class),
                found.getString("appeal"),
                found.getBoolean("upheld"),
                found.get("openedAt", Instant.class),
                found.get("changedAt", Instant.class));
    }

    private ReactiveMongoCollection<Document> cases() {
        return store.collection(CASES);
    }
}
