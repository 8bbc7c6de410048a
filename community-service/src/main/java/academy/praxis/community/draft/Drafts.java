package academy.praxis.community.draft;

import academy.praxis.community.member.Reader;
import academy.praxis.community.post.NewPost;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Drafts, for features that write the beginning of a post for somebody. */
@ApplicationScoped
public class Drafts {
    private final DraftService drafts;

    Drafts(DraftService drafts) {
        this.drafts = drafts;
    }

    /**
     * Makes a draft of this reader's, which nobody else sees. Fails where they may not write in its space now, with 400 when it is no
     * post, and with 409 when they have as many drafts as one can.
     *
     * @return the draft's id
     */
    public Uni<UUID> add(NewPost post, Reader reader) {
        return drafts.add(post, reader).map(Draft::id);
    }
}
