package academy.praxis.community.reaction;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.post.ReactionKind;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who reacted and when, for whoever counts. */
@ApplicationScoped
public class ReactionSignals {
    /** Not those that were taken back. */
    private static final Bson GIVEN = Filters.in(
            "kind", Arrays.stream(ReactionKind.values()).map(Enum::name).toList());

    private final Store store;

    ReactionSignals(Store store) {
        this.store = store;
    }

    /** All reactions of members under their own names to these posts, and to what was said to them, in no order. */
    public Multi<ReactionSignal> under(Collection<UUID> postIds) {
        return reactions()
                .find(
                        Filters.and(
                                Filters.in(
                                        "postId",
                                        postIds.stream().map(UUID::toString).toList()),
                                GIVEN),
                        new FindOptions()
                                .projection(Projections.include("targetId", "postId", "kind", "author.who", "at")))
                .filter(reaction -> reaction.get("at") != null
                        && AuthorDocument.memberOf(reaction.get("author", Document.class)) != null)
                .map(reaction -> new ReactionSignal(
                        UUID.fromString(reaction.getString("targetId")),
                        UUID.fromString(reaction.getString("postId")),
                        ReactionKind.valueOf(reaction.getString("kind")),
                        AuthorDocument.memberOf(reaction.get("author", Document.class)),
                        reaction.get("at", Instant.class)));
    }

    /** Whether a member reacted to something in one of these spaces, from one time on and before another. */
    public Uni<Boolean> reacted(UUID memberId, Collection<UUID> spaceIds, Instant from, Instant end) {
        return reactions()
                .find(
                        Filters.and(
                                Filters.eq("author.who", AuthorDocument.who(memberId)),
                                Filters.gte("at", from),
                                Filters.lt("at", end),
                                GIVEN,
                                Filters.in(
                                        "spaceId",
                                        spaceIds.stream().map(UUID::toString).toList())),
                        new FindOptions().limit(1).projection(Projections.include("_id")))
                .collect()
                .first()
                .map(found -> found != null);
    }

    private ReactiveMongoCollection<Document> reactions() {
        return store.collection(ReactionRepository.REACTIONS);
    }
}
