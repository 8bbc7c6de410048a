package academy.praxis.community.post;

import academy.praxis.community.revision.Revisions;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a removed post said before goes with it. */
@ApplicationScoped
class PostHistoryRemoval implements Chore {
    static final String FORGET = "history";

    private final Revisions revisions;

    PostHistoryRemoval(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public String collection() {
        return PostRepository.POSTS;
    }

    @Override
    public String name() {
        return FORGET;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return revisions.forget(id);
    }
}
