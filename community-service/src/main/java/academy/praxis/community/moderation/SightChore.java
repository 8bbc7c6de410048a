package academy.praxis.community.moderation;

import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a text out of sight, or gives it back to its readers, as its case says. */
@ApplicationScoped
class SightChore implements Chore {
    private final CaseRepository cases;
    private final Targets targets;

    SightChore(CaseRepository cases, Targets targets) {
        this.cases = cases;
        this.targets = targets;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return cases.byId(id).flatMap(one -> one.hidden() ? targets.hide(one.target()) : targets.show(one.target()));
    }

    @Override
    public String collection() {
        return CaseRepository.CASES;
    }

    @Override
    public String name() {
        return CaseRepository.SIGHT;
    }
}
