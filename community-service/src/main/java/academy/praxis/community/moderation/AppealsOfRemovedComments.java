package academy.praxis.community.moderation;

import academy.praxis.community.comment.Comments;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An appeal about a comment that was removed goes with it. */
@ApplicationScoped
class AppealsOfRemovedComments implements Chore {
    private final AppealForgetting appeals;

    AppealsOfRemovedComments(AppealForgetting appeals) {
        this.appeals = appeals;
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
        return appeals.about(id);
    }
}
