package academy.praxis.community.comment;

import academy.praxis.community.author.Author;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/** Comments as the service writes them, each said at a time of its own. */
public final class CommentWork {
    /** The deepest that a reply can be. */
    public static final int MAX_DEPTH = Comment.MAX_DEPTH;

    private CommentWork() {}

    /** @param parentId what it replies to; {@code null} for the post */
    public static Document comment(
            UUID id, UUID postId, UUID spaceId, UUID parentId, int depth, String body, Author author, Instant at) {
        return CommentDocument.write(new Comment(
                id,
                1,
                1,
                postId,
                spaceId,
                parentId,
                depth,
                CommentStatus.PUBLISHED,
                body,
                author,
                at,
                at,
                0,
                Map.of()));
    }
}
