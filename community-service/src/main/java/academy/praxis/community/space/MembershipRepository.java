package academy.praxis.community.space;

import academy.praxis.community.member.Marks;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Memberships, each a document of its own, so that a space does not grow with its members. One of a space that is not there has no effect. */
@ApplicationScoped
class MembershipRepository {
    private static final String MEMBERSHIPS = "memberships";

    /** When an invitation was written that its member is not told of yet. */
    private static final String UNTOLD = "untold";

    /** Until when somebody who was erased since may not write; in documents that name nobody. */
    private static final String KEPT_UNTIL = "keptUntil";

    private final Store store;
    private final Marks marks;

    MembershipRepository(Store store, Marks marks) {
        this.store = store;
        this.marks = marks;
    }

    void index(@Observes StartupEvent start) {
        store.index(MEMBERSHIPS, Indexes.ascending("memberId"));
        store.index(MEMBERSHIPS, Indexes.ascending("spaceId", "state", "memberId"));
        store.index(MEMBERSHIPS, Indexes.ascending(UNTOLD), new IndexOptions().sparse(true));
        store.index(MEMBERSHIPS, Indexes.ascending(KEPT_UNTIL), new IndexOptions().sparse(true));
    }

    Uni<Places> of(UUID memberId) {
        return memberships()
                .find(Filters.eq("memberId", memberId.toString()))
                .map(MembershipRepository::read)
                .collect()
                .asList()
                .map(Places::new);
    }

    /** With a suspension that was left from before the member was erased. */
    Uni<Membership> find(UUID spaceId, UUID memberId) {
        return memberships()
                .find(Filters.in("_id", id(spaceId, memberId), mark(spaceId, memberId)), new FindOptions().limit(2))
                .collect()
                .in(() -> new Membership[] {Membership.none(spaceId, memberId)}, (result, found) -> {
                    Instant kept = found.get(KEPT_UNTIL, Instant.class);
                    result[0] = kept == null
                            ? read(found).suspended(result[0].suspendedUntil())
                            : result[0].suspended(kept);
                })
                .map(result -> result[0]);
    }

    Uni<List<Membership>> find(UUID spaceId, Collection<UUID> memberIds) {
        return memberships()
                .find(Filters.in(
                        "_id",
                        memberIds.stream().map(member -> id(spaceId, member)).toList()))
                .map(MembershipRepository::read)
                .collect()
                .asList();
    }

    /** By the members' ids, one more than the page has. */
    Uni<List<Membership>> page(UUID spaceId, MembershipState state, PageRequest page) {
        List<Bson> filters = new ArrayList<>(in(spaceId, state));
        if (!page.after().isStart()) {
            filters.add(Filters.gt("memberId", page.after().uuid(0).toString()));
        }
        return memberships()
                .find(
                        Filters.and(filters),
                        new FindOptions().sort(Sorts.ascending("memberId")).limit(page.limit() + 1))
                .map(MembershipRepository::read)
                .collect()
                .asList();
    }

    Uni<Long> countActive(UUID spaceId) {
        return memberships().countDocuments(Filters.and(in(spaceId, MembershipState.ACTIVE)));
    }

    Uni<List<Membership>> active(UUID spaceId, int most) {
        return memberships()
                .find(Filters.and(in(spaceId, MembershipState.ACTIVE)), new FindOptions().limit(most))
                .map(MembershipRepository::read)
                .collect()
                .asList();
    }

    Uni<List<Membership>> moderators(UUID spaceId) {
        return memberships()
                .find(Filters.and(
                        Filters.eq("spaceId", spaceId.toString()),
                        Filters.eq("state", MembershipState.ACTIVE.name()),
                        Filters.eq("role", SpaceRole.MODERATOR.name())))
                .map(MembershipRepository::read)
                .collect()
                .asList();
    }

    /** Takes members in of whom nothing is known yet; what is known of the others stays. */
    Uni<Void> addNew(UUID spaceId, Collection<UUID> memberIds, UUID moderator) {
        Instant now = Space.now();
        return Multi.createFrom()
                .iterable(memberIds)
                .onItem()
                .transformToUni(member -> memberships()
                        .updateOne(
                                Filters.eq("_id", id(spaceId, member)),
                                Updates.combine(
                                        Updates.setOnInsert("spaceId", spaceId.toString()),
                                        Updates.setOnInsert("memberId", member.toString()),
                                        Updates.setOnInsert(
                                                "role",
                                                (member.equals(moderator) ? SpaceRole.MODERATOR : SpaceRole.MEMBER)
                                                        .name()),
                                        Updates.setOnInsert("state", MembershipState.ACTIVE.name()),
                                        Updates.setOnInsert("since", now)),
                                new UpdateOptions().upsert(true))
                        .replaceWithVoid()
                        .onFailure(Store::isDuplicate)
                        .recoverWithNull())
                .merge(16)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** As {@link #move}, and writes down that the member is to be told. */
    Uni<Boolean> invite(UUID spaceId, UUID memberId, MembershipState to, MembershipState from) {
        return move(spaceId, memberId, to, true, from);
    }

    /** Invitations since before this moment that their members are not told of yet. */
    Uni<List<Membership>> untold(Instant before, int most) {
        return memberships()
                .find(Filters.lt(UNTOLD, before), new FindOptions().limit(most))
                .map(MembershipRepository::read)
                .collect()
                .asList();
    }

    /** The member was told of this invitation; of a later one they are still to be told. */
    Uni<Void> told(Membership invited) {
        return memberships()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id(invited.spaceId(), invited.memberId())),
                                Filters.lte(UNTOLD, invited.since())),
                        Updates.unset(UNTOLD))
                .replaceWithVoid();
    }

    /** Brings a membership, new or known, from one of these states to another; {@code false} when it is in none of them. */
    Uni<Boolean> move(UUID spaceId, UUID memberId, MembershipState to, MembershipState... from) {
        return move(spaceId, memberId, to, false, from);
    }

    private Uni<Boolean> move(UUID spaceId, UUID memberId, MembershipState to, boolean tell, MembershipState... from) {
        Instant now = Space.now();
        boolean orNew = Arrays.asList(from).contains(MembershipState.LEFT);
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set("state", to.name()),
                Updates.set("since", now),
                Updates.setOnInsert("spaceId", spaceId.toString()),
                Updates.setOnInsert("memberId", memberId.toString())));
        changes.add(tell ? Updates.set(UNTOLD, now) : Updates.unset(UNTOLD));
        changes.add(
                to == MembershipState.LEFT
                        ? Updates.set("role", SpaceRole.MEMBER.name())
                        : Updates.setOnInsert("role", SpaceRole.MEMBER.name()));
        return memberships()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id(spaceId, memberId)),
                                Filters.in(
                                        "state",
                                        Arrays.stream(from).map(Enum::name).toList())),
                        Updates.combine(changes),
                        new UpdateOptions().upsert(orNew))
                .map(done -> done.getMatchedCount() == 1 || done.getUpsertedId() != null)
                .onFailure(Store::isDuplicate)
                .recoverWithItem(false);
    }

    /** Gives an active member a role; {@code false} when they are none. */
    Uni<Boolean> give(UUID spaceId, UUID memberId, SpaceRole role) {
        return memberships()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id(spaceId, memberId)),
                                Filters.eq("state", MembershipState.ACTIVE.name())),
                        Updates.set("role", role.name()))
                .map(done -> done.getMatchedCount() == 1);
    }

    /** Until when somebody, a member or not, may not write, unless it is longer already. */
    Uni<Void> suspend(UUID spaceId, UUID memberId, Instant until) {
        return memberships()
                .updateOne(
                        Filters.eq("_id", id(spaceId, memberId)),
                        Updates.combine(
                                Updates.max("suspendedUntil", until),
                                Updates.setOnInsert("spaceId", spaceId.toString()),
                                Updates.setOnInsert("memberId", memberId.toString()),
                                Updates.setOnInsert("role", SpaceRole.MEMBER.name()),
                                Updates.setOnInsert("state", MembershipState.LEFT.name()),
                                Updates.setOnInsert("since", Space.now())),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid();
    }

    Uni<Void> endSuspension(UUID spaceId, UUID memberId, Instant until) {
        return memberships()
                .updateOne(
                        Filters.and(Filters.eq("_id", id(spaceId, memberId)), Filters.eq("suspendedUntil", until)),
                        Updates.unset("suspendedUntil"))
                .replaceWithVoid();
    }

    /** What is kept of some of a member's places; all of it but suspensions that last goes. @return how many there were */
    Uni<Integer> forget(UUID memberId, Instant now, int most) {
        return memberships()
                .find(Filters.eq("memberId", memberId.toString()), new FindOptions().limit(most))
                .map(MembershipRepository::read)
                .onItem()
                .transformToUniAndConcatenate(membership -> keepSuspension(membership, now)
                        .flatMap(kept -> memberships()
                                .deleteOne(Filters.eq("_id", id(membership.spaceId(), membership.memberId())))))
                .collect()
                .asList()
                .map(List::size);
    }

    private Uni<Void> keepSuspension(Membership membership, Instant now) {
        return membership.suspendedAt(now) == null
                ? Uni.createFrom().voidItem()
                : memberships()
                        .updateOne(
                                Filters.eq("_id", mark(membership.spaceId(), membership.memberId())),
                                Updates.max(KEPT_UNTIL, membership.suspendedUntil()),
                                new UpdateOptions().upsert(true))
                        .replaceWithVoid();
    }

    /** Forgets what was kept of suspensions that are over. */
    Uni<Void> forgetSuspensionsBefore(Instant now) {
        return memberships().deleteMany(Filters.lt(KEPT_UNTIL, now)).replaceWithVoid();
    }

    private String mark(UUID spaceId, UUID memberId) {
        return spaceId + "/" + marks.of(memberId, "suspension in " + spaceId);
    }

    private static List<Bson> in(UUID spaceId, MembershipState state) {
        return List.of(Filters.eq("spaceId", spaceId.toString()), Filters.eq("state", state.name()));
    }

    private static String id(UUID spaceId, UUID memberId) {
        return spaceId + "/" + memberId;
    }

    private static Membership read(Document membership) {
        return new Membership(
                UUID.fromString(membership.getString("spaceId")),
                UUID.fromString(membership.getString("memberId")),
                SpaceRole.valueOf(membership.getString("role")),
                MembershipState.valueOf(membership.getString("state")),
                membership.get("since", Instant.class),
                membership.get("suspendedUntil", Instant.class));
    }

    private ReactiveMongoCollection<Document> memberships() {
        return store.collection(MEMBERSHIPS);
    }
}
