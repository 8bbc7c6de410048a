package academy.praxis.community.thanks;

import academy.praxis.community.comment.Comments;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follows the removal of comments. */
@ApplicationScoped
class RemovedComments implements Chore {
    private final ThanksRemoval removal;

    RemovedComments(ThanksRemoval removal) {
        this.removal = removal;
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
        return removal.of(id);
    }
}
