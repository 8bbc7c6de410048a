package academy.praxis.community.comment;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.mention.Mentions;
import academy.praxis.community.post.ReactionCounts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A comment as MongoDB keeps it. */
final class CommentDocument {
    /** Whom its words name; only where they name somebody, for a sparse index. */
    static final String MENTIONS = "mentions";

    private CommentDocument() {}

    static Document write(Comment comment) {
        Document document = new Document("_id", comment.id().toString())
                .append("version", comment.version())
                .append("edition", comment.edition())
                .append("postId", comment.postId().toString())
                .append("spaceId", comment.spaceId().toString())
                .append(
                        "parentId",
                        comment.parentId() == null ? null : comment.parentId().toString())
                .append("depth", comment.depth())
                .append("status", comment.status().name())
                .append("body", comment.body())
                .append("author", AuthorDocument.write(comment.author()))
                .append("createdAt", comment.createdAt())
                .append("updatedAt", comment.updatedAt())
                .append("thanksCount", comment.thanksCount());
        Set<UUID> mentioned = Mentions.in(comment.body());
        return mentioned.isEmpty()
                ? document
                : document.append(
                        MENTIONS, mentioned.stream().map(UUID::toString).toList());
    }

    static Comment read(Document comment) {
        String parentId = comment.getString("parentId");
        return new Comment(
                UUID.fromString(comment.getString("_id")),
                comment.getLong("version"),
                comment.getInteger("edition"),
                UUID.fromString(comment.getString("postId")),
                UUID.fromString(comment.getString("spaceId")),
                parentId == null ? null : UUID.fromString(parentId),
                comment.getInteger("depth"),
                CommentStatus.valueOf(comment.getString("status")),
                comment.getString("body"),
                AuthorDocument.read(comment.get("author", Document.class)),
                comment.get("createdAt", Instant.class),
                comment.get("updatedAt", Instant.class),
                comment.getInteger("thanksCount"),
                ReactionCounts.read(comment));
    }

    /** What a revision keeps of a comment. */
    static Document revision(Comment comment) {
        return new Document("body", comment.body()).append("writtenAt", comment.updatedAt());
    }

    /** The parts of an update that make the one out of the other. */
    static List<Bson> difference(Comment before, Comment after) {
        Document old = write(before);
        List<Bson> updates = new ArrayList<>();
        Document now = write(after);
        now.forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                updates.add(Updates.set(field, value));
            }
        });
        if (old.containsKey(MENTIONS) && !now.containsKey(MENTIONS)) {
            updates.add(Updates.unset(MENTIONS));
        }
        return updates;
    }
}
