package academy.praxis.community.post;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.mongo.DocumentOutbox;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Posts, each one document with its comments, its thanks and its waiting events. Ids are ordered by time. */
@ApplicationScoped
class PostRepository {
    /** As many events of one post may wait for the bus; they are in its document, which must not outgrow 16 MB. */
    static final int MAX_WAITING_EVENTS = 50;

    private static final String POSTS = "posts";
    private static final Bson PUBLISHED = Filters.eq("status", PostStatus.PUBLISHED.name());

    private final Store store;
    private final DocumentOutbox outbox;

    PostRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(POSTS, Indexes.compoundIndex(Indexes.ascending("spaceId"), Indexes.descending("_id")));
        store.index(POSTS, Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("_id")));
    }

    Uni<Post> insert(Post post, DomainEvent event) {
        Document document = PostDocument.write(post).append(DocumentOutbox.FIELD, List.of(outbox.entry(event)));
        return outbox.after(posts().insertOne(document).replaceWith(post));
    }

    /** The post; {@code null} when there is none or it was removed. */
    Uni<Post> byId(UUID id) {
        return first(id, new FindOptions().projection(Projections.exclude(DocumentOutbox.FIELD)))
                .map(found -> found == null ? null : PostDocument.read(found));
    }

    /** The post as {@link #byId}; fails with 503 when too many of its events wait for the bus. */
    Uni<Post> forChange(UUID id) {
        return first(id, new FindOptions()).map(found -> {
            if (found == null) {
                return null;
            }
            if (found.getList(DocumentOutbox.FIELD, Document.class, List.of()).size() >= MAX_WAITING_EVENTS) {
                throw ProblemException.unavailable(
                        "Too many changes of this post wait to be passed on. Try again later.");
            }
            return PostDocument.read(found);
        });
    }

    /** Newest first, without comments and thanks. */
    Uni<List<Post>> page(Collection<UUID> spaceIds, PostQuery query, PageRequest page) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.in("spaceId", spaceIds.stream().map(UUID::toString).toList()));
        filters.add(PUBLISHED);
        if (query.kind != null) {
            filters.add(Filters.eq("kind", query.kind.name()));
        }
        if (query.tag != null) {
            filters.add(Filters.eq("tags", query.tag));
        }
        if (!page.after().isStart()) {
            filters.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        var options = new FindOptions()
                .sort(Sorts.descending("_id"))
                .limit(page.limit() + 1)
                .projection(Projections.exclude("comments", "thanks", DocumentOutbox.FIELD));
        return posts().find(Filters.and(filters), options)
                .map(PostDocument::read)
                .collect()
                .asList();
    }

    /** Writes a change and the event that tells of it in one; {@code false} when somebody else was quicker. */
    Uni<Boolean> update(Post before, Post after, DomainEvent event) {
        var unchanged = Filters.and(
                Filters.eq("_id", before.id().toString()), Filters.eq("version", before.version()), PUBLISHED);
        List<Bson> changes = PostDocument.difference(before, after);
        changes.add(outbox.push(event));
        return outbox.after(
                posts().updateOne(unchanged, Updates.combine(changes)).map(result -> result.getMatchedCount() == 1));
    }

    private Uni<Document> first(UUID id, FindOptions options) {
        return posts().find(Filters.and(Filters.eq("_id", id.toString()), PUBLISHED), options)
                .collect()
                .first();
    }

    private ReactiveMongoCollection<Document> posts() {
        return store.collection(POSTS);
    }
}
