package academy.praxis.community.post;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who wrote posts and when, without their words, for whoever counts. */
@ApplicationScoped
public class PostSignals {
    private static final Bson PUBLISHED = Filters.eq("status", PostStatus.PUBLISHED.name());
    private static final Bson SIGNAL = Projections.include(
            "spaceId",
            "kind",
            "author.who",
            "tags",
            "tasks",
            "answer.commentId",
            "answer.author.who",
            "commentCount",
            "createdAt");

    private final Store store;

    PostSignals(Store store) {
        this.store = store;
    }

    /**
     * Published posts of all spaces, newest first.
     *
     * @param first the oldest id that is of interest, as ids are ordered by time
     * @param before where to go on: the last id of those before; {@code null} to begin
     */
    public Uni<List<PostSignal>> newest(UUID first, UUID before, int most) {
        List<Bson> filters = new ArrayList<>(List.of(PUBLISHED, Filters.gte("_id", first.toString())));
        if (before != null) {
            filters.add(Filters.lt("_id", before.toString()));
        }
        return posts().find(
                        Filters.and(filters),
                        new FindOptions()
                                .sort(Sorts.descending("_id"))
                                .limit(most)
                                .projection(SIGNAL))
                .map(PostSignals::read)
                .collect()
                .asList();
    }

    /** Whether a member published something in one of these spaces, from the first id on and before the other. */
    public Uni<Boolean> wrote(UUID memberId, Collection<UUID> spaceIds, UUID first, UUID end) {
        return posts().find(
                        Filters.and(
                                Filters.eq("author.who", AuthorDocument.who(memberId)),
                                Filters.gte("_id", first.toString()),
                                Filters.lt("_id", end.toString()),
                                PUBLISHED,
                                in(spaceIds)),
                        new FindOptions().limit(1).projection(Projections.include("_id")))
                .collect()
                .first()
                .map(found -> found != null);
    }

    /** Published posts on a task of the work in these spaces, newest first. */
    public Uni<List<PostSignal>> onTask(String task, Collection<UUID> spaceIds, int most) {
        return on("tasks", task, spaceIds, most);
    }

    /** Published posts under a tag in these spaces, newest first. */
    public Uni<List<PostSignal>> onTag(String tag, Collection<UUID> spaceIds, int most) {
        return on("tags", tag, spaceIds, most);
    }

    private Uni<List<PostSignal>> on(String field, String value, Collection<UUID> spaceIds, int most) {
        return posts().find(
                        Filters.and(Filters.eq(field, value), in(spaceIds), PUBLISHED),
                        new FindOptions()
                                .sort(Sorts.descending("_id"))
                                .limit(most)
                                .projection(SIGNAL))
                .map(PostSignals::read)
                .collect()
                .asList();
    }

    private static Bson in(Collection<UUID> spaceIds) {
        return Filters.in("spaceId", spaceIds.stream().map(UUID::toString).toList());
    }

    private static PostSignal read(Document post) {
        Document answer = post.get("answer", Document.class);
        return new PostSignal(
                UUID.fromString(post.getString("_id")),
                UUID.fromString(post.getString("spaceId")),
                PostKind.valueOf(post.getString("kind")),
                AuthorDocument.memberOf(post.get("author", Document.class)),
                post.getList("tags", String.class, List.of()),
                post.getList("tasks", String.class, List.of()),
                answer == null ? null : UUID.fromString(answer.getString("commentId")),
                answer == null ? null : AuthorDocument.memberOf(answer.get("author", Document.class)),
                post.getInteger("commentCount", 0),
                post.get("createdAt", Instant.class));
    }

    private ReactiveMongoCollection<Document> posts() {
        return store.collection(PostRepository.POSTS);
    }
}
