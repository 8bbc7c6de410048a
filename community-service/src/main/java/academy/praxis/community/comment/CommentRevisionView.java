package academy.praxis.community.comment;

import academy.praxis.community.revision.Revisions;
import java.time.Instant;
import org.bson.Document;

/**
 * What a comment said before it was edited.
 *
 * @param edition which writing of the words it was, from 1
 * @param writtenAt when it was written so
 */
record CommentRevisionView(int edition, String body, Instant writtenAt) {
    static CommentRevisionView of(Document revision) {
        return new CommentRevisionView(
                revision.getInteger(Revisions.EDITION),
                revision.getString("body"),
                revision.get("writtenAt", Instant.class));
    }
}
