package academy.praxis.community.thanks;

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

/** Who thanked whom and when, without the words, for whoever counts. */
@ApplicationScoped
public class ThanksSignals {
    private static final Bson GIVEN = Filters.eq("status", ThanksStatus.GIVEN.name());

    private final Store store;

    ThanksSignals(Store store) {
        this.store = store;
    }

    /** All thanks between members under their own names for these posts, and for what was said to them, in no order. */
    public Multi<ThanksSignal> under(Collection<UUID> postIds) {
        return thanks().find(
                        Filters.and(
                                Filters.in(
                                        "postId",
                                        postIds.stream().map(UUID::toString).toList()),
                                GIVEN),
                        new FindOptions()
                                .projection(Projections.include(
                                        "subjectId", "postId", "giver.who", "receiver.who", "givenAt")))
                .filter(thanks -> AuthorDocument.memberOf(thanks.get("giver", Document.class)) != null
                        && AuthorDocument.memberOf(thanks.get("receiver", Document.class)) != null)
                .map(thanks -> new ThanksSignal(
                        UUID.fromString(thanks.getString("subjectId")),
                        UUID.fromString(thanks.getString("postId")),
                        AuthorDocument.memberOf(thanks.get("giver", Document.class)),
                        AuthorDocument.memberOf(thanks.get("receiver", Document.class)),
                        thanks.get("givenAt", Instant.class)));
    }

    /** Whether a member thanked somebody in one of these spaces, from one time on and before another. */
    public Uni<Boolean> gave(UUID memberId, Collection<UUID> spaceIds, Instant from, Instant end) {
        return thanks().find(
                        Filters.and(
                                Filters.eq("giver.who", AuthorDocument.who(memberId)),
                                Filters.gte("givenAt", from),
                                Filters.lt("givenAt", end),
                                GIVEN,
                                Filters.in(
                                        "spaceId",
                                        spaceIds.stream().map(UUID::toString).toList())),
                        new FindOptions().limit(1).projection(Projections.include("_id")))
                .collect()
                .first()
                .map(found -> found != null);
    }

    private ReactiveMongoCollection<Document> thanks() {
        return store.collection(ThanksRepository.THANKS);
    }
}
