package academy.praxis.community.comment;

import java.time.Instant;
import java.util.UUID;

/** That a member said something to a post under their own name, without the words. */
public record CommentSignal(UUID id, UUID postId, UUID authorId, Instant at) {
    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "CommentSignal";
    }
}
