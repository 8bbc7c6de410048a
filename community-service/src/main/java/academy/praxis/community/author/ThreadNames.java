package academy.praxis.community.author;

import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * The made-up names that are taken in each thread. Who takes a base name first has it; others get it with the next free number. Names
 * are never given back, so that asking again finds the same one; who was erased leaves theirs to nobody, and without a trace of whose it was
 * where no other name was numbered after it.
 */
@ApplicationScoped
class ThreadNames implements AuthoredData {
    private static final String COLLECTION = "threadNames";
    private static final String ALIAS = "alias";

    private final Store store;

    ThreadNames(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(COLLECTION, Indexes.ascending(ALIAS));
    }

    /** The name of this alias in its thread, which it has from now on if it had none. */
    Uni<String> of(UUID threadId, String alias) {
        return claim(threadId, alias, 1);
    }

    private Uni<String> claim(UUID threadId, String alias, int number) {
        String name = MadeUpNames.of(alias, number);
        String id = threadId + "/" + name;
        return names().insertOne(new Document("_id", id)
                        .append("threadId", threadId.toString())
                        .append(ALIAS, alias))
                .replaceWith(true)
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> names().find(Filters.eq("_id", id))
                        .collect()
                        .first()
                        .map(taken -> taken != null && alias.equals(taken.getString(ALIAS))))
                .flatMap(mine -> mine ? Uni.createFrom().item(name) : claim(threadId, alias, number + 1));
    }

    @Override
    public String name() {
        return "thread-names";
    }

    @Override
    public Uni<Integer> erase(Collection<String> authors, TextChoice texts, int most) {
        List<String> aliases = authors.stream()
                .filter(who -> who.startsWith(Author.ALIAS))
                .map(who -> who.substring(Author.ALIAS.length()))
                .toList();
        return names().find(Filters.in(ALIAS, aliases), new FindOptions().limit(most))
                .onItem()
                .transformToUniAndConcatenate(this::forget)
                .collect()
                .asList()
                .map(List::size);
    }

    /** A name stays where the next one with a number is taken: whoever has that would else be called by this one from now on. */
    private Uni<Boolean> forget(Document taken) {
        String id = taken.getString("_id");
        String alias = taken.getString(ALIAS);
        int number = 1;
        while (!id.endsWith("/" + MadeUpNames.of(alias, number))) {
            number++;
        }
        String next = taken.getString("threadId") + "/" + MadeUpNames.of(alias, number + 1);
        return names().countDocuments(Filters.eq("_id", next))
                .flatMap(followed -> followed > 0
                        ? names().updateOne(Filters.eq("_id", id), Updates.unset(ALIAS))
                                .replaceWith(true)
                        : names().deleteOne(Filters.eq("_id", id)).replaceWith(true));
    }

    private ReactiveMongoCollection<Document> names() {
        return store.collection(COLLECTION);
    }
}
