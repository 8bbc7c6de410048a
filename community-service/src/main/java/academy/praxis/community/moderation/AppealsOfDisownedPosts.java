package academy.praxis.community.moderation;

import academy.praxis.community.post.Posts;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An appeal goes with the author of its post. */
@ApplicationScoped
class AppealsOfDisownedPosts implements Chore {
    private final AppealForgetting appeals;

    AppealsOfDisownedPosts(AppealForgetting appeals) {
        this.appeals = appeals;
    }

    @Override
    public String collection() {
        return Posts.COLLECTION;
    }

    @Override
    public String name() {
        return Posts.DISOWNED;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return appeals.about(id);
    }
}
