package academy.praxis.community.comment;

import academy.praxis.community.post.Posts;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The comment may have changed while it was taken as the answer: it is looked at once more. */
@ApplicationScoped
class AcceptedCheck implements Chore {
    private final AnswerCopy copy;
    private final Posts posts;

    AcceptedCheck(AnswerCopy copy, Posts posts) {
        this.copy = copy;
        this.posts = posts;
    }

    @Override
    public String collection() {
        return Posts.COLLECTION;
    }

    @Override
    public String name() {
        return Posts.CHECK_ANSWER;
    }

    @Override
    public Uni<Void> carryOut(UUID postId) {
        return posts.threadOf(postId)
                .flatMap(thread -> thread == null || thread.acceptedCommentId() == null
                        ? Uni.createFrom().voidItem()
                        : copy.carryOut(thread.acceptedCommentId()));
    }
}
