package academy.praxis.community.todo;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;

/**
 * What is still to be done because a document changed, written down inside it, in its array {@value #FIELD}, by the write that changed it.
 * An entry goes once its {@link Chore} is done, so a kill between the two loses nothing.
 */
@ApplicationScoped
public class Todos {
    /** The field of a document that holds what is still to be done. */
    public static final String FIELD = "todo";

    private static final Logger LOG = Logger.getLogger(Todos.class);
    private static final String SINCE = FIELD + ".at";

    private final Store store;
    private final Instance<Chore> chores;

    Todos(Store store, @Any Instance<Chore> chores) {
        this.store = store;
        this.chores = chores;
    }

    void index(@Observes StartupEvent start) {
        for (String collection : collections()) {
            store.index(collection, Indexes.ascending(SINCE), new IndexOptions().sparse(true));
        }
    }

    /** Elements of {@value #FIELD} for these chores, for a document that is about to be inserted. */
    public static List<Document> entries(String... names) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Arrays.stream(names)
                .map(name -> new Document("id", Ids.next().toString())
                        .append("name", name)
                        .append("at", now))
                .toList();
    }

    /** The part of an update that writes these chores down, to be combined with the change that they follow from. */
    public static Bson push(String... names) {
        return Updates.pushEach(FIELD, entries(names));
    }

    /** Does what is written down in this document. What fails stays there, and is done when the sweeper comes by; the result never fails. */
    public Uni<Void> carryOut(String collection, UUID id) {
        return sweep(collection, id).replaceWithVoid();
    }

    /** As {@link #carryOut}, while the caller goes on: for what may take long. */
    public void start(String collection, UUID id) {
        sweep(collection, id).subscribe().with(done -> {});
    }

    /** As {@link #carryOut}. @return whether all was done */
    Uni<Boolean> sweep(String collection, UUID id) {
        return written(collection, id)
                .flatMap(entries -> Multi.createFrom()
                        .iterable(namesOf(entries).stream()
                                .flatMap(name -> chores(collection, name).stream())
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(chore -> chore.carryOut(id))
                        .collect()
                        .last()
                        .flatMap(done -> forget(collection, id, entries)))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(fault -> {
                    LOG.warnf("What follows from %s %s is done later: %s", collection, id, fault.toString());
                    return false;
                });
    }

    Set<String> collections() {
        return chores.stream().map(Chore::collection).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Documents with something to do since before this moment, those that wait longest first. */
    Uni<List<UUID>> waiting(String collection, Instant before, int most) {
        var options = new FindOptions().sort(Sorts.ascending(SINCE)).limit(most).projection(Projections.include("_id"));
        return store.collection(collection)
                .find(Filters.lt(SINCE, before), options)
                .map(document -> UUID.fromString(document.getString("_id")))
                .collect()
                .asList();
    }

    private Uni<List<Document>> written(String collection, UUID id) {
        return store.collection(collection)
                .find(Filters.eq("_id", id.toString()), new FindOptions().projection(Projections.include(FIELD)))
                .collect()
                .first()
                .map(found -> found == null ? List.of() : found.getList(FIELD, Document.class, List.of()));
    }

    private static Set<String> namesOf(List<Document> entries) {
        return entries.stream()
                .map(entry -> entry.getString("name"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Uni<Void> forget(String collection, UUID id, List<Document> entries) {
        List<String> ids = new ArrayList<>();
        entries.forEach(entry -> ids.add(entry.getString("id")));
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.collection(collection)
                        .updateOne(Filters.eq("_id", id.toString()), Updates.pull(FIELD, Filters.in("id", ids)))
                        .replaceWithVoid();
    }

    /** All who follow from it: of one change several things may. */
    private List<Chore> chores(String collection, String name) {
        List<Chore> found = chores.stream()
                .filter(chore ->
                        chore.collection().equals(collection) && chore.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("Nobody does \"" + name + "\" for " + collection);
        }
        return found;
    }
}
