package academy.praxis.community.moderation;

import academy.praxis.community.space.Spaces;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Begins or ends the suspension of a text's author, as its case says. Who that is goes nowhere else. */
@ApplicationScoped
class SuspensionChore implements Chore {
    private final CaseRepository cases;
    private final Targets targets;
    private final Spaces spaces;

    SuspensionChore(CaseRepository cases, Targets targets, Spaces spaces) {
        this.cases = cases;
        this.targets = targets;
        this.spaces = spaces;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return cases.byId(id)
                .flatMap(one -> targets.writer(one.target())
                        .flatMap(writer -> writer == null ? Uni.createFrom().voidItem() : suspend(one, writer)));
    }

    private Uni<Void> suspend(Case one, UUID writer) {
        UUID space = one.target().spaceId();
        return cases.suspensionBefore(one.id())
                .flatMap(before ->
                        before == null ? Uni.createFrom().voidItem() : spaces.endSuspension(space, writer, before))
                .flatMap(none -> one.suspendedUntil() == null
                        ? Uni.createFrom().voidItem()
                        : spaces.suspend(space, writer, one.suspendedUntil()));
    }

    @Override
    public String collection() {
        return CaseRepository.CASES;
    }

    @Override
    public String name() {
        return CaseRepository.SUSPENSION;
    }
}
