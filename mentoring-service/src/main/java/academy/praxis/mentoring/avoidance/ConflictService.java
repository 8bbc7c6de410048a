package academy.praxis.mentoring.avoidance;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Who must not be paired, as far as managers know. */
@ApplicationScoped
class ConflictService {
    private final ConflictRepository conflicts;
    private final UnitOfWork work;
    private final Caller caller;

    ConflictService(ConflictRepository conflicts, UnitOfWork work, Caller caller) {
        this.conflicts = conflicts;
        this.work = work;
        this.caller = caller;
    }

    Uni<Page<ConflictView>> list(UUID member, PageRequest page) {
        return Panache.withSession(() -> conflicts.page(member, page))
                .map(rows -> Page.of(rows, page, ConflictView::of, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<ConflictView> note(NewConflict content) {
        if (content.memberId().equals(content.otherMemberId())) {
            throw ProblemException.invalid("otherMemberId", "must be another member");
        }
        UUID me = caller.memberId();
        return work.transact(() -> conflicts.persistAndFlush(Conflict.noted(content, me)))
                .map(ConflictView::of)
                .onFailure(ConstraintViolationException.class)
                .transform(fault -> ProblemException.conflict("This conflict was noted before."));
    }

    Uni<Void> drop(UUID id) {
        return work.transact(() -> conflicts.delete("id", id).invoke(deleted -> {
                    if (deleted == 0) {
                        throw ProblemException.notFound("conflict of interest", id);
                    }
                }))
                .replaceWithVoid();
    }
}
