package academy.praxis.community.reaction;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.post.ReactionKind;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Reactions, at most one of each person to each text. One that was taken back stays, without a kind, until it is no longer counted. */
@ApplicationScoped
class ReactionRepository {
    static final String REACTIONS = "reactions";

    private static final String NONE = "";
    private static final String AUTHOR = "author.who";

    private final Store store;

    ReactionRepository(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(REACTIONS, Indexes.ascending("targetId", "kind"));
        store.index(REACTIONS, Indexes.ascending("postId"));
        store.index(REACTIONS, Indexes.ascending(AUTHOR, "at"));
    }

    Uni<Void> put(Target target, ReactionKind kind) {
        return reactions()
                .updateOne(
                        Filters.eq("_id", target.reactionId().toString()),
                        Updates.combine(
                                Updates.set("kind", kind.name()),
                                Updates.set("at", Instant.now().truncatedTo(ChronoUnit.MILLIS)),
                                Updates.setOnInsert("spaceId", target.spaceId().toString()),
                                Updates.setOnInsert("targetId", target.id().toString()),
                                Updates.setOnInsert("collection", target.collection()),
                                Updates.setOnInsert("postId", target.postId().toString()),
                                Updates.setOnInsert("author", AuthorDocument.write(target.reader())),
                                Todos.push(ReactionCount.COUNT)),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid()
                // The same person's other request made it at this moment.
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> put(target, kind));
    }

    Uni<Void> takeBack(UUID id) {
        return reactions()
                .updateOne(
                        Filters.eq("_id", id.toString()),
                        Updates.combine(Updates.set("kind", NONE), Todos.push(ReactionCount.COUNT)))
                .replaceWithVoid();
    }

    /** {@code null} for none. */
    Uni<ReactionKind> of(Target target) {
        return byId(target.reactionId())
                .map(found -> found == null || NONE.equals(found.getString("kind"))
                        ? null
                        : ReactionKind.valueOf(found.getString("kind")));
    }

    Uni<Document> byId(UUID id) {
        return reactions()
                .find(Filters.eq("_id", id.toString()), new FindOptions().projection(Projections.exclude(Todos.FIELD)))
                .collect()
                .first();
    }

    /** How many of each kind; kinds that nobody gave are left out. */
    Uni<Document> count(String targetId) {
        return Multi.createFrom()
                .items(ReactionKind.values())
                .onItem()
                .transformToUniAndConcatenate(kind -> reactions()
                        .countDocuments(Filters.and(Filters.eq("targetId", targetId), Filters.eq("kind", kind.name())))
                        .map(count -> new Document(kind.name(), Math.toIntExact(count))))
                .collect()
                .in(
                        Document::new,
                        (all, one) -> one.forEach((kind, count) -> {
                            if ((Integer) count > 0) {
                                all.append(kind, count);
                            }
                        }));
    }

    /** Reactions of these, as {@link AuthorDocument} writes them; also those taken back that are not gone yet. */
    Uni<List<UUID>> by(Collection<String> authors, int most) {
        return reactions()
                .find(Filters.in(AUTHOR, authors), new FindOptions().limit(most).projection(Projections.include("_id")))
                .map(reaction -> UUID.fromString(reaction.getString("_id")))
                .collect()
                .asList();
    }

    /** Takes one back that is nobody's from now on. */
    Uni<Void> disown(UUID id) {
        return reactions()
                .updateOne(
                        Filters.eq("_id", id.toString()),
                        Updates.combine(
                                Updates.set("kind", NONE), Updates.unset("author"), Todos.push(ReactionCount.COUNT)))
                .replaceWithVoid();
    }

    /** What was taken back goes once it is no longer counted. */
    Uni<Void> forgetIfTakenBack(UUID id) {
        return reactions()
                .deleteOne(Filters.and(Filters.eq("_id", id.toString()), Filters.eq("kind", NONE)))
                .replaceWithVoid();
    }

    /** All reactions to a text that was removed, or to what was said to a post that was. @param field {@code targetId} or {@code postId} */
    Uni<Void> forgetAll(String field, UUID id) {
        return reactions().deleteMany(Filters.eq(field, id.toString())).replaceWithVoid();
    }

    private ReactiveMongoCollection<Document> reactions() {
        return store.collection(REACTIONS);
    }
}
