package academy.praxis.community.thanks;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.thanks.Thanks.Subject;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/** Thanks as MongoDB keeps them. */
final class ThanksDocument {
    private ThanksDocument() {}

    static Document write(Thanks thanks) {
        Subject subject = thanks.subject();
        return new Document("_id", thanks.id().toString())
                .append("version", thanks.version())
                .append("subjectId", subject.id().toString())
                .append("postId", subject.postId().toString())
                .append(
                        "commentId",
                        subject.commentId() == null ? null : subject.commentId().toString())
                .append("spaceId", subject.spaceId().toString())
                .append("status", thanks.status().name())
                .append("giver", AuthorDocument.write(thanks.giver()))
                .append("receiver", AuthorDocument.write(thanks.receiver()))
                .append("reason", thanks.reason())
                .append("forLead", thanks.forLead())
                .append("givenAt", thanks.givenAt());
    }

    static Thanks read(Document thanks) {
        return new Thanks(
                uuid(thanks, "_id"),
                thanks.getLong("version"),
                new Subject(uuid(thanks, "postId"), uuid(thanks, "commentId"), uuid(thanks, "spaceId")),
                ThanksStatus.valueOf(thanks.getString("status")),
                AuthorDocument.read(thanks.get("giver", Document.class)),
                AuthorDocument.read(thanks.get("receiver", Document.class)),
                thanks.getString("reason"),
                thanks.getBoolean("forLead"),
                thanks.get("givenAt", Instant.class));
    }

    private static UUID uuid(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : UUID.fromString(id);
    }
}
