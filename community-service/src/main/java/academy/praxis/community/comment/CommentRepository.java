package academy.praxis.community.comment;

import academy.praxis.community.todo.Todos;
import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.mongo.DocumentOutbox;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
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

/** Comments, a document each. Ids are ordered by time, so a page of a thread is a range of its index, however long the thread is. */
@ApplicationScoped
class CommentRepository {
    static final String COMMENTS = "comments";

    /** As many events and chores of one comment may wait; they are in its document, which must not grow for ever. */
    private static final int MAX_WAITING = 50;

    private static final String AUTHOR = "author.who";

    private static final Bson WHOLE = Projections.exclude(DocumentOutbox.FIELD, Todos.FIELD);

    private final Store store;
    private final DocumentOutbox outbox;

    CommentRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(COMMENTS, Indexes.ascending("postId", "_id"));
        store.index(COMMENTS, Indexes.ascending("postId", "status"));
        store.index(COMMENTS, Indexes.compoundIndex(Indexes.ascending(AUTHOR), Indexes.descending("_id")));
        store.index(COMMENTS, Indexes.ascending(CommentDocument.MENTIONS), new IndexOptions().sparse(true));
    }

    Uni<Comment> insert(Comment comment, DomainEvent event, String... todo) {
        Document document = CommentDocument.write(comment)
                .append(DocumentOutbox.FIELD, List.of(outbox.entry(event)))
                .append(Todos.FIELD, Todos.entries(todo));
        return outbox.after(comments().insertOne(document).replaceWith(comment));
    }

    /** The comment, its place when it was removed; {@code null} when there is none. */
    Uni<Comment> byId(UUID id) {
        return comments()
                .find(Filters.eq("_id", id.toString()), new FindOptions().projection(WHOLE))
                .collect()
                .first()
                .map(found -> found == null ? null : CommentDocument.read(found));
    }

    /** As {@link #byId}; fails with 503 when too many of its events or chores wait. */
    Uni<Comment> forChange(UUID id) {
        return comments()
                .find(Filters.eq("_id", id.toString()))
                .collect()
                .first()
                .map(found -> {
                    if (found == null) {
                        return null;
                    }
                    if (waiting(found, DocumentOutbox.FIELD) >= MAX_WAITING
                            || waiting(found, Todos.FIELD) >= MAX_WAITING) {
                        throw ProblemException.unavailable(
                                "Too many changes of this comment wait to be passed on. Try again later.");
                    }
                    return CommentDocument.read(found);
                });
    }

    private static int waiting(Document comment, String field) {
        return comment.getList(field, Document.class, List.of()).size();
    }

    /** Oldest first, with the places of those that were removed. */
    Uni<List<Comment>> page(UUID postId, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("postId", postId.toString())));
        if (!page.after().isStart()) {
            filters.add(Filters.gt("_id", page.after().uuid(0).toString()));
        }
        return list(Filters.and(filters), page.limit() + 1);
    }

    Uni<List<Comment>> byIds(Collection<UUID> ids) {
        return list(Filters.in("_id", ids.stream().map(UUID::toString).toList()), ids.size());
    }

    /** Comments of a post of which something is left, oldest first. */
    Uni<List<Comment>> left(UUID postId, int most) {
        return list(
                Filters.and(
                        Filters.eq("postId", postId.toString()),
                        Filters.in("status", CommentStatus.PUBLISHED.name(), CommentStatus.HIDDEN.name())),
                most);
    }

    /** Comments by these, as {@link academy.praxis.community.author.AuthorDocument} writes them. */
    Uni<List<Comment>> by(Collection<String> authors, int most) {
        return list(Filters.in(AUTHOR, authors), most);
    }

    /** Comments whose words name this member. */
    Uni<List<Comment>> naming(UUID memberId, int most) {
        return list(Filters.eq(CommentDocument.MENTIONS, memberId.toString()), most);
    }

    /** How many comments of a post there are to be read. */
    Uni<Long> count(UUID postId) {
        return comments()
                .countDocuments(Filters.and(
                        Filters.eq("postId", postId.toString()), Filters.eq("status", CommentStatus.PUBLISHED.name())));
    }

    /** Writes a change, the event that tells of it and what is to follow in one; {@code false} when somebody else was quicker. */
    Uni<Boolean> update(Comment before, Comment after, DomainEvent event, String... todo) {
        var unchanged = Filters.and(Filters.eq("_id", before.id().toString()), Filters.eq("version", before.version()));
        List<Bson> changes = CommentDocument.difference(before, after);
        changes.add(outbox.push(event));
        changes.add(Todos.push(todo));
        return outbox.after(
                comments().updateOne(unchanged, Updates.combine(changes)).map(result -> result.getMatchedCount() == 1));
    }

    private Uni<List<Comment>> list(Bson filter, int most) {
        return comments()
                .find(
                        filter,
                        new FindOptions()
                                .sort(Sorts.ascending("_id"))
                                .limit(Math.max(1, most))
                                .projection(WHOLE))
                .map(CommentDocument::read)
                .collect()
                .asList();
    }

    private ReactiveMongoCollection<Document> comments() {
        return store.collection(COMMENTS);
    }
}
