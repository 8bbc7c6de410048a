package academy.praxis.community.moderation;

import academy.praxis.community.comment.CommentStatus;
import academy.praxis.community.comment.Comments;
import academy.praxis.community.member.Reader;
import academy.praxis.community.post.Posts;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** The texts that cases are about. */
@ApplicationScoped
class Targets {
    private final Posts posts;
    private final Comments comments;

    Targets(Posts posts, Comments comments) {
        this.posts = posts;
        this.comments = comments;
    }

    /** A text that this reader sees; fails with 404 when there is none. */
    Uni<Target> visible(TargetKind kind, UUID id, Reader reader) {
        if (kind == TargetKind.POST) {
            return posts.thread(id, reader).map(post -> new Target(kind, id, id, post.spaceId()));
        }
        return comments.said(id).flatMap(said -> {
            if (said == null || said.status() != CommentStatus.PUBLISHED) {
                throw none(kind, id);
            }
            return posts.thread(said.postId(), reader)
                    .onFailure(ProblemException.class)
                    .transform(hidden -> none(kind, id))
                    .map(post -> new Target(kind, id, said.postId(), said.spaceId()));
        });
    }

    /** A text in whatever state, for those who may know of it anyway; fails with 404 when there is none. */
    Uni<Target> any(TargetKind kind, UUID id) {
        Uni<Target> found = kind == TargetKind.POST
                ? posts.threadOf(id).map(post -> post == null ? null : new Target(kind, id, id, post.spaceId()))
                : comments.said(id)
                        .map(said -> said == null ? null : new Target(kind, id, said.postId(), said.spaceId()));
        return found.onItem().ifNull().failWith(() -> none(kind, id));
    }

    static ProblemException none(TargetKind kind, UUID id) {
        return ProblemException.notFound(kind == TargetKind.POST ? "post" : "comment", id);
    }

    /** The words, for moderators; {@code null} when they are gone. */
    Uni<String> words(Target target) {
        return target.kind() == TargetKind.POST ? posts.wordsOf(target.id()) : comments.wordsOf(target.id());
    }

    /** Who wrote it, in safe spaces too: never for an answer, but for a lifted name. {@code null} when it is gone or they were erased. */
    Uni<UUID> writer(Target target) {
        return target.kind() == TargetKind.POST
                ? posts.writerOf(target.id())
                : comments.said(target.id()).map(said -> said == null ? null : said.authorId());
    }

    /** Whether something is left of it. */
    Uni<Boolean> isThere(Target target) {
        return target.kind() == TargetKind.POST
                ? posts.threadOf(target.id()).map(Objects::nonNull)
                : comments.said(target.id()).map(Objects::nonNull);
    }

    Uni<Boolean> isWriter(Target target, UUID memberId) {
        return writer(target).map(memberId::equals);
    }

    Uni<Void> hide(Target target) {
        return target.kind() == TargetKind.POST ? posts.hide(target.id()) : comments.hide(target.id());
    }

    Uni<Void> show(Target target) {
        return target.kind() == TargetKind.POST ? posts.unhide(target.id()) : comments.unhide(target.id());
    }
}
