package academy.praxis.community.revision;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import academy.praxis.community.mention.Mentions;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** That others named somebody in what their texts said before they were edited. */
@ApplicationScoped
class MentionsInRevisions implements PersonalData {
    private final Store store;

    MentionsInRevisions(Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "mentions-in-earlier-editions";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return revisions()
                .find(Filters.eq(Revisions.MENTIONS, memberId.toString()), new FindOptions().limit(most))
                .onItem()
                .transformToUniAndConcatenate(revision -> clean(revision, memberId))
                .collect()
                .asList()
                .map(List::size);
    }

    private Uni<UpdateResult> clean(Document revision, UUID memberId) {
        Document content = revision.get(Revisions.CONTENT, Document.class);
        List<Bson> changes = new ArrayList<>(List.of(Updates.pull(Revisions.MENTIONS, memberId.toString())));
        for (String text : Revisions.TEXTS) {
            if (content.getString(text) != null) {
                changes.add(Updates.set(
                        Revisions.CONTENT + "." + text, Mentions.without(memberId, content.getString(text))));
            }
        }
        return revisions().updateOne(Filters.eq("_id", revision.getString("_id")), Updates.combine(changes));
    }

    private ReactiveMongoCollection<Document> revisions() {
        return store.collection(Revisions.COLLECTION);
    }
}
