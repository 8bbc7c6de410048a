package academy.praxis.community.champion;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What was worked out of each member's help, until it is worked out anew. */
@ApplicationScoped
class ChampionRepository {
    private static final String HELPERS = "helpers";
    private static final int AT_A_TIME = 200;

    private final Store store;

    ChampionRepository(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(HELPERS, Indexes.compoundIndex(Indexes.ascending("champion"), Indexes.descending("weight", "_id")));
        store.index(HELPERS, Indexes.ascending("measuredAt"));
    }

    /** Puts these in the place of all that were worked out before. */
    Uni<Void> replaceAll(List<Helper> helpers, Instant measuredAt) {
        List<List<Helper>> some = new ArrayList<>();
        for (int from = 0; from < helpers.size(); from += AT_A_TIME) {
            some.add(helpers.subList(from, Math.min(helpers.size(), from + AT_A_TIME)));
        }
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUniAndConcatenate(part -> helpers().bulkWrite(replacements(part, measuredAt)))
                .collect()
                .last()
                .flatMap(done -> helpers().deleteMany(Filters.lt("measuredAt", measuredAt)))
                .replaceWithVoid();
    }

    private static List<ReplaceOneModel<Document>> replacements(List<Helper> helpers, Instant measuredAt) {
        return helpers.stream()
                .map(helper -> new ReplaceOneModel<>(
                        Filters.eq("_id", helper.memberId().toString()),
                        write(helper).append("measuredAt", measuredAt),
                        new ReplaceOptions().upsert(true)))
                .toList();
    }

    /** The champions whose help weighs most. */
    Uni<List<Measured>> champions(ChampionQuery query) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("champion", true)));
        if (query.taskId != null) {
            filters.add(Filters.eq("tasks", query.taskId));
        }
        if (query.tag != null) {
            filters.add(Filters.eq("tags", query.tag));
        }
        if (query.teamId != null) {
            filters.add(Filters.eq("teamId", query.teamId.toString()));
        }
        return helpers()
                .find(
                        Filters.and(filters),
                        new FindOptions()
                                .sort(Sorts.descending("weight", "_id"))
                                .limit(query.limit))
                .map(ChampionRepository::read)
                .collect()
                .asList();
    }

    /** {@code null} when nothing was worked out for this member. */
    Uni<Measured> byId(UUID memberId) {
        return helpers()
                .find(Filters.eq("_id", memberId.toString()))
                .collect()
                .first()
                .map(found -> found == null ? null : read(found));
    }

    /** @return whether there was something */
    Uni<Boolean> forget(UUID memberId) {
        return helpers().deleteOne(Filters.eq("_id", memberId.toString())).map(done -> done.getDeletedCount() == 1);
    }

    private static Document write(Helper helper) {
        return new Document("_id", helper.memberId().toString())
                .append(
                        "teamId",
                        helper.teamId() == null ? null : helper.teamId().toString())
                .append("champion", helper.champion())
                .append("weight", helper.weight())
                .append("people", helper.people())
                .append("teams", helper.teams())
                .append("accepted", helper.accepted())
                .append("answers", helper.answers())
                .append(
                        "topics",
                        helper.topics().stream()
                                .map(topic -> new Document("task", topic.taskId()).append("tag", topic.tag()))
                                .toList())
                .append(
                        "tasks",
                        helper.topics().stream()
                                .map(Topic::taskId)
                                .filter(Objects::nonNull)
                                .toList())
                .append(
                        "tags",
                        helper.topics().stream()
                                .map(Topic::tag)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private static Measured read(Document found) {
        String teamId = found.getString("teamId");
        return new Measured(
                new Helper(
                        UUID.fromString(found.getString("_id")),
                        teamId == null ? null : UUID.fromString(teamId),
                        found.getBoolean("champion"),
                        found.getDouble("weight"),
                        found.getInteger("people"),
                        found.getInteger("teams"),
                        found.getInteger("accepted"),
                        found.getInteger("answers"),
                        found.getList("topics", Document.class).stream()
                                .map(topic -> new Topic(topic.getString("task"), topic.getString("tag")))
                                .toList()),
                found.get("measuredAt", Instant.class));
    }

    /** What was worked out, and as of when. */
    record Measured(Helper helper, Instant at) {}

    private ReactiveMongoCollection<Document> helpers() {
        return store.collection(HELPERS);
    }
}
