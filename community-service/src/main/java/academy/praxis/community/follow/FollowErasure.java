package academy.praxis.community.follow;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What somebody follows, and that others follow them. */
@ApplicationScoped
class FollowErasure implements PersonalData {
    private final FollowRepository follows;

    FollowErasure(FollowRepository follows) {
        this.follows = follows;
    }

    @Override
    public String name() {
        return "follows";
    }

    /** All at once: each is a few bytes, and there are never many. */
    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return follows.forget(memberId);
    }
}
