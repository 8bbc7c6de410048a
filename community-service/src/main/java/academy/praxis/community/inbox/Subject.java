package academy.praxis.community.inbox;

import java.util.Objects;
import java.util.UUID;

/**
 * What a notification is about, by ids alone.
 *
 * @param postId {@code null} when it is about the space
 * @param commentId {@code null} when it is about the post or the space
 */
public record Subject(UUID spaceId, UUID postId, UUID commentId) {

    /** A space is always named. */
    public Subject {
        Objects.requireNonNull(spaceId);
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Subject";
    }
}
