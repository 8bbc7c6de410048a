package academy.praxis.community.inbox;

import academy.praxis.community.comment.CommentStatus;
import academy.praxis.community.comment.Comments;
import academy.praxis.community.post.PostStatus;
import academy.praxis.community.post.PostThread;
import academy.praxis.community.post.Posts;
import academy.praxis.community.space.Spaces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds out whom a comment, a post or an accepted answer concerns, as things stand now, and has them told. Nobody is told of what they did. */
@ApplicationScoped
class Concerned {
    private static final int AT_A_TIME = 100;

    private final Comments comments;
    private final Posts posts;
    private final Spaces spaces;
    private final Notifications notifications;

    Concerned(Comments comments, Posts posts, Spaces spaces, Notifications notifications) {
        this.comments = comments;
        this.posts = posts;
        this.spaces = spaces;
        this.notifications = notifications;
    }

    /** Who wrote what it replies to, and whom it mentions. */
    Uni<Void> byComment(UUID commentId, Instant at) {
        return comments.said(commentId).flatMap(said -> {
            if (said == null || said.status() != CommentStatus.PUBLISHED) {
                return Uni.createFrom().voidItem();
            }
            Subject subject = new Subject(said.spaceId(), said.postId(), commentId);
            Set<UUID> told = only(said.authorId());
            return tell(NotificationKind.REPLY, said.parentAuthorId(), told, subject, at)
                    .flatMap(done -> tell(NotificationKind.COMMENT, said.postAuthorId(), told, subject, at))
                    .flatMap(done -> mention(said.mentioned(), told, subject, commentId, at));
        });
    }

    /** Whom it mentions, and when it is an announcement all who joined the space. */
    Uni<Void> byPost(UUID postId, boolean announcement, Instant at) {
        return Uni.combine()
                .all()
                .unis(posts.threadOf(postId), posts.writerOf(postId))
                .asTuple()
                .flatMap(found -> {
                    PostThread post = found.getItem1();
                    UUID writer = found.getItem2();
                    if (post == null || post.status() != PostStatus.PUBLISHED) {
                        return Uni.createFrom().voidItem();
                    }
                    Subject subject = new Subject(post.spaceId(), postId, null);
                    Uni<Void> announced = announcement
                            ? announce(
                                    new NewNotification(NotificationKind.ANNOUNCEMENT, subject, postId, at),
                                    writer,
                                    null)
                            : Uni.createFrom().voidItem();
                    return announced
                            .flatMap(done -> posts.mentionedIn(postId))
                            .flatMap(named -> mention(named, only(writer), subject, postId, at));
                });
    }

    /** Whose answer it is. */
    Uni<Void> byAcceptance(UUID commentId, Instant at) {
        return comments.said(commentId).flatMap(said -> {
            if (said == null || said.status() != CommentStatus.PUBLISHED) {
                return Uni.createFrom().voidItem();
            }
            Subject subject = new Subject(said.spaceId(), said.postId(), commentId);
            return tell(NotificationKind.ACCEPTED, said.authorId(), only(said.postAuthorId()), subject, at);
        });
    }

    /**
     * Whose text it is, whatever its state; nobody when it is gone.
     *
     * @param occasion each is told once
     */
    Uni<Void> writer(NotificationKind kind, UUID textId, boolean comment, UUID occasion, Instant at) {
        Uni<Written> written = comment
                ? comments.said(textId)
                        .map(said -> said == null
                                ? null
                                : new Written(
                                        said.authorId(), new Subject(said.spaceId(), said.postId(), said.commentId())))
                : Uni.combine()
                        .all()
                        .unis(posts.threadOf(textId), posts.writerOf(textId))
                        .asTuple()
                        .map(found -> found.getItem1() == null
                                ? null
                                : new Written(
                                        found.getItem2(),
                                        new Subject(found.getItem1().spaceId(), textId, null)));
        return written.flatMap(text -> text == null || text.by() == null
                ? Uni.createFrom().voidItem()
                : notifications.tell(List.of(text.by()), new NewNotification(kind, text.subject(), occasion, at)));
    }

    /** Them, or nobody when they were erased. */
    private static Set<UUID> only(UUID memberId) {
        return memberId == null ? new HashSet<>() : new HashSet<>(Set.of(memberId));
    }

    /** Who wrote what. */
    private record Written(UUID by, Subject subject) {
        /** Nothing that a log could give away. */
        @Override
        public String toString() {
            return "Written";
        }
    }

    /** Tells a member, unless they were told already. */
    private Uni<Void> tell(NotificationKind kind, UUID member, Set<UUID> told, Subject subject, Instant at) {
        return member == null || !told.add(member)
                ? Uni.createFrom().voidItem()
                : notifications.tell(List.of(member), new NewNotification(kind, subject, subject.commentId(), at));
    }

    private Uni<Void> mention(
            Collection<UUID> named, Collection<UUID> told, Subject subject, UUID occasion, Instant at) {
        List<UUID> mentioned =
                named.stream().filter(member -> !told.contains(member)).toList();
        return notifications.tell(mentioned, new NewNotification(NotificationKind.MENTION, subject, occasion, at));
    }

    private Uni<Void> announce(NewNotification what, UUID writer, UUID after) {
        return spaces.memberIds(what.subject().spaceId(), after, AT_A_TIME)
                .flatMap(ids -> notifications
                        .tell(ids.stream().filter(id -> !id.equals(writer)).toList(), what)
                        .flatMap(done -> ids.size() < AT_A_TIME
                                ? Uni.createFrom().voidItem()
                                : announce(what, writer, ids.get(ids.size() - 1))));
    }
}
