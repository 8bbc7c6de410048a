package academy.praxis.community.comment;

import academy.praxis.community.revision.Revisions;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a removed comment said before goes with it. */
@ApplicationScoped
class CommentHistoryRemoval implements Chore {
    private final Revisions revisions;

    CommentHistoryRemoval(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public String collection() {
        return CommentRepository.COMMENTS;
    }

    @Override
    public String name() {
        return CommentChanges.FORGET;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return revisions.forget(id);
    }
}
