package academy.praxis.community.screening;

import java.util.UUID;

/**
 * Which text it is: a post or a comment.
 *
 * @param id the post's or comment's id
 * @param comment whether it is a comment
 * @param postId the post, itself or the one that it is said to
 * @param spaceId where
 */
public record TextRef(UUID id, boolean comment, UUID postId, UUID spaceId) {
    /** A post. */
    public static TextRef post(UUID id, UUID spaceId) {
        return new TextRef(id, false, id, spaceId);
    }

    /** A comment. */
    public static TextRef comment(UUID id, UUID postId, UUID spaceId) {
        return new TextRef(id, true, postId, spaceId);
    }
}
