package academy.praxis.community.reaction;

import academy.praxis.community.post.Posts;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reactions to a post that was removed, and to what was said to it, go with it. */
@ApplicationScoped
class ReactionsOfRemovedPosts implements Chore {
    private final ReactionRepository reactions;

    ReactionsOfRemovedPosts(ReactionRepository reactions) {
        this.reactions = reactions;
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
        return reactions.forgetAll("postId", id);
    }
}
