package academy.praxis.community.erasure;

import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.bson.Document;

/** What members wish for when they leave; those who said nothing have no document. */
@ApplicationScoped
class WishRepository {
    private final Store store;

    WishRepository(Store store) {
        this.store = store;
    }

    Uni<ErasureWish> of(UUID memberId) {
        return wishes().find(Filters.eq("_id", memberId.toString()))
                .collect()
                .first()
                .map(found -> found == null
                        ? ErasureWish.USUAL
                        : new ErasureWish(TextChoice.valueOf(found.getString("texts"))));
    }

    Uni<Void> put(UUID memberId, ErasureWish wish) {
        return wishes().updateOne(
                        Filters.eq("_id", memberId.toString()),
                        Updates.set("texts", wish.texts().name()),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid()
                // The same member's other request made it at this moment.
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> put(memberId, wish));
    }

    /** @return how many there were */
    Uni<Integer> forget(UUID memberId) {
        return wishes().deleteOne(Filters.eq("_id", memberId.toString())).map(done -> (int) done.getDeletedCount());
    }

    private ReactiveMongoCollection<Document> wishes() {
        return store.collection("erasureWishes");
    }
}
