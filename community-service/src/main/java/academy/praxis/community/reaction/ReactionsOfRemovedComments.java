package academy.praxis.community.reaction;

import academy.praxis.community.comment.Comments;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reactions to a comment that was removed go with it. */
@ApplicationScoped
class ReactionsOfRemovedComments implements Chore {
    private final ReactionRepository reactions;

    ReactionsOfRemovedComments(ReactionRepository reactions) {
        this.reactions = reactions;
    }

    @Override
    public String collection() {
        return Comments.COLLECTION;
    }

    @Override
    public String name() {
        return Comments.CLEAR;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return reactions.forgetAll("targetId", id);
    }
}
