package academy.praxis.community.space;

import academy.praxis.community.member.Reader;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Spaces as documents. Their ids are ordered by time, so the newest come first by id. */
@ApplicationScoped
class SpaceRepository {
    private static final String SPACES = "spaces";

    private final Store store;

    SpaceRepository(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(SPACES, Indexes.ascending("memberIds"));
        store.index(SPACES, Indexes.ascending("teamId"));
    }

    Uni<Void> insert(Space space) {
        return spaces().insertOne(write(space)).replaceWithVoid();
    }

    /** The space; {@code null} when there is none. */
    Uni<Space> byId(UUID id) {
        return spaces().find(Filters.eq("_id", id.toString()))
                .collect()
                .first()
                .map(found -> found == null ? null : read(found));
    }

    Uni<List<Space>> page(Reader reader, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(admitting(reader)));
        if (!page.after().isStart()) {
            filters.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        return spaces().find(
                        Filters.and(filters),
                        new FindOptions().sort(Sorts.descending("_id")).limit(page.limit() + 1))
                .map(SpaceRepository::read)
                .collect()
                .asList();
    }

    Uni<List<UUID>> idsFor(Reader reader) {
        return spaces().find(admitting(reader), new FindOptions().projection(Projections.include("_id")))
                .map(space -> UUID.fromString(space.getString("_id")))
                .collect()
                .asList();
    }

    /** {@link Audience#admits} as a query. */
    private static Bson admitting(Reader reader) {
        List<Bson> ways = new ArrayList<>();
        ways.add(Filters.eq("kind", SpaceKind.OPEN.name()));
        ways.add(Filters.and(Filters.eq("kind", SpaceKind.SAFE.name()), Filters.size("memberIds", 0)));
        ways.add(Filters.eq("memberIds", reader.memberId().toString()));
        if (reader.teamId() != null) {
            ways.add(Filters.eq("teamId", reader.teamId().toString()));
        }
        if (reader.manager()) {
            ways.add(Filters.in("kind", SpaceKind.TEAM.name(), SpaceKind.COHORT.name()));
        }
        return Filters.or(ways);
    }

    private static Document write(Space space) {
        Audience audience = space.audience();
        return new Document("_id", space.id().toString())
                .append("version", space.version())
                .append("name", space.name())
                .append("purpose", space.purpose())
                .append("kind", audience.kind().name())
                .append(
                        "teamId",
                        audience.teamId() == null ? null : audience.teamId().toString())
                .append(
                        "memberIds",
                        audience.memberIds().stream().map(UUID::toString).toList())
                .append("ownerId", space.ownerId().toString())
                .append("createdAt", space.createdAt());
    }

    private static Space read(Document space) {
        String teamId = space.getString("teamId");
        var memberIds = new LinkedHashSet<UUID>();
        space.getList("memberIds", String.class).forEach(id -> memberIds.add(UUID.fromString(id)));
        return new Space(
                UUID.fromString(space.getString("_id")),
                space.getLong("version"),
                space.getString("name"),
                space.getString("purpose"),
                new Audience(
                        SpaceKind.valueOf(space.getString("kind")),
                        teamId == null ? null : UUID.fromString(teamId),
                        memberIds),
                UUID.fromString(space.getString("ownerId")),
                space.get("createdAt", Instant.class));
    }

    private ReactiveMongoCollection<Document> spaces() {
        return store.collection(SPACES);
    }
}
