package academy.praxis.community.member;

import java.time.Instant;
import java.util.UUID;

/**
 * Who asks to read or write.
 *
 * @param memberId the member
 * @param teamId the member's team; {@code null} for none
 * @param manager whether the member is an academy manager
 * @param curator whether the member is a curator
 * @param active whether the directory still has the member as an active one; who is not cannot write
 * @param since when this service first heard of the member; {@code null} when the directory has not told of them yet
 */
public record Reader(UUID memberId, UUID teamId, boolean manager, boolean curator, boolean active, Instant since) {

    /** An active reader of whom nothing else is known. */
    public Reader(UUID memberId, UUID teamId, boolean manager, boolean curator) {
        this(memberId, teamId, manager, curator, true, null);
    }
}
