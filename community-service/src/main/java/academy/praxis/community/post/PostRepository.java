package academy.praxis.community.post;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.space.Openness;
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

/** Posts, each one document with its waiting events and what is still to follow from it. Ids are ordered by time. */
@ApplicationScoped
class PostRepository {
    /** As many events of one post may wait for the bus; they are in its document, which must not outgrow 16 MB. */
    static final int MAX_WAITING_EVENTS = 50;

    static final String POSTS = "posts";

    private static final Bson PRESENT = Filters.ne("status", PostStatus.REMOVED.name());
    private static final Bson PUBLISHED = Filters.eq("status", PostStatus.PUBLISHED.name());

    private static final Bson WHOLE = Projections.exclude("words", DocumentOutbox.FIELD, Todos.FIELD);
    private static final Bson CARD = Projections.exclude("words", DocumentOutbox.FIELD, Todos.FIELD);

    private static final String AUTHOR = "author.who";
    private static final String ANSWERER = "answer.author.who";

    private final Store store;
    private final DocumentOutbox outbox;

    PostRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(POSTS, Indexes.compoundIndex(Indexes.ascending("spaceId"), Indexes.descending("_id")));
        for (String field : List.of("tags", "tasks", "words", AUTHOR)) {
            store.index(POSTS, Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("_id")));
        }
        for (String field : List.of(PostDocument.MENTIONS, ANSWERER)) {
            store.index(POSTS, Indexes.ascending(field), new IndexOptions().sparse(true));
        }
    }

    Uni<Post> insert(Post post, Openness openness, DomainEvent event) {
        Document document =
                PostDocument.write(post, openness).append(DocumentOutbox.FIELD, List.of(outbox.entry(event)));
        return outbox.after(posts().insertOne(document).replaceWith(post));
    }

    /** The post; {@code null} when there is none or it was removed. */
    Uni<Post> byId(UUID id) {
        return first(id, new FindOptions().projection(WHOLE))
                .map(found -> found == null ? null : PostDocument.read(found));
    }

    /** Whether there is, or was, a post with this id. */
    Uni<Boolean> exists(UUID id) {
        return posts().find(Filters.eq("_id", id.toString()), new FindOptions().projection(Projections.include("_id")))
                .collect()
                .first()
                .map(found -> found != null);
    }

    /** The post without its words for the search; {@code null} when there is none or it was removed. */
    Uni<Post> card(UUID id) {
        return first(id, new FindOptions().projection(CARD))
                .map(found -> found == null ? null : PostDocument.read(found));
    }

    /** The post as {@link #byId}; fails with 503 when too many of its events wait for the bus, or too much is still to follow from it. */
    Uni<Post> forChange(UUID id) {
        return first(id, new FindOptions()).map(found -> {
            if (found == null) {
                return null;
            }
            if (waiting(found, DocumentOutbox.FIELD) >= MAX_WAITING_EVENTS
                    || waiting(found, Todos.FIELD) >= MAX_WAITING_EVENTS) {
                throw ProblemException.unavailable(
                        "Too many changes of this post wait to be passed on. Try again later.");
            }
            return PostDocument.read(found);
        });
    }

    private static int waiting(Document post, String field) {
        return post.getList(field, Document.class, List.of()).size();
    }

    /** Those of these posts that are published and in these spaces, in no order. */
    Uni<List<Post>> cards(Collection<UUID> ids, Collection<UUID> spaceIds) {
        var wanted = Filters.and(Filters.in("_id", texts(ids)), Filters.in("spaceId", texts(spaceIds)), PUBLISHED);
        return posts().find(wanted, new FindOptions().projection(CARD))
                .map(PostDocument::read)
                .collect()
                .asList();
    }

    /** Newest first. */
    Uni<List<Post>> page(Collection<UUID> spaceIds, PostQuery query, PageRequest page) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.in("spaceId", texts(spaceIds)));
        filters.add(PUBLISHED);
        if (query.kind != null) {
            filters.add(Filters.eq("kind", query.kind.name()));
        }
        if (query.tag != null) {
            filters.add(Filters.eq("tags", query.tag));
        }
        if (query.task != null) {
            filters.add(Filters.eq("tasks", query.task));
        }
        if (query.q != null) {
            filters.add(having(Words.of(query.q)));
        }
        if (!page.after().isStart()) {
            filters.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        var options = new FindOptions()
                .sort(Sorts.descending("_id"))
                .limit(page.limit() + 1)
                .projection(CARD);
        return posts().find(Filters.and(filters), options)
                .map(PostDocument::read)
                .collect()
                .asList();
    }

    /**
     * Newest first: published posts that are in one of these spaces, or that are open to the reader and on one of these tasks, under one of
     * these tags or by one of these people. Each way has an index of its own that ends in the id, and the ways are merged in its order.
     */
    Uni<List<Post>> feed(
            Collection<UUID> spaceIds,
            Collection<Openness> open,
            Collection<String> tasks,
            Collection<String> tags,
            Collection<UUID> people,
            PageRequest page) {
        Bson opened =
                Filters.in(PostDocument.OPENNESS, open.stream().map(Enum::name).toList());
        List<Bson> ways = new ArrayList<>();
        addWay(ways, "spaceId", texts(spaceIds));
        addWay(ways, "tasks", tasks, opened);
        addWay(ways, "tags", tags, opened);
        addWay(ways, AUTHOR, people.stream().map(AuthorDocument::who).toList(), opened);
        if (ways.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Bson shown = page.after().isStart()
                ? PUBLISHED
                : Filters.and(PUBLISHED, Filters.lt("_id", page.after().uuid(0).toString()));
        List<Bson> whole = ways.stream().map(way -> Filters.and(way, shown)).toList();
        var options = new FindOptions()
                .sort(Sorts.descending("_id"))
                .limit(page.limit() + 1)
                .projection(CARD);
        return posts().find(Filters.or(whole), options)
                .map(PostDocument::read)
                .collect()
                .asList();
    }

    /** All these words, of which the last may be unfinished; no post has none. */
    private static Bson having(List<String> words) {
        if (words.isEmpty()) {
            return Filters.in("_id", List.of());
        }
        int last = words.size() - 1;
        List<Bson> each = new ArrayList<>();
        words.subList(0, last).forEach(word -> each.add(Filters.eq("words", word)));
        // A word is letters and digits only, so it is a pattern that stands for itself.
        each.add(Filters.regex("words", "^" + words.get(last)));
        return Filters.and(each);
    }

    /** The newest posts that have this word, without their texts. */
    Uni<List<SimilarPost>> having(String word, Collection<UUID> spaceIds, int most) {
        var wanted = Filters.and(Filters.eq("words", word), Filters.in("spaceId", texts(spaceIds)), PUBLISHED);
        return posts().find(
                        wanted,
                        new FindOptions()
                                .sort(Sorts.descending("_id"))
                                .limit(most)
                                .projection(Projections.include(
                                        "spaceId", "kind", "title", "commentCount", "answer.commentId")))
                .map(PostDocument::similar)
                .collect()
                .asList();
    }

    private static void addWay(List<Bson> ways, String field, Collection<String> values, Bson... further) {
        if (!values.isEmpty()) {
            List<Bson> way = new ArrayList<>(List.of(Filters.in(field, values)));
            way.addAll(List.of(further));
            ways.add(Filters.and(way));
        }
    }

    /** Keeps who can read a space with those of its posts from this id on that lack it. */
    Uni<Void> keepOpenness(UUID spaceId, Openness openness, UUID from) {
        return posts().updateMany(
                        Filters.and(
                                Filters.eq("spaceId", spaceId.toString()),
                                Filters.gte("_id", from.toString()),
                                Filters.exists(PostDocument.OPENNESS, false)),
                        Updates.set(PostDocument.OPENNESS, openness.name()))
                .replaceWithVoid();
    }

    /** Writes a change, the event that tells of it and what is to follow in one; {@code false} when somebody else was quicker. */
    Uni<Boolean> update(Post before, Post after, DomainEvent event, String... todo) {
        var unchanged = Filters.and(
                Filters.eq("_id", before.id().toString()), Filters.eq("version", before.version()), PRESENT);
        List<Bson> changes = PostDocument.difference(before, after);
        changes.add(outbox.push(event));
        if (todo.length > 0) {
            changes.add(Todos.push(todo));
        }
        return outbox.after(
                posts().updateOne(unchanged, Updates.combine(changes)).map(result -> result.getMatchedCount() == 1));
    }

    /** Posts by these, as {@link academy.praxis.community.author.AuthorDocument} writes them. */
    Uni<List<UUID>> by(Collection<String> authors, int most) {
        return ids(Filters.and(Filters.in(AUTHOR, authors), PRESENT), most);
    }

    /** Posts with a copy of an accepted answer by these. */
    Uni<List<UUID>> answeredBy(Collection<String> authors, int most) {
        return ids(Filters.and(Filters.in(ANSWERER, authors), PRESENT), most);
    }

    /** Posts whose words, or their answer's, name this member. */
    Uni<List<UUID>> naming(UUID memberId, int most) {
        return ids(Filters.and(Filters.eq(PostDocument.MENTIONS, memberId.toString()), PRESENT), most);
    }

    /** All posts that there are or were in a space, by their ids. @param after {@code null} for the first */
    Uni<List<UUID>> inSpace(UUID spaceId, UUID after, int most) {
        Bson there = Filters.eq("spaceId", spaceId.toString());
        return ids(after == null ? there : Filters.and(there, Filters.gt("_id", after.toString())), most);
    }

    private Uni<List<UUID>> ids(Bson filter, int most) {
        return posts().find(
                        filter,
                        new FindOptions()
                                .sort(Sorts.ascending("_id"))
                                .limit(most)
                                .projection(Projections.include("_id")))
                .map(post -> UUID.fromString(post.getString("_id")))
                .collect()
                .asList();
    }

    private Uni<Document> first(UUID id, FindOptions options) {
        return posts().find(Filters.and(Filters.eq("_id", id.toString()), PRESENT), options)
                .collect()
                .first();
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private ReactiveMongoCollection<Document> posts() {
        return store.collection(POSTS);
    }
}
