package academy.praxis.community.member;

import academy.praxis.kit.mongo.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** The members' names and teams, each at the newest version that was seen. */
@ApplicationScoped
class MemberRepository {
    private final Store store;

    MemberRepository(Store store) {
        this.store = store;
    }

    /** Takes over this version unless a newer one, or this one, is there already. */
    Uni<Void> put(MemberState member) {
        var older = Filters.and(Filters.eq("_id", member.id().toString()), Filters.lt("version", member.version()));
        var state = Updates.combine(
                Updates.set("version", member.version()),
                Updates.set("displayName", member.displayName()),
                Updates.set(
                        "teamId",
                        member.teamId() == null ? null : member.teamId().toString()));
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
        var wanted = Filters.in("_id", ids.stream().map(UUID::toString).toList());
        return members()
                .find(wanted, new FindOptions().projection(Projections.include("displayName")))
                .collect()
                .asMap(member -> UUID.fromString(member.getString("_id")), member -> member.getString("displayName"));
    }

    /** The team that a member is in; empty when in none, or when the directory has not told of the member yet. */
    Uni<Optional<UUID>> teamOf(UUID id) {
        return members()
                .find(
                        Filters.eq("_id", id.toString()),
                        new FindOptions()
                                .projection(Projections.include("teamId"))
                                .limit(1))
                .collect()
                .first()
                .map(member -> Optional.ofNullable(member)
                        .map(known -> known.getString("teamId"))
                        .map(UUID::fromString));
    }

    private ReactiveMongoCollection<Document> members() {
        return store.collection("members");
    }
}
