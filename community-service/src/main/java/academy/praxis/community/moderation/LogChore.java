package academy.praxis.community.moderation;

import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Moves lines from a case to the audit log. */
@ApplicationScoped
class LogChore implements Chore {
    private final CaseRepository cases;
    private final AuditLog log;

    LogChore(CaseRepository cases, AuditLog log) {
        this.cases = cases;
        this.log = log;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return cases.lines(id)
                .flatMap(lines -> Multi.createFrom()
                        .iterable(lines)
                        .onItem()
                        .transformToUniAndConcatenate(log::add)
                        .collect()
                        .last()
                        .flatMap(done -> cases.logged(id, lines)));
    }

    @Override
    public String collection() {
        return CaseRepository.CASES;
    }

    @Override
    public String name() {
        return CaseRepository.LOG;
    }
}
