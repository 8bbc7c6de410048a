package academy.praxis.community.inbox;

import academy.praxis.community.comment.CommentView;
import academy.praxis.community.comment.Comments;
import academy.praxis.community.member.Reader;
import academy.praxis.community.post.PostView;
import academy.praxis.community.post.Posts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which notifications are still about something that their member can read: what was removed, or left, is no longer spoken of. */
@ApplicationScoped
class Readable {
    private final Posts posts;
    private final Comments comments;

    Readable(Posts posts, Comments comments) {
        this.posts = posts;
        this.comments = comments;
    }

    /** Those that may be shown, in their order, at most 100 at once. */
    Uni<List<Shown>> of(List<Notification> all, Reader reader) {
        List<Notification> told =
                all.stream().filter(one -> one.subject() != null).toList();
        Set<UUID> postIds = ids(told, Subject::postId);
        Set<UUID> commentIds = ids(told, Subject::commentId);
        return Uni.combine()
                .all()
                .unis(posts.cards(postIds, reader), comments.cards(commentIds, reader))
                .asTuple()
                .map(found -> shown(told, found.getItem1(), found.getItem2()));
    }

    private static List<Shown> shown(List<Notification> told, List<PostView> posts, List<CommentView> comments) {
        Map<UUID, PostView> byId = posts.stream().collect(Collectors.toMap(PostView::id, Function.identity()));
        Set<UUID> said = comments.stream().map(CommentView::id).collect(Collectors.toSet());
        return told.stream()
                .filter(one -> !one.kind().isForReaders() || isThere(one.subject(), byId.keySet(), said))
                .map(one -> new Shown(one, byId.get(one.subject().postId())))
                .toList();
    }

    private static boolean isThere(Subject subject, Collection<UUID> posts, Collection<UUID> comments) {
        return posts.contains(subject.postId())
                && (subject.commentId() == null || comments.contains(subject.commentId()));
    }

    private static Set<UUID> ids(List<Notification> told, Function<Subject, UUID> part) {
        return told.stream()
                .map(Notification::subject)
                .map(part)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A notification, and its post as the member sees it; {@code null} when it is about no post, or none that the member sees. */
    record Shown(Notification notification, PostView post) {
        NotificationView view() {
            Subject subject = notification.subject();
            return new NotificationView(
                    notification.id(),
                    notification.kind(),
                    notification.at(),
                    notification.readAt() != null,
                    subject.spaceId(),
                    subject.postId(),
                    subject.commentId(),
                    subject.aboutId(),
                    post == null ? null : post.title());
        }
    }
}
