package academy.praxis.performance.outcome;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features need to know of outcomes. Call within a session. */
@ApplicationScoped
public class Outcomes {
    private final OutcomeRepository outcomes;

    Outcomes(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    /** Whether there is an outcome with this id. */
    public Uni<Boolean> exists(UUID id) {
        return outcomes.count("id", id).map(count -> count == 1);
    }
}
