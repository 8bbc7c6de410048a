package academy.praxis.community.post;

import academy.praxis.community.revision.Revisions;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/**
 * What a post said before it was edited.
 *
 * @param edition which writing of the text it was, from 1
 * @param writtenAt when it was written so
 */
public record PostRevisionView(
        int edition, String title, String body, List<String> tags, List<String> tasks, Instant writtenAt) {

    static PostRevisionView of(Document revision) {
        return new PostRevisionView(
                revision.getInteger(Revisions.EDITION),
                revision.getString("title"),
                revision.getString("body"),
                revision.getList("tags", String.class),
                revision.getList("tasks", String.class),
                revision.get("writtenAt", Instant.class));
    }
}
