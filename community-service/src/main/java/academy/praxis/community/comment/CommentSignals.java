package academy.praxis.community.comment;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who commented and when, without their words, for whoever counts. */
@ApplicationScoped
public class CommentSignals {
    private static final Bson PUBLISHED = Filters.eq("status", CommentStatus.PUBLISHED.name());

    private final Store store;

    CommentSignals(Store store) {
        this.store = store;
    }

    /** All that members said to these posts under their own names, in no order. */
    public Multi<CommentSignal> under(Collection<UUID> postIds) {
        return comments()
                .find(
                        Filters.and(
                                Filters.in(
                                        "postId",
                                        postIds.stream().map(UUID::toString).toList()),
                                PUBLISHED),
                        new FindOptions().projection(Projections.include("postId", "author.who", "createdAt")))
                .filter(comment -> AuthorDocument.memberOf(comment.get("author", Document.class)) != null)
                .map(comment -> new CommentSignal(
                        UUID.fromString(comment.getString("_id")),
                        UUID.fromString(comment.getString("postId")),
                        AuthorDocument.memberOf(comment.get("author", Document.class)),
                        comment.get("createdAt", Instant.class)));
    }

    /** Whether a member commented in one of these spaces, from the first id on and before the other, as ids are ordered by time. */
    public Uni<Boolean> wrote(UUID memberId, Collection<UUID> spaceIds, UUID first, UUID end) {
        return comments()
                .find(
                        Filters.and(
                                Filters.eq("author.who", AuthorDocument.who(memberId)),
                                Filters.gte("_id", first.toString()),
                                Filters.lt("_id", end.toString()),
                                PUBLISHED,
                                Filters.in(
                                        "spaceId",
                                        spaceIds.stream().map(UUID::toString).toList())),
                        new FindOptions().limit(1).projection(Projections.include("_id")))
                .collect()
                .first()
                .map(found -> found != null);
    }

    private ReactiveMongoCollection<Document> comments() {
        return store.collection(CommentRepository.COMMENTS);
    }
}
