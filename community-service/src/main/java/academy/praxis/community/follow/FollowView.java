package academy.praxis.community.follow;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that the caller follows.
 *
 * @param name a person's present name; {@code null} otherwise, and when the directory does not know it
 */
record FollowView(UUID id, FollowKind kind, String value, String name, Instant since) {}
