package academy.praxis.community.follow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** That a member follows something. */
record Follow(UUID id, UUID memberId, FollowKind kind, String value, Instant since) {

    static Follow of(UUID memberId, FollowKind kind, String value, Instant now) {
        // The same each time, so that nothing is followed twice.
        String what = memberId + "/" + kind + "/" + value;
        return new Follow(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)), memberId, kind, value, now);
    }
}
