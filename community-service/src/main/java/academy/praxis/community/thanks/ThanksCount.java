package academy.praxis.community.thanks;

import academy.praxis.community.comment.Comments;
import academy.praxis.community.post.Posts;
import academy.praxis.community.tally.Tallies;
import academy.praxis.community.thanks.Thanks.Subject;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** A post or comment says how often it was thanked for. */
@ApplicationScoped
class ThanksCount implements Chore {
    static final String NAME = "count";

    private final ThanksRepository thanks;
    private final Tallies tallies;

    ThanksCount(ThanksRepository thanks, Tallies tallies) {
        this.thanks = thanks;
        this.tallies = tallies;
    }

    @Override
    public String collection() {
        return ThanksRepository.THANKS;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return thanks.byId(id).flatMap(given -> recount(given.subject()));
    }

    private Uni<Void> recount(Subject subject) {
        return tallies.recount(
                subject.commentId() == null ? Posts.COLLECTION : Comments.COLLECTION,
                subject.id(),
                "thanks",
                () -> thanks.count(subject.id()).map(count -> Map.of("thanksCount", Math.toIntExact(count))));
    }
}
