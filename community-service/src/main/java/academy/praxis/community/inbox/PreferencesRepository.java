package academy.praxis.community.inbox;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/** What members chose, a document each; those who chose nothing have none. */
@ApplicationScoped
class PreferencesRepository {
    private static final String PREFERENCES = "notificationPreferences";

    private final Store store;

    PreferencesRepository(Store store) {
        this.store = store;
    }

    Uni<Preferences> of(UUID memberId) {
        return preferences()
                .find(Filters.eq("_id", memberId.toString()), new FindOptions().limit(1))
                .collect()
                .first()
                .map(found -> found == null ? Preferences.USUAL : read(found));
    }

    /** Whoever chose nothing is not in the map. */
    Uni<Map<UUID, Preferences>> of(Collection<UUID> memberIds) {
        return preferences()
                .find(Filters.in("_id", memberIds.stream().map(UUID::toString).toList()))
                .collect()
                .asMap(found -> UUID.fromString(found.getString("_id")), PreferencesRepository::read);
    }

    /** Writes the next version; {@code false} when somebody else was quicker. */
    Uni<Boolean> put(UUID memberId, Preferences before, Preferences after) {
        var unchanged = Filters.and(Filters.eq("_id", memberId.toString()), Filters.eq("version", before.version()));
        var change = Updates.combine(
                Updates.set("version", after.version()),
                Updates.set("digest", after.digest().name()),
                Updates.set(
                        "kinds",
                        after.kinds().stream()
                                .map(choice -> new Document(
                                                "kind", choice.kind().name())
                                        .append("inApp", choice.inApp())
                                        .append("byMail", choice.byMail()))
                                .toList()));
        return preferences()
                .updateOne(unchanged, change, new UpdateOptions().upsert(before.version() == 0))
                .map(done -> done.getMatchedCount() == 1 || done.getUpsertedId() != null)
                .onFailure(Store::isDuplicate)
                .recoverWithItem(false);
    }

    /** @return how many there were */
    Uni<Integer> forget(UUID memberId) {
        return preferences().deleteOne(Filters.eq("_id", memberId.toString())).map(done ->
                (int) done.getDeletedCount());
    }

    private static Preferences read(Document found) {
        List<Choice> kinds = found.getList("kinds", Document.class).stream()
                .map(kind -> new Choice(
                        NotificationKind.valueOf(kind.getString("kind")),
                        kind.getBoolean("inApp"),
                        kind.getBoolean("byMail")))
                .toList();
        return Preferences.of(found.getLong("version"), DigestPeriod.valueOf(found.getString("digest")), kinds);
    }

    private ReactiveMongoCollection<Document> preferences() {
        return store.collection(PREFERENCES);
    }
}
