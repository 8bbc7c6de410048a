package academy.praxis.community.participation;

import academy.praxis.kit.mongo.DocumentOutbox;
import academy.praxis.kit.mongo.Store;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who agreed to be counted, each a document with its waiting events. */
@ApplicationScoped
class ParticipationRepository {
    static final String PARTICIPATION = "leaderParticipation";

    private static final Bson COUNTED = Filters.eq("counted", true);

    private final Store store;
    private final DocumentOutbox outbox;

    ParticipationRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(PARTICIPATION, Indexes.ascending("memberId"));
        store.index(PARTICIPATION, Indexes.ascending("counted", "lookedAt"));
    }

    /** {@code null} when there is none. */
    Uni<Participation> byId(UUID id) {
        return list(Filters.eq("_id", id.toString()), 1).map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** Whether anything of this member is there. */
    Uni<Boolean> exists(UUID memberId) {
        return list(Filters.eq("memberId", memberId.toString()), 1).map(found -> !found.isEmpty());
    }

    /** Those of these members who agreed to be counted. */
    Uni<List<Participation>> countedAmong(Collection<UUID> memberIds) {
        List<String> ids = memberIds.stream().map(UUID::toString).toList();
        return list(Filters.and(Filters.in("memberId", ids), COUNTED), Math.max(1, ids.size()));
    }

    /** Counted ones at whom nobody looked since this time, those first at whom nobody looked for longest. */
    Uni<List<Participation>> due(Instant before, int most) {
        return list(Filters.and(COUNTED, Filters.lt("lookedAt", before)), most);
    }

    /** Writes a change and its event in one, if there was none before or it is as it was; {@code false} when somebody else was quicker. */
    Uni<Boolean> write(Participation before, Participation after) {
        if (before.version() == 0) {
            Document document = document(after)
                    .append(DocumentOutbox.FIELD, List.of(outbox.entry(ParticipationEvents.changed(after))));
            return outbox.after(collection().insertOne(document).replaceWith(true))
                    .onFailure(Store::isDuplicate)
                    .recoverWithItem(false);
        }
        List<Bson> changes = new ArrayList<>();
        document(after).forEach((field, value) -> {
            if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        if (after.version() > before.version()) {
            changes.add(outbox.push(ParticipationEvents.changed(after)));
        }
        Bson unchanged =
                Filters.and(Filters.eq("_id", before.id().toString()), Filters.eq("version", before.version()));
        return outbox.after(
                collection().updateOne(unchanged, Updates.combine(changes)).map(done -> done.getMatchedCount() == 1));
    }

    private Uni<List<Participation>> list(Bson filter, int most) {
        return collection()
                .find(
                        filter,
                        new FindOptions()
                                .sort(Sorts.ascending("lookedAt"))
                                .limit(most)
                                .projection(Projections.exclude(DocumentOutbox.FIELD)))
                .map(ParticipationRepository::read)
                .collect()
                .asList();
    }

    private static Document document(Participation now) {
        return new Document("_id", now.id().toString())
                .append("version", now.version())
                .append(
                        "memberId",
                        now.memberId() == null ? null : now.memberId().toString())
                .append("counted", now.counted())
                .append("since", now.since())
                .append("lookedAt", now.lookedAt())
                .append("teamIds", texts(now.teamIds()))
                .append("cohortIds", texts(now.cohortIds()))
                .append(
                        "weeks",
                        now.weeks().stream()
                                .map(week -> new Document("week", week.week())
                                        .append("posted", week.posted())
                                        .append("answered", week.answered())
                                        .append("reacted", week.reacted())
                                        .append("thanked", week.thanked()))
                                .toList());
    }

    private static Participation read(Document found) {
        String memberId = found.getString("memberId");
        return new Participation(
                UUID.fromString(found.getString("_id")),
                found.getLong("version"),
                memberId == null ? null : UUID.fromString(memberId),
                found.getBoolean("counted"),
                found.get("since", Instant.class),
                found.get("lookedAt", Instant.class),
                uuids(found, "teamIds"),
                uuids(found, "cohortIds"),
                found.getList("weeks", Document.class).stream()
                        .map(week -> new WeekPart(
                                week.getString("week"),
                                week.getBoolean("posted"),
                                week.getBoolean("answered"),
                                week.getBoolean("reacted"),
                                week.getBoolean("thanked")))
                        .toList());
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static List<UUID> uuids(Document found, String field) {
        return found.getList(field, String.class).stream().map(UUID::fromString).toList();
    }

    private ReactiveMongoCollection<Document> collection() {
        return store.collection(PARTICIPATION);
    }
}
