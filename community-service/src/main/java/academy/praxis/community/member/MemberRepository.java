package academy.praxis.community.member;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
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
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The members as the directory told of them, each at the newest version that was seen. */
@ApplicationScoped
class MemberRepository {
    /** Nobody leads more. */
    static final int MOST_REPORTS = 500;

    private static final String MEMBERS = "members";

    private final Store store;

    MemberRepository(Store store) {
        this.store = store;
    }

    void index(@Observes StartupEvent start) {
        store.index(MEMBERS, Indexes.ascending("teamId", "_id"));
        store.index(MEMBERS, Indexes.ascending("leadId", "_id"));
    }

    /** Takes over this version unless a newer one, or this one, is there already. */
    Uni<Void> put(MemberState member, Instant at) {
        var older = Filters.and(Filters.eq("_id", member.id().toString()), Filters.lt("version", member.version()));
        var state = Updates.combine(
                Updates.set("version", member.version()),
                Updates.set("displayName", member.displayName()),
                Updates.set("teamId", text(member.teamId())),
                Updates.set("leadId", text(member.leadId())),
                Updates.set("active", member.active()),
                Updates.set("manager", member.roles().contains(Roles.MANAGER)),
                Updates.set("curator", member.roles().contains(Roles.CURATOR)),
                Updates.set("languages", member.languages()),
                Updates.set("email", member.email()),
                Updates.setOnInsert("registeredAt", at));
        return members()
                .updateOne(older, state, new UpdateOptions().upsert(true))
                .replaceWithVoid()
                // The upsert met a version that is not older: there is nothing to do.
                .onFailure(Store::isDuplicate)
                .recoverWithNull();
    }

    Uni<Map<UUID, String>> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return members()
                .find(in(ids), new FindOptions().projection(Projections.include("displayName")))
                .collect()
                .asMap(member -> UUID.fromString(member.getString("_id")), member -> member.getString("displayName"));
    }

    Uni<Map<UUID, Member>> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return members().find(in(ids)).map(MemberRepository::read).collect().asMap(Member::id);
    }

    /** The member; {@code null} when the directory has not told of them yet. */
    Uni<Member> byId(UUID id) {
        return members()
                .find(Filters.eq("_id", id.toString()), new FindOptions().limit(1))
                .collect()
                .first()
                .map(found -> found == null ? null : read(found));
    }

    /** Active members of a team by their id, one more than the page has. */
    Uni<List<Member>> ofTeam(UUID teamId, PageRequest page) {
        List<Bson> filters =
                new ArrayList<>(List.of(Filters.eq("teamId", teamId.toString()), Filters.ne("active", false)));
        if (!page.after().isStart()) {
            filters.add(Filters.gt("_id", page.after().uuid(0).toString()));
        }
        return members()
                .find(
                        Filters.and(filters),
                        new FindOptions().sort(Sorts.ascending("_id")).limit(page.limit() + 1))
                .map(MemberRepository::read)
                .collect()
                .asList();
    }

    Uni<Long> countOfTeam(UUID teamId) {
        return members()
                .countDocuments(Filters.and(Filters.eq("teamId", teamId.toString()), Filters.ne("active", false)));
    }

    private static Bson in(Collection<UUID> ids) {
        return Filters.in("_id", ids.stream().map(UUID::toString).toList());
    }

    private static Member read(Document member) {
        return new Member(
                uuid(member, "_id"),
                member.getString("displayName"),
                uuid(member, "teamId"),
                uuid(member, "leadId"),
                member.getBoolean("active", true),
                member.getBoolean("manager", false),
                member.getBoolean("curator", false),
                member.getList("languages", String.class, List.of()),
                member.getString("email"),
                member.get("registeredAt", Instant.class));
    }

    private static UUID uuid(Document member, String field) {
        String id = member.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    Uni<List<UUID>> reportsOf(UUID leadId) {
        return members()
                .find(
                        Filters.and(Filters.eq("leadId", leadId.toString()), Filters.ne("active", false)),
                        new FindOptions().limit(MOST_REPORTS).projection(Projections.include("_id")))
                .map(member -> UUID.fromString(member.getString("_id")))
                .collect()
                .asList();
    }

    private ReactiveMongoCollection<Document> members() {
        return store.collection(MEMBERS);
    }
}
