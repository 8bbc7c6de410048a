package academy.praxis.community.inbox;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Who is to get a mail, and when: a document for each member of whom something waits, and none for the others. */
@ApplicationScoped
class DigestRepository {
    /** Longer than a mail can take to be sent. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final String DIGESTS = "digests";

    private final Store store;

    DigestRepository(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(DIGESTS, Indexes.ascending("dueAt"));
    }

    /** One more thing to tell the member, at this time, or when a mail is due anyway. */
    Uni<Void> ask(UUID memberId, Instant dueAt) {
        var one = Updates.combine(
                Updates.inc("told", 1L), Updates.setOnInsert("dueAt", dueAt), Updates.setOnInsert("attempts", 0));
        var member = Filters.eq("_id", memberId.toString());
        return digests()
                .updateOne(member, one, new UpdateOptions().upsert(true))
                // Somebody else made it in between.
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> digests().updateOne(member, Updates.inc("told", 1L)))
                .replaceWithVoid();
    }

    /** The member chose another period. */
    Uni<Void> move(UUID memberId, DigestPeriod period, Instant now) {
        var member = Filters.eq("_id", memberId.toString());
        return period == DigestPeriod.NEVER
                ? digests().deleteOne(member).replaceWithVoid()
                : digests()
                        .updateOne(member, Updates.set("dueAt", period.next(now)))
                        .replaceWithVoid();
    }

    /** A few that are due: nobody else has them for {@link #LEASE}. */
    Uni<List<Digest>> claim(Instant now, int most) {
        var due = Filters.lte("dueAt", now);
        return digests()
                .find(due, new FindOptions().sort(Sorts.ascending("dueAt")).limit(most))
                .onItem()
                .transformToUniAndConcatenate(found -> claim(found, now))
                .collect()
                .asList();
    }

    private Uni<Digest> claim(Document found, Instant now) {
        var unclaimed = Filters.and(
                Filters.eq("_id", found.getString("_id")), Filters.eq("dueAt", found.get("dueAt", Instant.class)));
        var take = Updates.combine(Updates.set("dueAt", now.plus(LEASE)), Updates.inc("attempts", 1));
        return digests()
                .findOneAndUpdate(unclaimed, take, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(taken -> taken == null
                        ? null
                        : new Digest(
                                UUID.fromString(taken.getString("_id")),
                                taken.get("dueAt", Instant.class),
                                taken.getLong("told"),
                                taken.getInteger("attempts")));
    }

    /** It is out. What was asked for in the meantime is told the next time. */
    Uni<Void> done(Digest digest, Instant next) {
        var mine = Filters.and(Filters.eq("_id", digest.memberId().toString()), Filters.eq("dueAt", digest.dueAt()));
        return digests()
                .deleteOne(Filters.and(mine, Filters.eq("told", digest.told())))
                .flatMap(done -> done.getDeletedCount() == 1 ? Uni.createFrom().voidItem() : again(digest, next))
                .replaceWithVoid();
    }

    /** It is tried again, or told with what comes next, at this time. */
    Uni<Void> again(Digest digest, Instant at) {
        var mine = Filters.and(Filters.eq("_id", digest.memberId().toString()), Filters.eq("dueAt", digest.dueAt()));
        return digests()
                .updateOne(mine, Updates.combine(Updates.set("dueAt", at), Updates.set("attempts", 0)))
                .replaceWithVoid();
    }

    /** No mail any more, also not one that is on its way. @return how many there were */
    Uni<Integer> forget(UUID memberId) {
        return digests().deleteOne(Filters.eq("_id", memberId.toString())).map(done -> (int) done.getDeletedCount());
    }

    private ReactiveMongoCollection<Document> digests() {
        return store.collection(DIGESTS);
    }
}
