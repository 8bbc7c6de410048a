package academy.praxis.performance.work;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What good performers do. */
@ApplicationScoped
class PracticeService {
    private final PracticeRepository practices;
    private final TaskRepository tasks;
    private final Directory directory;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    PracticeService(
            PracticeRepository practices,
            TaskRepository tasks,
            Directory directory,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.practices = practices;
        this.tasks = tasks;
        this.directory = directory;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<PracticeView>> list(PracticeQuery query, PageRequest page) {
        return Panache.withSession(() -> practices.page(query, page))
                .map(rows -> Page.of(rows, page, PracticeView::of, row -> Cursor.after(row.place, row.id)));
    }

    Uni<PracticeView> get(UUID id) {
        return Panache.withSession(() -> practices.byId(id)).map(PracticeView::of);
    }

    Uni<PracticeView> create(NewPractice practice, IdempotencyKey key) {
        UUID author = caller.memberId();
        return checked(practice.content())
                .flatMap(none -> idempotency.once(
                        key,
                        "create-practice",
                        practice,
                        PracticeView.class,
                        () -> tasks.findById(practice.taskId(), LockModeType.PESSIMISTIC_WRITE)
                                .invoke(PracticeService::mustTakePractices)
                                .flatMap(task -> practices.inUse(task.id))
                                .flatMap(present ->
                                        practices.persistAndFlush(Practice.of(practice, author, nextPlace(present))))
                                .map(PracticeView::of)));
    }

    Uni<PracticeView> edit(UUID id, PracticeContent content, IfMatch ifMatch) {
        return checked(content).flatMap(none -> change(id, ifMatch, practice -> practice.edit(content)));
    }

    Uni<PracticeView> archive(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Practice::archive);
    }

    Uni<PracticeView> restore(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Practice::restore);
    }

    private static void mustTakePractices(Task task) {
        if (task == null || task.archivedAt != null) {
            throw ProblemException.invalid("taskId", "is not a task that is in use");
        }
    }

    private static int nextPlace(List<Practice> present) {
        if (present.size() >= NewOrder.MOST) {
            throw ProblemException.conflict("A task has at most " + NewOrder.MOST + " practices.");
        }
        return present.isEmpty() ? 0 : present.get(present.size() - 1).place + 1;
    }

    private Uni<Void> checked(PracticeContent content) {
        content.mustBeOver(LocalDate.now(ZoneOffset.UTC));
        if (content.observedBy() == null) {
            return Uni.createFrom().voidItem();
        }
        return directory
                .members(List.of(content.observedBy()))
                .invoke(found -> {
                    Member observer = found.get(content.observedBy());
                    if (observer == null || !observer.active()) {
                        throw ProblemException.invalid("observedBy", "is not an active member of the academy");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<PracticeView> change(UUID id, IfMatch ifMatch, Consumer<Practice> change) {
        return work.transact(() -> practices
                .byId(id)
                .invoke(practice -> ifMatch.check(practice.version))
                .invoke(change)
                .call(practices::flush)
                .map(PracticeView::of));
    }
}
