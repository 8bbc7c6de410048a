package academy.praxis.community.space;

import java.time.Instant;
import java.util.UUID;

/**
 * A member of a space, or one who is invited or asks to join.
 *
 * @param displayName the member's present name; {@code null} when the directory has not told of them
 * @param moderator whether they moderate the space
 * @param since when their present state began; {@code null} in a team space
 * @param suspendedUntil until when they can only read; only for moderators
 */
record SpaceMemberView(UUID memberId, String displayName, boolean moderator, Instant since, Instant suspendedUntil) {}
