package academy.praxis.community.post;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A post as MongoDB keeps it. */
final class PostDocument {
    private static final Set<String> GROWING = Set.of("comments", "thanks");

    private PostDocument() {}

    static Document write(Post post) {
        return new Document("_id", post.id().toString())
                .append("version", post.version())
                .append("spaceId", post.spaceId().toString())
                .append("kind", post.kind().name())
                .append("status", post.status().name())
                .append("title", post.title())
                .append("body", post.body())
                .append("tags", post.tags())
                .append("tasks", post.tasks())
                .append("itemIds", post.itemIds().stream().map(UUID::toString).toList())
                .append("author", post.author() == null ? null : post.author().stored())
                .append("createdAt", post.createdAt())
                .append("updatedAt", post.updatedAt())
                .append("commentCount", post.commentCount())
                .append("thanksCount", post.thanksCount())
                .append("acceptedCommentId", text(post.acceptedCommentId()))
                .append(
                        "comments",
                        post.comments().stream().map(PostDocument::write).toList())
                .append(
                        "thanks",
                        post.thanks().stream().map(PostDocument::write).toList());
    }

    static Post read(Document post) {
        String author = post.getString("author");
        return new Post(
                uuid(post, "_id"),
                post.getLong("version"),
                uuid(post, "spaceId"),
                PostKind.valueOf(post.getString("kind")),
                PostStatus.valueOf(post.getString("status")),
                post.getString("title"),
                post.getString("body"),
                post.getList("tags", String.class),
                post.getList("tasks", String.class),
                post.getList("itemIds", String.class).stream()
                        .map(UUID::fromString)
                        .toList(),
                author == null ? null : Author.read(author),
                time(post, "createdAt"),
                time(post, "updatedAt"),
                post.getInteger("commentCount"),
                post.getInteger("thanksCount"),
                uuid(post, "acceptedCommentId"),
                post.getList("comments", Document.class, List.of()).stream()
                        .map(PostDocument::comment)
                        .toList(),
                post.getList("thanks", Document.class, List.of()).stream()
                        .map(PostDocument::thanks)
                        .toList());
    }

    /** The parts of an update that make the one out of the other: what grew is added to, what differs is set, the rest is left alone. */
    static List<Bson> difference(Post before, Post after) {
        Document old = write(before);
        List<Bson> updates = new ArrayList<>();
        write(after).forEach((field, value) -> {
            if (Objects.equals(old.get(field), value)) {
                return;
            }
            List<Document> added =
                    GROWING.contains(field) ? tail(old.getList(field, Document.class), (List<?>) value) : List.of();
            updates.add(added.isEmpty() ? Updates.set(field, value) : Updates.pushEach(field, added));
        });
        return updates;
    }

    private static List<Document> tail(List<Document> before, List<?> after) {
        return after.size() > before.size() && after.subList(0, before.size()).equals(before)
                ? after.subList(before.size(), after.size()).stream()
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    private static Document write(Comment comment) {
        return new Document("id", comment.id().toString())
                .append("body", comment.body())
                .append("author", comment.author().stored())
                .append("createdAt", comment.createdAt());
    }

    private static Comment comment(Document comment) {
        return new Comment(
                uuid(comment, "id"),
                comment.getString("body"),
                Author.read(comment.getString("author")),
                time(comment, "createdAt"));
    }

    private static Document write(Thanks thanks) {
        return new Document("giver", thanks.giver().stored())
                .append("reason", thanks.reason())
                .append("givenAt", thanks.givenAt());
    }

    private static Thanks thanks(Document thanks) {
        return new Thanks(Author.read(thanks.getString("giver")), thanks.getString("reason"), time(thanks, "givenAt"));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static UUID uuid(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    private static Instant time(Document document, String field) {
        return document.get(field, Instant.class);
    }
}
