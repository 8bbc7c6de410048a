package academy.praxis.community.member;

import java.util.UUID;

/**
 * Who asks to read or write.
 *
 * @param memberId the member
 * @param teamId the member's team; {@code null} for none
 * @param manager whether the member is an academy manager
 * @param curator whether the member is a curator
 */
public record Reader(UUID memberId, UUID teamId, boolean manager, boolean curator) {}
