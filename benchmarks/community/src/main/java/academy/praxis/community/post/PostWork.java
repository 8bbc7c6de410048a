package academy.praxis.community.post;

import academy.praxis.community.author.Author;
import academy.praxis.community.space.Openness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/** Posts as the service writes them, each published at a time of its own. */
public final class PostWork {
    /** Where the service keeps what has been done to all posts. */
    public static final String MIGRATIONS = PostOpenness.MIGRATIONS;

    private PostWork() {}

    /** That all posts say who may read them, as those made here do. */
    public static Document complete(Instant at) {
        return PostOpenness.doneAt(at);
    }

    /** A post that nobody has changed since, with its counts. */
    public static Document post(
            UUID id,
            UUID spaceId,
            Openness openness,
            PostKind kind,
            String title,
            String body,
            List<String> tags,
            List<String> tasks,
            Author author,
            Instant at,
            int comments) {
        PostText text = new PostText(title, body, null, tags, tasks, List.of(), List.of(), List.of());
        return PostDocument.write(
                new Post(
                        id,
                        1,
                        1,
                        spaceId,
                        kind,
                        PostStatus.PUBLISHED,
                        text,
                        author,
                        at,
                        at,
                        null,
                        null,
                        comments,
                        0,
                        Map.of(),
                        null),
                openness);
    }
}
