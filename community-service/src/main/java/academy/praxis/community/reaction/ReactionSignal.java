package academy.praxis.community.reaction;

import academy.praxis.community.post.ReactionKind;
import java.time.Instant;
import java.util.UUID;

/**
 * That a member reacted to a text under their own name.
 *
 * @param targetId the post or comment
 * @param postId the thread
 */
public record ReactionSignal(UUID targetId, UUID postId, ReactionKind kind, UUID memberId, Instant at) {
    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "ReactionSignal";
    }
}
