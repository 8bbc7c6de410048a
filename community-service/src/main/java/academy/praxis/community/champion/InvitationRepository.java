package academy.praxis.community.champion;

import academy.praxis.community.todo.Todos;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Invitations, each a document with its waiting events and whether its member is still to be told. */
@ApplicationScoped
class InvitationRepository {
    static final String INVITATIONS = "championInvitations";

    private static final Bson WHOLE = Projections.exclude(DocumentOutbox.FIELD, Todos.FIELD);
    private static final Bson NAMED = Filters.ne("status", InvitationStatus.WITHDRAWN.name());

    private final Store store;
    private final DocumentOutbox outbox;

    InvitationRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(INVITATIONS, Indexes.ascending("memberId"));
        store.index(INVITATIONS, Indexes.ascending("byId"));
        store.index(INVITATIONS, Indexes.descending("sentAt", "_id"));
    }

    /** Fails with a duplicate key where its place is taken. */
    Uni<Invitation> insert(Invitation invitation, String todo) {
        Document document = write(invitation)
                .append(DocumentOutbox.FIELD, List.of(outbox.entry(InvitationEvents.changed(invitation))))
                .append(Todos.FIELD, Todos.entries(todo));
        return outbox.after(invitations().insertOne(document).replaceWith(invitation));
    }

    /** Writes a change, its event and what is to follow in one; {@code false} when somebody else was quicker. */
    Uni<Boolean> update(Invitation before, Invitation after, String... todo) {
        List<Bson> changes = new ArrayList<>();
        write(after).forEach((field, value) -> {
            if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        changes.add(outbox.push(InvitationEvents.changed(after)));
        if (todo.length > 0) {
            changes.add(Todos.push(todo));
        }
        Bson unchanged =
                Filters.and(Filters.eq("_id", before.id().toString()), Filters.eq("version", before.version()));
        return outbox.after(invitations()
                .updateOne(unchanged, Updates.combine(changes))
                .map(result -> result.getMatchedCount() == 1));
    }

    /** {@code null} when there is none. */
    Uni<Invitation> byId(UUID id) {
        return list(Filters.eq("_id", id.toString()), 1).map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** All of a member: one for each {@link InvitedAs} at most, newest first. */
    Uni<List<Invitation>> of(UUID memberId) {
        return list(Filters.eq("memberId", memberId.toString()), InvitedAs.values().length);
    }

    /** Newest first. */
    Uni<List<Invitation>> page(PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(NAMED));
        if (!page.after().isStart()) {
            Instant at = page.after().instant(0);
            filters.add(Filters.or(
                    Filters.lt("sentAt", at),
                    Filters.and(
                            Filters.eq("sentAt", at),
                            Filters.lt("_id", page.after().uuid(1).toString()))));
        }
        return list(Filters.and(filters), page.limit() + 1);
    }

    /** Leaves unsaid who sent these. @return how many there were */
    Uni<Integer> forgetSender(UUID byId, int most) {
        return list(Filters.eq("byId", byId.toString()), most)
                .flatMap(found -> invitations()
                        .updateMany(
                                Filters.in(
                                        "_id",
                                        found.stream()
                                                .map(one -> one.id().toString())
                                                .toList()),
                                Updates.set("byId", null))
                        .replaceWith(found.size()));
    }

    private Uni<List<Invitation>> list(Bson filter, int most) {
        return invitations()
                .find(
                        filter,
                        new FindOptions()
                                .sort(Sorts.descending("sentAt", "_id"))
                                .limit(most)
                                .projection(WHOLE))
                .map(InvitationRepository::read)
                .collect()
                .asList();
    }

    private static Document write(Invitation invitation) {
        return new Document("_id", invitation.id().toString())
                .append("version", invitation.version())
                .append("memberId", text(invitation.memberId()))
                .append("as", invitation.as().name())
                .append("byId", text(invitation.byId()))
                .append("note", invitation.note())
                .append("status", invitation.status().name())
                .append("sentAt", invitation.sentAt())
                .append("answeredAt", invitation.answeredAt());
    }

    private static Invitation read(Document found) {
        return new Invitation(
                uuid(found, "_id"),
                found.getLong("version"),
                uuid(found, "memberId"),
                InvitedAs.valueOf(found.getString("as")),
                uuid(found, "byId"),
                found.getString("note"),
                InvitationStatus.valueOf(found.getString("status")),
                found.get("sentAt", Instant.class),
                found.get("answeredAt", Instant.class));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static UUID uuid(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    private ReactiveMongoCollection<Document> invitations() {
        return store.collection(INVITATIONS);
    }
}
