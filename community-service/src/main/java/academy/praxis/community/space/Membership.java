package academy.praxis.community.space;

import java.time.Instant;
import java.util.UUID;

/**
 * How one member stands to one space.
 *
 * @param since when the present state began
 * @param suspendedUntil until when the member may read and not write; {@code null} for never suspended
 */
record Membership(
        UUID spaceId, UUID memberId, SpaceRole role, MembershipState state, Instant since, Instant suspendedUntil) {

    /** Of somebody who has nothing to do with the space. */
    static Membership none(UUID spaceId, UUID memberId) {
        return new Membership(spaceId, memberId, SpaceRole.MEMBER, MembershipState.LEFT, null, null);
    }

    boolean isActive() {
        return state == MembershipState.ACTIVE;
    }

    boolean moderates() {
        return isActive() && role == SpaceRole.MODERATOR;
    }

    /** Not allowed to write until then, or longer when that was so already. @param until {@code null} changes nothing */
    Membership suspended(Instant until) {
        return until == null || suspendedUntil != null && suspendedUntil.isAfter(until)
                ? this
                : new Membership(spaceId, memberId, role, state, since, until);
    }

    /** The end of a suspension that lasts at this time; {@code null} when there is none. */
    Instant suspendedAt(Instant now) {
        return suspendedUntil != null && suspendedUntil.isAfter(now) ? suspendedUntil : null;
    }
}
