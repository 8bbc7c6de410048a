package academy.praxis.community.moderation;

import academy.praxis.community.comment.Comments;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An appeal goes with the author of its comment. */
@ApplicationScoped
class AppealsOfDisownedComments implements Chore {
    private final AppealForgetting appeals;

    AppealsOfDisownedComments(AppealForgetting appeals) {
        this.appeals = appeals;
    }

    @Override
    public String collection() {
        return Comments.COLLECTION;
    }

    @Override
    public String name() {
        return Comments.DISOWNED;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return appeals.about(id);
    }
}
