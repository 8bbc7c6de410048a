package academy.praxis.community.moderation;

import academy.praxis.community.post.Posts;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Appeals about a post that was removed, and about what was said to it, go with it. */
@ApplicationScoped
class AppealsOfRemovedPosts implements Chore {
    private final AppealForgetting appeals;

    AppealsOfRemovedPosts(AppealForgetting appeals) {
        this.appeals = appeals;
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
    public Uni<Void> carryOut(UUID id) {
        return appeals.under(id);
    }
}
