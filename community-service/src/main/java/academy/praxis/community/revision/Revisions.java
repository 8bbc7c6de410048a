package academy.praxis.community.revision;

import academy.praxis.community.mention.Mentions;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What texts said before they were edited. An edition is kept before the text is changed; one that is kept while the change does not
 * come about is the present one, and shown to nobody.
 */
@ApplicationScoped
public class Revisions {
    /** The field that holds the number of an edition, from 1. */
    public static final String EDITION = "edition";

    static final String COLLECTION = "revisions";
    static final String CONTENT = "content";

    /** The fields of a content that may name somebody; not every content has all of them. */
    static final List<String> TEXTS = List.of("title", "body");

    /** Whom the texts name; only where they name somebody. */
    static final String MENTIONS = "mentions";

    private final Store store;

    Revisions(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(COLLECTION, Indexes.compoundIndex(Indexes.ascending("subjectId"), Indexes.descending(EDITION)));
        store.index(COLLECTION, Indexes.ascending(MENTIONS), new IndexOptions().sparse(true));
    }

    /** Keeps an edition of a text; it is always the same, so keeping it again changes nothing. */
    public Uni<Void> keep(UUID subjectId, int edition, Document content) {
        Document revision = new Document("_id", subjectId + "#" + edition)
                .append("subjectId", subjectId.toString())
                .append(EDITION, edition)
                .append(CONTENT, content);
        Set<UUID> mentioned = new LinkedHashSet<>();
        TEXTS.forEach(text -> mentioned.addAll(Mentions.in(content.getString(text))));
        if (!mentioned.isEmpty()) {
            revision.append(MENTIONS, mentioned.stream().map(UUID::toString).toList());
        }
        return revisions()
                .insertOne(revision)
                .replaceWithVoid()
                .onFailure(Store::isDuplicate)
                .recoverWithNull();
    }

    /** The editions before the present one, newest first, one more than the page has; each its content with {@link #EDITION}. */
    public Uni<List<Document>> before(UUID subjectId, int present, PageRequest page) {
        List<Bson> filters =
                new ArrayList<>(List.of(Filters.eq("subjectId", subjectId.toString()), Filters.lt(EDITION, present)));
        if (!page.after().isStart()) {
            filters.add(
                    Filters.lt(EDITION, Math.toIntExact(Math.min(page.after().number(0), Integer.MAX_VALUE))));
        }
        return revisions()
                .find(
                        Filters.and(filters),
                        new FindOptions().sort(Sorts.descending(EDITION)).limit(page.limit() + 1))
                .map(found -> found.get(CONTENT, Document.class).append(EDITION, found.getInteger(EDITION)))
                .collect()
                .asList();
    }

    /** Forgets all editions of a text that was removed. */
    public Uni<Void> forget(UUID subjectId) {
        return revisions()
                .deleteMany(Filters.eq("subjectId", subjectId.toString()))
                .replaceWithVoid();
    }

    private ReactiveMongoCollection<Document> revisions() {
        return store.collection(COLLECTION);
    }
}
