package academy.praxis.community.space;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Memberships, as a rule one member's: in spaces that there are, and in such that are not there yet. */
record Places(Collection<Membership> memberships) {

    List<UUID> joined() {
        return memberships.stream()
                .filter(Membership::isActive)
                .map(Membership::spaceId)
                .toList();
    }

    List<UUID> moderated() {
        return memberships.stream()
                .filter(Membership::moderates)
                .map(Membership::spaceId)
                .toList();
    }

    List<UUID> invited() {
        return memberships.stream()
                .filter(membership -> membership.state() == MembershipState.INVITED)
                .map(Membership::spaceId)
                .toList();
    }

    /** The membership of a member, whose all of these are or who is one of many in one space. */
    Membership membership(UUID spaceId, UUID memberId) {
        return memberships.stream()
                .filter(membership -> membership.spaceId().equals(spaceId)
                        && membership.memberId().equals(memberId))
                .findFirst()
                .orElseGet(() -> Membership.none(spaceId, memberId));
    }
}
