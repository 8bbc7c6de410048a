package academy.praxis.community.comment;

import academy.praxis.community.revision.Revisions;
import academy.praxis.community.space.Audience;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** How a comment is changed: one update writes the change, its event and what is to follow, if nobody else changed it meanwhile. */
@ApplicationScoped
class CommentChanges {
    /** What follows when there is a comment more or less to be read. */
    static final String COUNT = "count";

    /** What follows when the words changed, or are out of sight: a copy of them may be an accepted answer. */
    static final String ANSWER = "answer";

    /** What follows the removal: what it said before goes too. */
    static final String FORGET = "history";

    private static final int ATTEMPTS = 50;

    private final CommentRepository comments;
    private final Revisions revisions;
    private final Todos todos;

    CommentChanges(CommentRepository comments, Revisions revisions, Todos todos) {
        this.comments = comments;
        this.revisions = revisions;
        this.todos = todos;
    }

    /** Writes a new comment, and counts it. */
    Uni<Comment> add(Comment comment, Audience audience) {
        return comments.insert(comment, CommentEvents.published(comment, audience), COUNT)
                .call(written -> todos.carryOut(CommentRepository.COMMENTS, written.id()));
    }

    /** Writes a new comment that waits for a moderator; as far as others hear of it, it is hidden. */
    Uni<Comment> addHeld(Comment comment, Audience audience) {
        return comments.insert(comment, CommentEvents.updated(comment, audience), COUNT)
                .call(written -> todos.carryOut(CommentRepository.COMMENTS, written.id()));
    }

    /** Changes a comment; what follows from it is done when this completes. {@code null} when there is none. */
    Uni<Comment> change(
            UUID id,
            Audience audience,
            UnaryOperator<Comment> change,
            BiFunction<Comment, Audience, DomainEvent> event) {
        return attempt(id, audience, change, event, ATTEMPTS)
                .call(() -> todos.carryOut(CommentRepository.COMMENTS, id));
    }

    private Uni<Comment> attempt(
            UUID id,
            Audience audience,
            UnaryOperator<Comment> change,
            BiFunction<Comment, Audience, DomainEvent> event,
            int attempts) {
        return comments.forChange(id).flatMap(before -> {
            Comment after = before == null ? null : change.apply(before);
            if (after == before) {
                return Uni.createFrom().item(before);
            }
            return keep(before, after)
                    .flatMap(kept ->
                            comments.update(before, after, event.apply(after, audience), following(before, after)))
                    .flatMap(written -> {
                        if (written) {
                            return Uni.createFrom().item(after);
                        }
                        if (attempts == 1) {
                            throw ProblemException.conflict("Too many change this comment at once. Try again.");
                        }
                        return forgetIfGone(before, after)
                                .flatMap(done -> attempt(id, audience, change, event, attempts - 1));
                    });
        });
    }

    private static String[] following(Comment before, Comment after) {
        if (after.status() == CommentStatus.REMOVED) {
            return new String[] {ANSWER, COUNT, FORGET, Comments.CLEAR};
        }
        return after.status() == before.status() ? new String[] {ANSWER} : new String[] {ANSWER, COUNT};
    }

    /** What an edit is about to replace. Of a text that is out of sight nothing is kept: any of its editions may be why. */
    private Uni<Void> keep(Comment before, Comment after) {
        if (after.edition() == before.edition()) {
            return Uni.createFrom().voidItem();
        }
        return before.status() == CommentStatus.PUBLISHED
                ? revisions.keep(before.id(), before.edition(), CommentDocument.revision(before))
                : revisions.forget(before.id());
    }

    /** A comment that was removed while it was edited leaves no history, also not what this edit kept. */
    private Uni<Void> forgetIfGone(Comment before, Comment after) {
        return after.edition() == before.edition()
                ? Uni.createFrom().voidItem()
                : comments.byId(before.id())
                        .flatMap(now -> now.status() == CommentStatus.REMOVED
                                ? revisions.forget(before.id())
                                : Uni.createFrom().voidItem());
    }
}
