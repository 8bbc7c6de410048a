package academy.praxis.community.space;

import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * That somebody is responsible for a space. It passes to the active moderator of longest standing, in a private space without one to the
 * active member of longest standing. In a safe space that would tell who is a member; there, and where nobody is left, nobody is responsible
 * any more, and a private or safe space can only be read from then on, because nobody could do anything about what is written there. What
 * managers moderate goes on.
 */
@ApplicationScoped
class OwnershipErasure implements PersonalData {
    private static final int CANDIDATES = 500;

    private final SpaceRepository spaces;
    private final SpaceChanges changes;
    private final MembershipRepository memberships;
    private final Members members;

    OwnershipErasure(SpaceRepository spaces, SpaceChanges changes, MembershipRepository memberships, Members members) {
        this.spaces = spaces;
        this.changes = changes;
        this.memberships = memberships;
        this.members = members;
    }

    @Override
    public String name() {
        return "owned-spaces";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return spaces.ownedBy(memberId, most)
                .flatMap(owned -> Multi.createFrom()
                        .iterable(owned)
                        .onItem()
                        .transformToUniAndConcatenate(space -> handOver(space, memberId))
                        .collect()
                        .asList())
                .map(List::size);
    }

    private Uni<Space> handOver(Space space, UUID memberId) {
        return successor(space, memberId)
                .call(next -> next == null
                        ? Uni.createFrom().voidItem()
                        : memberships.give(space.id(), next, SpaceRole.MODERATOR))
                .flatMap(next -> changes.change(
                        space.id(),
                        owned(memberId, now -> next == null ? now.ownedByNobody() : now.ownedBy(next)),
                        SpaceEvents::told));
    }

    private static UnaryOperator<Space> owned(UUID memberId, UnaryOperator<Space> change) {
        return now -> memberId.equals(now.ownerId()) ? change.apply(now) : now;
    }

    private Uni<UUID> successor(Space space, UUID memberId) {
        return memberships
                .moderators(space.id())
                .flatMap(moderators -> longestStanding(moderators, memberId))
                .flatMap(next -> next == null && space.audience().kind() == SpaceKind.PRIVATE
                        ? memberships
                                .active(space.id(), CANDIDATES)
                                .flatMap(active -> longestStanding(active, memberId))
                        : Uni.createFrom().item(next));
    }

    /** {@code null} when there is none. */
    private Uni<UUID> longestStanding(List<Membership> all, UUID butNot) {
        List<Membership> others = all.stream()
                .filter(membership -> !membership.memberId().equals(butNot))
                .sorted(Comparator.comparing(Membership::since))
                .toList();
        return members.byIds(others.stream().map(Membership::memberId).toList())
                .map(known -> others.stream()
                        .map(Membership::memberId)
                        .filter(id -> {
                            Member member = known.get(id);
                            return member == null || member.active();
                        })
                        .findFirst()
                        .orElse(null));
    }
}
