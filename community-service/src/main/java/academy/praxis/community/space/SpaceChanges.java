package academy.praxis.community.space;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes changes of spaces: reads, changes, and writes if nobody else did in between; otherwise again from what they left. */
@ApplicationScoped
class SpaceChanges {
    private static final int ATTEMPTS = 20;

    private final SpaceRepository spaces;

    SpaceChanges(SpaceRepository spaces) {
        this.spaces = spaces;
    }

    /** The changed space; an operator that gives back what it got writes nothing. */
    Uni<Space> change(UUID id, UnaryOperator<Space> change, Function<Space, DomainEvent> event) {
        return change(id, change, event, ATTEMPTS);
    }

    private Uni<Space> change(UUID id, UnaryOperator<Space> change, Function<Space, DomainEvent> event, int attempts) {
        return spaces.byId(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("space", id))
                .flatMap(before -> {
                    Space after = change.apply(before);
                    if (after == before) {
                        return Uni.createFrom().item(before);
                    }
                    return spaces.update(before, after, event.apply(after)).flatMap(written -> {
                        if (written) {
                            return Uni.createFrom().item(after);
                        }
                        if (attempts == 1) {
                            throw ProblemException.conflict("Too many change this space at once. Try again.");
                        }
                        return change(id, change, event, attempts - 1);
                    });
                });
    }
}
