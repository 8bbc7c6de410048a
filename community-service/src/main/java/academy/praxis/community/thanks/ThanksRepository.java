package academy.praxis.community.thanks;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.mongo.DocumentOutbox;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
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

/** Thanks, a document each, however often one thing is thanked for. */
@ApplicationScoped
class ThanksRepository {
    static final String THANKS = "thanks";

    private static final String GIVER = "giver.who";
    private static final String RECEIVER = "receiver.who";
    private static final Bson GIVEN = Filters.eq("status", ThanksStatus.GIVEN.name());
    private static final Bson WHOLE = Projections.exclude(DocumentOutbox.FIELD, Todos.FIELD);

    private final Store store;
    private final DocumentOutbox outbox;

    ThanksRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        for (String field : List.of("subjectId", GIVER, RECEIVER)) {
            store.index(
                    THANKS,
                    Indexes.compoundIndex(
                            Indexes.ascending(field), Indexes.descending("givenAt"), Indexes.descending("_id")));
        }
        store.index(THANKS, Indexes.ascending("postId"));
    }

    /** Fails with a duplicate key where there is a place of theirs already. */
    Uni<Thanks> insert(Thanks thanks, DomainEvent event, String todo) {
        Document document = ThanksDocument.write(thanks)
                .append(DocumentOutbox.FIELD, List.of(outbox.entry(event)))
                .append(Todos.FIELD, Todos.entries(todo));
        return outbox.after(thanks().insertOne(document).replaceWith(thanks));
    }

    /** Writes a change, its event and what is to follow in one; {@code false} when somebody else was quicker. */
    Uni<Boolean> update(Thanks before, Thanks after, DomainEvent event, String todo) {
        List<Bson> changes = new ArrayList<>();
        ThanksDocument.write(after).forEach((field, value) -> {
            if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        changes.add(outbox.push(event));
        changes.add(Todos.push(todo));
        Bson unchanged =
                Filters.and(Filters.eq("_id", before.id().toString()), Filters.eq("version", before.version()));
        return outbox.after(
                thanks().updateOne(unchanged, Updates.combine(changes)).map(result -> result.getMatchedCount() == 1));
    }

    /** Thanks, or their empty place; {@code null} when there never were any. */
    Uni<Thanks> byId(UUID id) {
        return thanks().find(Filters.eq("_id", id.toString()), new FindOptions().projection(WHOLE))
                .collect()
                .first()
                .map(found -> found == null ? null : ThanksDocument.read(found));
    }

    Uni<Long> count(UUID subjectId) {
        return thanks().countDocuments(Filters.and(Filters.eq("subjectId", subjectId.toString()), GIVEN));
    }

    /** For one thing, newest first. */
    Uni<List<Thanks>> of(UUID subjectId, PageRequest page) {
        return page(Filters.eq("subjectId", subjectId.toString()), page);
    }

    /** Given by this member in these spaces, outside safe ones, newest first. */
    Uni<List<Thanks>> given(UUID memberId, Collection<UUID> spaceIds, PageRequest page) {
        return page(Filters.and(Filters.eq(GIVER, AuthorDocument.who(memberId)), in(spaceIds)), page);
    }

    /** Given to this member in these spaces, outside safe ones, newest first. */
    Uni<List<Thanks>> received(UUID memberId, Collection<UUID> spaceIds, PageRequest page) {
        return page(Filters.and(Filters.eq(RECEIVER, AuthorDocument.who(memberId)), in(spaceIds)), page);
    }

    private static Bson in(Collection<UUID> spaceIds) {
        return Filters.in("spaceId", spaceIds.stream().map(UUID::toString).toList());
    }

    /** Given to any of these, where their lead may see it, newest first. */
    Uni<List<Thanks>> forLeadOf(Collection<UUID> memberIds, PageRequest page) {
        List<String> receivers = memberIds.stream().map(AuthorDocument::who).toList();
        return page(Filters.and(Filters.in(RECEIVER, receivers), Filters.eq("forLead", true)), page);
    }

    /** Thanks that stand under a post, for what it says and for what was said to it. */
    Uni<List<Thanks>> under(UUID postId, int most) {
        return list(Filters.and(Filters.eq("postId", postId.toString()), GIVEN), most);
    }

    /** Thanks that stand for one thing. */
    Uni<List<Thanks>> standing(UUID subjectId, int most) {
        return list(Filters.and(Filters.eq("subjectId", subjectId.toString()), GIVEN), most);
    }

    /** Thanks that these gave or got, as {@link AuthorDocument} writes them. */
    Uni<List<Thanks>> ofAny(Collection<String> authors, int most) {
        return list(Filters.or(Filters.in(GIVER, authors), Filters.in(RECEIVER, authors)), most);
    }

    private Uni<List<Thanks>> page(Bson whose, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(whose, GIVEN));
        if (!page.after().isStart()) {
            Bson earlier = Filters.lt("givenAt", page.after().instant(0));
            Bson atTheSameTime = Filters.and(
                    Filters.eq("givenAt", page.after().instant(0)),
                    Filters.lt("_id", page.after().uuid(1).toString()));
            filters.add(Filters.or(earlier, atTheSameTime));
        }
        return list(Filters.and(filters), page.limit() + 1);
    }

    private Uni<List<Thanks>> list(Bson filter, int most) {
        return thanks().find(
                        filter,
                        new FindOptions()
                                .sort(Sorts.descending("givenAt", "_id"))
                                .limit(most)
                                .projection(WHOLE))
                .map(ThanksDocument::read)
                .collect()
                .asList();
    }

    private ReactiveMongoCollection<Document> thanks() {
        return store.collection(THANKS);
    }
}
