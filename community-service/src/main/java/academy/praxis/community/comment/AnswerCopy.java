package academy.praxis.community.comment;

import academy.praxis.community.post.Posts;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The post's copy of its accepted answer says what the comment says, and goes when that goes. */
@ApplicationScoped
class AnswerCopy implements Chore {
    private final CommentRepository comments;
    private final Posts posts;

    AnswerCopy(CommentRepository comments, Posts posts) {
        this.comments = comments;
        this.posts = posts;
    }

    @Override
    public String collection() {
        return CommentRepository.COMMENTS;
    }

    @Override
    public String name() {
        return CommentChanges.ANSWER;
    }

    @Override
    public Uni<Void> carryOut(UUID commentId) {
        return comments.byId(commentId)
                .flatMap(comment -> posts.follow(
                        comment.postId(),
                        commentId,
                        comment.status() == CommentStatus.PUBLISHED ? CommentService.answer(comment) : null));
    }
}
