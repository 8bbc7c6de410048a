package academy.praxis.community.moderation;

import academy.praxis.community.todo.Todos;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Writes changes of cases, and has done what follows from them. */
@ApplicationScoped
class CaseChanges {
    private static final int ATTEMPTS = 20;

    private final CaseRepository cases;
    private final Todos todos;

    CaseChanges(CaseRepository cases, Todos todos) {
        this.cases = cases;
        this.todos = todos;
    }

    /** A line for the audit log about a case as it has become. */
    static AuditEntry line(Case one, AuditAction action, UUID by, String reason) {
        return new AuditEntry(
                Ids.next(), one.target().spaceId(), action, one.target().kind(), one.id(), by, reason, one.changedAt());
    }

    /** A change, with what follows from it. */
    Uni<Case> change(UUID id, UnaryOperator<Case> change, BiFunction<Case, Case, List<AuditEntry>> lines) {
        return write(id, change, lines).flatMap(one -> followUp(id).replaceWith(one));
    }

    /** Has done what is written down in a case, and what that wrote down. */
    Uni<Void> followUp(UUID id) {
        return todos.carryOut(CaseRepository.CASES, id).flatMap(none -> todos.carryOut(CaseRepository.CASES, id));
    }

    /** Reads, changes, and writes if nobody else did in between; otherwise again from what they left. What follows is written down. */
    Uni<Case> write(UUID id, UnaryOperator<Case> change, BiFunction<Case, Case, List<AuditEntry>> lines) {
        return write(id, change, lines, ATTEMPTS);
    }

    private Uni<Case> write(
            UUID id, UnaryOperator<Case> change, BiFunction<Case, Case, List<AuditEntry>> lines, int attempts) {
        return cases.byId(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("case", id))
                .flatMap(before -> {
                    Case after = change.apply(before);
                    if (after == before) {
                        return Uni.createFrom().item(before);
                    }
                    List<AuditEntry> said = lines.apply(before, after);
                    return cases.update(before, after, said, follows(before, after, said))
                            .flatMap(written -> {
                                if (written) {
                                    return Uni.createFrom().item(after);
                                }
                                if (attempts == 1) {
                                    throw ProblemException.conflict("Too many change this case at once. Try again.");
                                }
                                return write(id, change, lines, attempts - 1);
                            });
                });
    }

    private static List<String> follows(Case before, Case after, List<AuditEntry> lines) {
        List<String> todo = new ArrayList<>();
        // Also when the case says so already: the text may not have followed, as when an edit that was held was never
        // written.
        if (before.hidden() != after.hidden() || before.status() != after.status()) {
            todo.add(CaseRepository.SIGHT);
        }
        if (!Objects.equals(before.suspendedUntil(), after.suspendedUntil())) {
            todo.add(CaseRepository.SUSPENSION);
        }
        if (!lines.isEmpty()) {
            todo.add(CaseRepository.LOG);
        }
        return todo;
    }
}
