package academy.praxis.community.post;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.mention.Mentions;
import academy.praxis.community.space.Openness;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A post as MongoDB keeps it. */
final class PostDocument {
    /** Whom its words and those of its answer name; only where they name somebody, for a sparse index. */
    static final String MENTIONS = "mentions";

    /** Who can read it beside those whose space it is in; never changes. */
    static final String OPENNESS = "openness";

    private PostDocument() {}

    /** A new post. */
    static Document write(Post post, Openness openness) {
        return write(post).append(OPENNESS, openness.name());
    }

    static Document write(Post post) {
        PostText text = post.text();
        Document document = new Document("_id", post.id().toString())
                .append("version", post.version())
                .append("edition", post.edition())
                .append("spaceId", post.spaceId().toString())
                .append("kind", post.kind().name())
                .append("status", post.status().name())
                .append("title", text.title())
                .append("body", text.body())
                .append("caseStudy", write(text.caseStudy()))
                .append("tags", text.tags())
                .append("tasks", text.tasks())
                .append("obstacles", text.obstacles())
                .append("itemIds", text.itemIds().stream().map(UUID::toString).toList())
                .append("fileIds", text.fileIds().stream().map(UUID::toString).toList())
                .append("author", AuthorDocument.write(post.author()))
                .append("createdAt", post.createdAt())
                .append("updatedAt", post.updatedAt())
                .append(
                        "reviewBy",
                        post.reviewBy() == null ? null : post.reviewBy().toString())
                .append("outdated", write(post.outdated()))
                .append("words", Words.of(text))
                .append("commentCount", post.commentCount())
                .append("thanksCount", post.thanksCount())
                .append("answer", write(post.answer()));
        List<String> mentioned = mentionedIn(post);
        return mentioned.isEmpty() ? document : document.append(MENTIONS, mentioned);
    }

    private static List<String> mentionedIn(Post post) {
        Set<UUID> mentioned = new LinkedHashSet<>(Mentions.in(post.text().title()));
        mentioned.addAll(Mentions.in(post.text().body()));
        if (post.answer() != null) {
            mentioned.addAll(Mentions.in(post.answer().body()));
        }
        return mentioned.stream().map(UUID::toString).toList();
    }

    static Post read(Document post) {
        return new Post(
                uuid(post, "_id"),
                post.getLong("version"),
                post.getInteger("edition"),
                uuid(post, "spaceId"),
                PostKind.valueOf(post.getString("kind")),
                PostStatus.valueOf(post.getString("status")),
                text(post),
                AuthorDocument.read(post.get("author", Document.class)),
                time(post, "createdAt"),
                time(post, "updatedAt"),
                post.getString("reviewBy") == null ? null : LocalDate.parse(post.getString("reviewBy")),
                outdated(post.get("outdated", Document.class)),
                post.getInteger("commentCount"),
                post.getInteger("thanksCount"),
                ReactionCounts.read(post),
                answer(post.get("answer", Document.class)));
    }

    private static PostText text(Document post) {
        return new PostText(
                post.getString("title"),
                post.getString("body"),
                caseStudy(post.get("caseStudy", Document.class)),
                post.getList("tags", String.class),
                post.getList("tasks", String.class),
                post.getList("obstacles", String.class),
                post.getList("itemIds", String.class).stream()
                        .map(UUID::fromString)
                        .toList(),
                post.getList("fileIds", String.class, List.of()).stream()
                        .map(UUID::fromString)
                        .toList());
    }

    /** The parts of an update that make the one out of the other. */
    static List<Bson> difference(Post before, Post after) {
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

    /** What is shown of a post to somebody who is about to write one like it. */
    static SimilarPost similar(Document post) {
        return new SimilarPost(
                uuid(post, "_id"),
                uuid(post, "spaceId"),
                PostKind.valueOf(post.getString("kind")),
                post.getString("title"),
                post.getInteger("commentCount"),
                post.get("answer") != null);
    }

    /** What a revision keeps of a post. */
    static Document revision(Post post) {
        PostText text = post.text();
        return new Document("title", text.title())
                .append("body", text.body())
                .append("tags", text.tags())
                .append("tasks", text.tasks())
                .append("writtenAt", post.updatedAt());
    }

    private static Document write(CaseStudy study) {
        return study == null
                ? null
                : new Document("situation", study.situation())
                        .append("tried", study.tried())
                        .append("happened", study.happened())
                        .append("takeaway", study.takeaway());
    }

    private static CaseStudy caseStudy(Document study) {
        return study == null
                ? null
                : new CaseStudy(
                        study.getString("situation"),
                        study.getString("tried"),
                        study.getString("happened"),
                        study.getString("takeaway"));
    }

    private static Document write(Outdated outdated) {
        return outdated == null ? null : new Document("reason", outdated.reason()).append("at", outdated.at());
    }

    private static Outdated outdated(Document outdated) {
        return outdated == null ? null : new Outdated(outdated.getString("reason"), time(outdated, "at"));
    }

    private static Document write(Answer answer) {
        return answer == null
                ? null
                : new Document("commentId", answer.commentId().toString())
                        .append("version", answer.version())
                        .append("body", answer.body())
                        .append("author", AuthorDocument.write(answer.author()))
                        .append("createdAt", answer.createdAt());
    }

    private static Answer answer(Document answer) {
        return answer == null
                ? null
                : new Answer(
                        uuid(answer, "commentId"),
                        answer.getLong("version"),
                        answer.getString("body"),
                        AuthorDocument.read(answer.get("author", Document.class)),
                        time(answer, "createdAt"));
    }

    private static UUID uuid(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    private static Instant time(Document document, String field) {
        return document.get(field, Instant.class);
    }
}
