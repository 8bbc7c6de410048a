package academy.praxis.community.thanks;

import academy.praxis.community.post.Posts;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follows the removal of posts. */
@ApplicationScoped
class RemovedPosts implements Chore {
    private final ThanksRemoval removal;

    RemovedPosts(ThanksRemoval removal) {
        this.removal = removal;
    }

    @Override
    public String collection() {
        return Posts.COLLECTION;
    }

    @Override
    public String name() {
        return Posts.CLEAR;
    }

    @Override
    public Uni<Void> carryOut(UUID postId) {
        return removal.under(postId);
    }
}
