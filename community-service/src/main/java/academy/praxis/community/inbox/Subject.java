package academy.praxis.community.inbox;

import java.util.Objects;
import java.util.UUID;

/**
 * What a notification is about, by ids alone.
 *
 * @param spaceId {@code null} when it has nothing to do with a space
 * @param postId {@code null} when it is about the space
 * @param commentId {@code null} when it is about the post or the space
 * @param aboutId what else it is about, such as a swap; {@code null} when it is about a space
 */
public record Subject(UUID spaceId, UUID postId, UUID commentId, UUID aboutId) {

    /** Either a space is named, or something else. */
    public Subject {
        if (spaceId == null) {
            Objects.requireNonNull(aboutId);
        }
    }

    /** Something in a space, or the space. */
    public Subject(UUID spaceId, UUID postId, UUID commentId) {
        this(Objects.requireNonNull(spaceId), postId, commentId, null);
    }

    /** Something that concerns only whom it is told, and is in no space. */
    public static Subject outside(UUID aboutId) {
        return new Subject(null, null, null, aboutId);
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Subject";
    }
}
