package academy.praxis.community.member;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.DeleteResult;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The members as the directory told of them, each at the newest version that was seen. */
@ApplicationScoped
class MemberRepository {
    /** Nobody leads more. */
    static final int MOST_REPORTS = 500;

    private static final String MEMBERS = "members";

    /** Since when a member is no longer active; only of those who are not. */
    private static final String LEFT_AT = "leftAt";

    private final Store store;
    private final Marks marks;

    MemberRepository(Store store, Marks marks) {
        this.store = store;
        this.marks = marks;
    }

    void index(@Observes StartupEvent start) {
        store.index(MEMBERS, Indexes.ascending("teamId", "_id"));
        store.index(MEMBERS, Indexes.ascending("leadId", "_id"));
        store.index(MEMBERS, Indexes.ascending(LEFT_AT), new IndexOptions().sparse(true));
    }

    /**
     * Takes over this version unless a newer one, or this one, is there already. Of who left and was erased nothing is taken over until
     * they are active again.
     */
    Uni<Void> put(MemberState member, Instant at) {
        return members()
                .find(Filters.eq("_id", mark(member.id())))
                .collect()
                .first()
                .flatMap(gone -> {
                    if (gone == null) {
                        return write(member, at);
                    }
                    return member.active() && gone.getLong("version") < member.version()
                            ? write(member, at)
                                    .flatMap(written -> members().deleteOne(Filters.eq("_id", mark(member.id()))))
                                    .replaceWithVoid()
                            : Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> write(MemberState member, Instant at) {
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
                member.active() ? Updates.unset(LEFT_AT) : Updates.min(LEFT_AT, at),
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

    /** Who left and was erased is there too, as one who is not active and has no name. */
    Uni<Map<UUID, Member>> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<String, UUID> wanted = new HashMap<>();
        ids.forEach(id -> {
            wanted.put(id.toString(), id);
            wanted.put(mark(id), id);
        });
        return members()
                .find(Filters.in("_id", wanted.keySet()))
                .map(found -> read(found, wanted.get(found.getString("_id"))))
                .collect()
                .with(Collectors.toMap(
                        Member::id, Function.identity(), (one, other) -> one.displayName() == null ? other : one));
    }

    /** The member, as {@link #byIds}; {@code null} when the directory has not told of them yet. */
    Uni<Member> byId(UUID id) {
        return byIds(List.of(id)).map(found -> found.get(id));
    }

    /** Members who are not active since before this moment and were not erased, those who left first. */
    Uni<List<UUID>> leftBefore(Instant time, int most) {
        return members()
                .find(
                        Filters.lt(LEFT_AT, time),
                        new FindOptions()
                                .sort(Sorts.ascending(LEFT_AT))
                                .limit(most)
                                .projection(Projections.include("_id")))
                .map(member -> UUID.fromString(member.getString("_id")))
                .collect()
                .asList();
    }

    /**
     * Forgets a member who left, and whose lead they were. A mark of them stays with the version, so that what the bus tells again brings
     * nothing back, and nobody takes them for somebody of whom nothing is known yet.
     *
     * @return how many documents were changed; 0 when nothing was left, or the member is active again
     */
    Uni<Integer> forget(UUID id) {
        var present = Filters.and(Filters.eq("_id", id.toString()), Filters.eq("active", false));
        return members()
                .updateMany(Filters.eq("leadId", id.toString()), Updates.set("leadId", null))
                .flatMap(led -> members()
                        .find(present)
                        .collect()
                        .first()
                        .flatMap(found -> found == null
                                ? Uni.createFrom().item((int) led.getModifiedCount())
                                : replaceByMark(id, found.getLong("version"))
                                        .map(gone -> (int) (led.getModifiedCount() + gone))));
    }

    private Uni<Long> replaceByMark(UUID id, long version) {
        var unchanged = Filters.and(Filters.eq("_id", id.toString()), Filters.eq("version", version));
        return members()
                .replaceOne(
                        Filters.eq("_id", mark(id)),
                        new Document("_id", mark(id)).append("version", version).append("active", false),
                        new ReplaceOptions().upsert(true))
                .flatMap(marked -> members().deleteOne(unchanged))
                .map(DeleteResult::getDeletedCount);
    }

    private String mark(UUID id) {
        return "left:" + marks.of(id, "left");
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
        return read(member, uuid(member, "_id"));
    }

    private static Member read(Document member, UUID id) {
        return new Member(
                id,
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
