package academy.praxis.community.comment;

import academy.praxis.community.post.Posts;
import academy.praxis.community.tally.Tallies;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The post says how many comments it has. A comment that came while its post was removed goes with it. */
@ApplicationScoped
class CommentCount implements Chore {
    private final CommentRepository comments;
    private final ThreadRemoval removal;
    private final Posts posts;
    private final Tallies tallies;

    CommentCount(CommentRepository comments, ThreadRemoval removal, Posts posts, Tallies tallies) {
        this.comments = comments;
        this.removal = removal;
        this.posts = posts;
        this.tallies = tallies;
    }

    @Override
    public String collection() {
        return CommentRepository.COMMENTS;
    }

    @Override
    public String name() {
        return CommentChanges.COUNT;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return comments.byId(id)
                .flatMap(comment -> recount(comment.postId())
                        .flatMap(done -> posts.threadOf(comment.postId()))
                        .flatMap(thread -> thread == null && comment.status() != CommentStatus.REMOVED
                                ? removal.remove(comment)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> recount(UUID postId) {
        return tallies.recount(
                Posts.COLLECTION,
                postId,
                "comments",
                () -> comments.count(postId).map(count -> Map.of("commentCount", Math.toIntExact(count))));
    }
}
