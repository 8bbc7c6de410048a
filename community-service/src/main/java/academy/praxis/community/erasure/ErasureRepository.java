package academy.praxis.community.erasure;

import academy.praxis.community.member.Marks;
import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Erasures, one document for each member, under a mark of theirs: once it is done, that is all that it knows of them. */
@ApplicationScoped
class ErasureRepository {
    /** For how long whoever works on an erasure has it to themselves without being heard of. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String ERASURES = "erasures";
    private static final String STATE = "state";
    private static final String TEXTS = "texts";
    private static final String DUE = "dueAt";
    private static final String ERASED = "erased";
    private static final String FINISHED = "finishedAt";
    private static final Bson RUNNING = Filters.eq(STATE, ErasureState.RUNNING.name());

    private final Store store;
    private final Marks marks;

    ErasureRepository(Store store, Marks marks) {
        this.store = store;
        this.marks = marks;
    }

    void index(@Observes StartupEvent start) {
        store.index(ERASURES, Indexes.ascending(STATE, DUE));
        store.index(ERASURES, Indexes.ascending(FINISHED));
    }

    /** Begins one in place of one that is done; {@code false} when one is running. */
    Uni<Boolean> begin(UUID memberId, TextChoice texts, Instant now, Instant startsAt) {
        Document fresh = new Document("_id", mark(memberId))
                .append("memberId", memberId.toString())
                .append(STATE, ErasureState.RUNNING.name())
                .append(TEXTS, texts.name())
                .append("askedAt", now)
                .append("startsAt", startsAt)
                .append(DUE, startsAt)
                .append(ERASED, new Document());
        var notRunning = Filters.and(Filters.eq("_id", mark(memberId)), Filters.eq(STATE, ErasureState.DONE.name()));
        return erasures()
                .replaceOne(notRunning, fresh, new ReplaceOptions().upsert(true))
                .replaceWith(true)
                .onFailure(Store::isDuplicate)
                .recoverWithItem(false);
    }

    /** From now on a running one removes the texts that it has not come to yet. */
    Uni<Void> raise(UUID memberId) {
        return erasures()
                .updateOne(
                        Filters.and(Filters.eq("_id", mark(memberId)), RUNNING),
                        Updates.set(TEXTS, TextChoice.REMOVE.name()))
                .replaceWithVoid();
    }

    /** The member's present or last one; {@code null} when there is none that is known of. */
    Uni<Erasure> of(UUID memberId) {
        return erasures()
                .find(Filters.eq("_id", mark(memberId)))
                .collect()
                .first()
                .map(found -> found == null ? null : read(found));
    }

    Uni<Boolean> isRunning(UUID memberId) {
        return erasures()
                .find(Filters.and(Filters.eq("_id", mark(memberId)), RUNNING), new FindOptions().limit(1))
                .collect()
                .first()
                .map(found -> found != null);
    }

    /** One that is due, for {@link #LEASE}; {@code null} when there is none, or others were quicker. */
    Uni<Erasure> claim(Instant now) {
        var due = Filters.and(RUNNING, Filters.lte(DUE, now));
        return erasures()
                .find(due, new FindOptions().sort(Sorts.ascending(DUE)).limit(1))
                .collect()
                .first()
                .flatMap(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : erasures()
                                .findOneAndUpdate(
                                        Filters.and(
                                                Filters.eq("_id", found.getString("_id")),
                                                RUNNING,
                                                Filters.eq(DUE, found.get(DUE, Instant.class))),
                                        Updates.set(DUE, now.plus(LEASE)),
                                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(found -> found == null ? null : read(found));
    }

    /**
     * Notes how far it came, and goes on holding it.
     *
     * @param erased how much more was erased
     * @param dueAt when it may be claimed again
     * @return as it is now, with another choice where that was raised; {@code null} when somebody else has it
     */
    Uni<Erasure> note(Erasure erasure, Progress progress, Map<String, Integer> erased, Instant dueAt) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set(DUE, dueAt));
        changes.add(Updates.set("progress", write(progress)));
        erased.forEach((name, count) -> changes.add(Updates.inc(ERASED + "." + name, count)));
        return erasures()
                .findOneAndUpdate(
                        mine(erasure),
                        Updates.combine(changes),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(found -> found == null ? null : read(found));
    }

    /** It is done, and forgets whose it was. */
    Uni<Void> finish(Erasure erasure, Instant now) {
        return erasures()
                .updateOne(
                        mine(erasure),
                        Updates.combine(
                                Updates.set(STATE, ErasureState.DONE.name()),
                                Updates.set(FINISHED, now),
                                Updates.unset("memberId"),
                                Updates.unset("progress"),
                                Updates.unset(DUE)))
                .replaceWithVoid();
    }

    /** Forgets those that were done before this moment. */
    Uni<Void> forgetBefore(Instant time) {
        return erasures().deleteMany(Filters.lt(FINISHED, time)).replaceWithVoid();
    }

    private static Bson mine(Erasure erasure) {
        return Filters.and(Filters.eq("_id", erasure.mark()), RUNNING, Filters.eq(DUE, erasure.dueAt()));
    }

    private String mark(UUID memberId) {
        return marks.of(memberId, "erasure");
    }

    private static Document write(Progress progress) {
        return new Document("part", progress.part())
                .append("spaceId", text(progress.spaceId()))
                .append("after", text(progress.after()))
                .append("found", progress.found());
    }

    private static Erasure read(Document found) {
        Document progress = found.get("progress", Document.class);
        Map<String, Integer> erased = new TreeMap<>();
        found.get(ERASED, Document.class).forEach((name, count) -> erased.put(name, (Integer) count));
        return new Erasure(
                found.getString("_id"),
                uuid(found, "memberId"),
                ErasureState.valueOf(found.getString(STATE)),
                TextChoice.valueOf(found.getString(TEXTS)),
                found.get("askedAt", Instant.class),
                found.get("startsAt", Instant.class),
                found.get(DUE, Instant.class),
                progress == null
                        ? null
                        : new Progress(
                                progress.getString("part"),
                                uuid(progress, "spaceId"),
                                uuid(progress, "after"),
                                progress.getInteger("found")),
                erased,
                found.get(FINISHED, Instant.class));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static UUID uuid(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    private ReactiveMongoCollection<Document> erasures() {
        return store.collection(ERASURES);
    }
}
