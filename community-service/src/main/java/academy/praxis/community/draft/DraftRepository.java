package academy.praxis.community.draft;

import academy.praxis.community.post.NewPost;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Drafts, each with what tells whose it is and names nobody. */
@ApplicationScoped
class DraftRepository {
    static final String DRAFTS = "drafts";

    private static final String POST_ID = "postId";

    private final Store store;
    private final ObjectMapper json;

    DraftRepository(Store store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    void index(@Observes StartupEvent start) {
        store.index(DRAFTS, Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("_id")));
    }

    Uni<Draft> insert(String owner, Draft draft) {
        return drafts().insertOne(new Document("_id", draft.id().toString())
                        .append("owner", owner)
                        .append("version", draft.version())
                        .append("post", write(draft.post()))
                        .append("createdAt", draft.createdAt())
                        .append("updatedAt", draft.updatedAt()))
                .replaceWith(draft);
    }

    /** This owner's draft; {@code null} when there is none. */
    Uni<Draft> find(String owner, UUID id) {
        return drafts().find(own(owner, id)).collect().first().map(found -> found == null ? null : read(found));
    }

    /** Newest first. */
    Uni<List<Draft>> page(String owner, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("owner", owner)));
        if (!page.after().isStart()) {
            filters.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        return drafts().find(
                        Filters.and(filters),
                        new FindOptions().sort(Sorts.descending("_id")).limit(page.limit() + 1))
                .map(this::read)
                .collect()
                .asList();
    }

    Uni<Long> count(String owner) {
        return drafts().countDocuments(Filters.eq("owner", owner));
    }

    /** {@code false} when somebody else was quicker. */
    Uni<Boolean> update(String owner, Draft before, Draft after) {
        return drafts().updateOne(
                        Filters.and(own(owner, before.id()), Filters.eq("version", before.version())),
                        Updates.combine(
                                Updates.set("version", after.version()),
                                Updates.set("post", write(after.post())),
                                Updates.set("updatedAt", after.updatedAt()),
                                // What is published now is the text before: it does not take this one along.
                                Updates.unset(POST_ID)))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** The id under which a draft of this version is published, this one unless it has one; {@code null} when it is not there any more. */
    Uni<UUID> reserve(String owner, Draft draft, UUID postId) {
        var unreserved = Filters.and(
                own(owner, draft.id()), Filters.eq("version", draft.version()), Filters.exists(POST_ID, false));
        return drafts().updateOne(
                        unreserved,
                        Updates.combine(Updates.set(POST_ID, postId.toString()), Todos.push(PublishedDraft.TIDY_UP)))
                .flatMap(done -> reserved(draft.id()));
    }

    /** The id under which a draft is published; {@code null} when it is not being published, or not there. */
    Uni<UUID> reserved(UUID id) {
        return drafts().find(
                        Filters.eq("_id", id.toString()), new FindOptions().projection(Projections.include(POST_ID)))
                .collect()
                .first()
                .map(found -> found == null || found.getString(POST_ID) == null
                        ? null
                        : UUID.fromString(found.getString(POST_ID)));
    }

    Uni<Boolean> delete(String owner, UUID id) {
        return drafts().deleteOne(own(owner, id)).map(result -> result.getDeletedCount() == 1);
    }

    /** Forgets a draft that is published under this id, and was not changed since. */
    Uni<Void> forget(UUID id, UUID postId) {
        return drafts().deleteOne(Filters.and(Filters.eq("_id", id.toString()), Filters.eq(POST_ID, postId.toString())))
                .replaceWithVoid();
    }

    private static Bson own(String owner, UUID id) {
        return Filters.and(Filters.eq("_id", id.toString()), Filters.eq("owner", owner));
    }

    private String write(NewPost post) {
        try {
            return json.writeValueAsString(post);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Draft read(Document draft) {
        try {
            return new Draft(
                    UUID.fromString(draft.getString("_id")),
                    draft.getLong("version"),
                    json.readValue(draft.getString("post"), NewPost.class),
                    draft.get("createdAt", Instant.class),
                    draft.get("updatedAt", Instant.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReactiveMongoCollection<Document> drafts() {
        return store.collection(DRAFTS);
    }
}
