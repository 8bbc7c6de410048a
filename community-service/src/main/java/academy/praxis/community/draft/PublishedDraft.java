package academy.praxis.community.draft;

import academy.praxis.community.post.Posts;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A draft that was published goes. One whose post never came about, or that was changed meanwhile, stays. */
@ApplicationScoped
class PublishedDraft implements Chore {
    static final String TIDY_UP = "tidy-up";

    private final DraftRepository drafts;
    private final Posts posts;

    PublishedDraft(DraftRepository drafts, Posts posts) {
        this.drafts = drafts;
        this.posts = posts;
    }

    @Override
    public String collection() {
        return DraftRepository.DRAFTS;
    }

    @Override
    public String name() {
        return TIDY_UP;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return drafts.reserved(id)
                .flatMap(postId -> postId == null
                        ? Uni.createFrom().voidItem()
                        : posts.exists(postId)
                                .flatMap(published -> published
                                        ? drafts.forget(id, postId)
                                        : Uni.createFrom().voidItem()));
    }
}
