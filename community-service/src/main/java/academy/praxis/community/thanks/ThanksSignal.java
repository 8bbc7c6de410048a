package academy.praxis.community.thanks;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member thanked a member, both under their own names, without the words.
 *
 * @param subjectId the post or comment that they are for
 * @param postId the thread
 */
public record ThanksSignal(UUID subjectId, UUID postId, UUID giverId, UUID receiverId, Instant at) {
    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "ThanksSignal";
    }
}
