package academy.praxis.community.erasure;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What somebody wished for when they leave. */
@ApplicationScoped
class WishErasure implements PersonalData {
    private final WishRepository wishes;

    WishErasure(WishRepository wishes) {
        this.wishes = wishes;
    }

    @Override
    public String name() {
        return "erasure-wishes";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return wishes.forget(memberId);
    }
}
