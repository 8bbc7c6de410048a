package academy.praxis.community.reaction;

import academy.praxis.community.post.ReactionCounts;
import academy.praxis.community.tally.Tallies;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The text says how often it was reacted to. */
@ApplicationScoped
class ReactionCount implements Chore {
    static final String COUNT = "count";

    private final ReactionRepository reactions;
    private final Tallies tallies;

    ReactionCount(ReactionRepository reactions, Tallies tallies) {
        this.reactions = reactions;
        this.tallies = tallies;
    }

    @Override
    public String collection() {
        return ReactionRepository.REACTIONS;
    }

    @Override
    public String name() {
        return COUNT;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return reactions.byId(id).flatMap(reaction -> {
            if (reaction == null) {
                return Uni.createFrom().voidItem();
            }
            String targetId = reaction.getString("targetId");
            return tallies.recount(
                            reaction.getString("collection"),
                            UUID.fromString(targetId),
                            ReactionCounts.FIELD,
                            () -> reactions.count(targetId).map(counts -> Map.of(ReactionCounts.FIELD, counts)))
                    .flatMap(done -> reactions.forgetIfTakenBack(id));
        });
    }
}
