package academy.praxis.community.comment;

import academy.praxis.community.post.Posts;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.todo.Chore;
import academy.praxis.community.todo.Todos;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was said to a post that was removed is removed too, comment by comment. */
@ApplicationScoped
class ThreadRemoval implements Chore {
    private static final int AT_A_TIME = 100;

    private final CommentRepository comments;
    private final Spaces spaces;
    private final Todos todos;

    ThreadRemoval(CommentRepository comments, Spaces spaces, Todos todos) {
        this.comments = comments;
        this.spaces = spaces;
        this.todos = todos;
    }

    @Override
    public String collection() {
        return Posts.COLLECTION;
    }

    @Override
    public String name() {
        return Posts.REMOVE_THREAD;
    }

    @Override
    public Uni<Void> carryOut(UUID postId) {
        return comments.left(postId, AT_A_TIME)
                .flatMap(left ->
                        left.isEmpty() ? Uni.createFrom().voidItem() : all(left).flatMap(done -> carryOut(postId)));
    }

    private Uni<Void> all(List<Comment> left) {
        return Multi.createFrom()
                .iterable(left)
                .onItem()
                .transformToUniAndConcatenate(this::remove)
                .collect()
                .last();
    }

    /** A comment that somebody else changes at this moment is found again by the next look. */
    Uni<Void> remove(Comment comment) {
        Comment removed = comment.remove();
        return spaces.audienceOf(comment.spaceId())
                .flatMap(audience -> comments.update(
                        comment, removed, CommentEvents.removedWithPost(removed, audience), CommentChanges.FORGET))
                .flatMap(written -> todos.carryOut(CommentRepository.COMMENTS, comment.id()));
    }
}
