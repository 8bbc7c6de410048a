package academy.praxis.community.inbox;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.Cursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What members were told. Documents about a safe space do not say what they are about, nor exactly when: whoever reads the store could
 * otherwise tell from a comment, and who was told of it, whose the text above it is.
 */
@ApplicationScoped
class NotificationRepository {
    private static final String NOTIFICATIONS = "notifications";
    private static final String ARRIVALS = "arrivals";
    private static final Bson SHOWN = Filters.eq("inApp", true);
    private static final Bson UNREAD = Filters.eq("readAt", null);

    private final Store store;
    private final InboxKeys keys;

    NotificationRepository(Store store, InboxKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    void index(@Observes StartupEvent start) {
        store.index(
                NOTIFICATIONS,
                Indexes.compoundIndex(Indexes.ascending("memberId"), Indexes.descending("sortedAt", "_id")));
        store.index(NOTIFICATIONS, Indexes.ascending("sortedAt"));
    }

    /** Keeps it, and tells that it arrived; {@code false} when it is there already. */
    Uni<Boolean> add(Notification notification) {
        return notifications()
                .insertOne(write(notification))
                .flatMap(done -> notification.inApp()
                        ? arrive(notification)
                        : Uni.createFrom().voidItem())
                .replaceWith(true)
                .onFailure(Store::isDuplicate)
                .recoverWithItem(false);
    }

    private Uni<Void> arrive(Notification notification) {
        return arrivals()
                .insertOne(new Document("_id", Ids.next().toString())
                        .append("memberId", notification.memberId().toString())
                        .append("notificationId", notification.id().toString()))
                .replaceWithVoid();
    }

    /** Those that arrived after a time-ordered id, oldest first. */
    Uni<List<Arrival>> arrivedAfter(UUID after, int most) {
        return arrivals()
                .find(
                        Filters.gt("_id", after.toString()),
                        new FindOptions().sort(Sorts.ascending("_id")).limit(most))
                .map(arrival -> new Arrival(
                        UUID.fromString(arrival.getString("_id")),
                        UUID.fromString(arrival.getString("memberId")),
                        UUID.fromString(arrival.getString("notificationId"))))
                .collect()
                .asList();
    }

    Uni<Void> forgetArrivalsBefore(UUID id) {
        return arrivals().deleteMany(Filters.lt("_id", id.toString())).replaceWithVoid();
    }

    /** Newest first. @param after where to go on: a place and an id */
    Uni<List<Notification>> newest(UUID memberId, boolean unreadOnly, Cursor after, int most) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("memberId", memberId.toString()), SHOWN));
        if (unreadOnly) {
            filters.add(UNREAD);
        }
        if (!after.isStart()) {
            Instant at = after.instant(0);
            filters.add(Filters.or(
                    Filters.lt("sortedAt", at),
                    Filters.and(
                            Filters.eq("sortedAt", at),
                            Filters.lt("_id", after.uuid(1).toString()))));
        }
        return list(Filters.and(filters), most);
    }

    /** Those that wait for a mail and are unread, newest first. */
    Uni<List<Notification>> toMail(UUID memberId, int most) {
        return list(Filters.and(Filters.eq("memberId", memberId.toString()), Filters.eq("byMail", true), UNREAD), most);
    }

    /** These need no mail any more. */
    Uni<Void> mailed(Collection<UUID> ids) {
        var these = Filters.in("_id", ids.stream().map(UUID::toString).toList());
        return notifications().updateMany(these, Updates.set("byMail", false)).replaceWithVoid();
    }

    /** {@code false} when the member has none with this id. */
    Uni<Boolean> read(UUID id, UUID memberId, Instant now) {
        var mine = Filters.and(Filters.eq("_id", id.toString()), Filters.eq("memberId", memberId.toString()), SHOWN);
        return notifications()
                .updateOne(Filters.and(mine, UNREAD), Updates.set("readAt", now))
                .flatMap(done -> done.getMatchedCount() == 1
                        ? Uni.createFrom().item(true)
                        : notifications().countDocuments(mine).map(there -> there == 1));
    }

    Uni<Void> readAll(UUID memberId, Instant now) {
        var mine = Filters.and(Filters.eq("memberId", memberId.toString()), SHOWN, UNREAD);
        return notifications().updateMany(mine, Updates.set("readAt", now)).replaceWithVoid();
    }

    /** Forgets all that a member was told. @return how many notifications that were */
    Uni<Integer> forgetAll(UUID memberId) {
        var theirs = Filters.eq("memberId", memberId.toString());
        return notifications()
                .deleteMany(theirs)
                .flatMap(gone -> arrivals().deleteMany(theirs).map(arrived ->
                        (int) (gone.getDeletedCount() + arrived.getDeletedCount())));
    }

    Uni<Long> forgetBefore(Instant time) {
        return notifications().deleteMany(Filters.lt("sortedAt", time)).map(done -> done.getDeletedCount());
    }

    private Uni<List<Notification>> list(Bson filter, int most) {
        return notifications()
                .find(
                        filter,
                        new FindOptions()
                                .sort(Sorts.descending("sortedAt", "_id"))
                                .limit(most))
                .map(this::read)
                .collect()
                .asList();
    }

    private Document write(Notification notification) {
        Document document = new Document("_id", notification.id().toString())
                .append("memberId", notification.memberId().toString())
                .append("kind", notification.kind().name())
                .append("sortedAt", notification.sortedAt())
                .append("inApp", notification.inApp())
                .append("byMail", notification.byMail())
                .append("readAt", notification.readAt());
        Subject subject = notification.subject();
        return notification.sealed()
                ? document.append("sealed", keys.seal(notification.id(), subject, notification.at()))
                : document.append("at", notification.at())
                        .append("spaceId", text(subject.spaceId()))
                        .append("postId", text(subject.postId()))
                        .append("commentId", text(subject.commentId()))
                        .append("aboutId", text(subject.aboutId()));
    }

    private Notification read(Document document) {
        UUID id = uuid(document, "_id");
        String sealed = document.getString("sealed");
        Instant sortedAt = document.get("sortedAt", Instant.class);
        // Of one that was sealed under another secret nobody can tell any more what it was about.
        InboxKeys.Opened opened = sealed != null
                ? keys.open(id, sealed).orElse(new InboxKeys.Opened(null, sortedAt))
                : new InboxKeys.Opened(
                        new Subject(
                                uuid(document, "spaceId"),
                                uuid(document, "postId"),
                                uuid(document, "commentId"),
                                uuid(document, "aboutId")),
                        document.get("at", Instant.class));
        return new Notification(
                id,
                uuid(document, "memberId"),
                NotificationKind.valueOf(document.getString("kind")),
                opened.subject(),
                opened.at(),
                sortedAt,
                sealed != null,
                document.getBoolean("inApp"),
                document.getBoolean("byMail"),
                document.get("readAt", Instant.class));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static UUID uuid(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    private ReactiveMongoCollection<Document> notifications() {
        return store.collection(NOTIFICATIONS);
    }

    private ReactiveMongoCollection<Document> arrivals() {
        return store.collection(ARRIVALS);
    }
}
