package academy.praxis.community.moderation;

import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Counts the reports of a text; from a number on they take it out of sight. */
@ApplicationScoped
class CountChore implements Chore {
    private final ReportRepository reports;
    private final CaseChanges changes;
    private final ModerationSettings settings;

    CountChore(ReportRepository reports, CaseChanges changes, ModerationSettings settings) {
        this.reports = reports;
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return reports.count(id)
                .flatMap(count -> changes.write(
                        id,
                        one -> one.reported(count.intValue(), settings.hideAfter()),
                        (before, after) -> before.hidden() == after.hidden()
                                ? List.of()
                                : List.of(CaseChanges.line(after, AuditAction.HIDDEN_BY_REPORTS, null, null))))
                .replaceWithVoid();
    }

    @Override
    public String collection() {
        return CaseRepository.CASES;
    }

    @Override
    public String name() {
        return CaseRepository.COUNT;
    }
}
