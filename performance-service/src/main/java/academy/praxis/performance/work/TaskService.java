package academy.praxis.performance.work;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.outcome.Outcomes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Tasks, and the order of their practices. */
@ApplicationScoped
class TaskService {
    private final TaskRepository tasks;
    private final JobRepository jobs;
    private final PracticeRepository practices;
    private final Outcomes outcomes;
    private final UnitOfWork work;
    private final Idempotency idempotency;

    TaskService(
            TaskRepository tasks,
            JobRepository jobs,
            PracticeRepository practices,
            Outcomes outcomes,
            UnitOfWork work,
            Idempotency idempotency) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.practices = practices;
        this.outcomes = outcomes;
        this.work = work;
        this.idempotency = idempotency;
    }

    Uni<Page<TaskView>> list(TaskQuery query, PageRequest page) {
        return Panache.withSession(() -> tasks.page(query, page))
                .map(rows -> Page.of(rows, page, TaskView::of, task -> Cursor.after(task.place, task.id)));
    }

    Uni<TaskView> get(UUID id) {
        return Panache.withSession(() -> tasks.byId(id)).map(TaskView::of);
    }

    Uni<TaskView> create(NewTask content, IdempotencyKey key) {
        return idempotency.once(
                key,
                "create-task",
                content,
                TaskView.class,
                () -> mustKnow(content.outcomeId())
                        .flatMap(none -> jobs.findById(content.jobId(), LockModeType.PESSIMISTIC_WRITE))
                        .invoke(TaskService::mustTakeTasks)
                        .flatMap(job -> tasks.inUse(job.id))
                        .flatMap(present -> tasks.persistAndFlush(Task.of(content, nextPlace(present))))
                        .map(TaskView::of));
    }

    Uni<TaskView> edit(UUID id, TaskContent content, IfMatch ifMatch) {
        return work.transact(() -> mustKnow(content.outcomeId())
                .flatMap(none -> tasks.locked(id))
                .invoke(task -> ifMatch.check(task.version))
                .invoke(task -> task.edit(content))
                .call(tasks::flush)
                .map(TaskView::of));
    }

    Uni<TaskView> archive(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Task::archive);
    }

    Uni<TaskView> restore(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Task::restore);
    }

    /** Puts the task's practices in this order. */
    Uni<TaskView> order(UUID id, NewOrder order, IfMatch ifMatch) {
        return work.transact(() -> tasks.locked(id)
                .invoke(task -> ifMatch.check(task.version))
                .invoke(Task::reordered)
                .call(task -> practices.inUse(id).invoke(found -> {
                    Map<UUID, Integer> places = order.places(
                            found.stream().map(practice -> practice.id).toList());
                    found.forEach(practice -> practice.place = places.get(practice.id));
                }))
                .call(tasks::flush)
                .map(TaskView::of));
    }

    private static void mustTakeTasks(Job job) {
        if (job == null || job.archivedAt != null) {
            throw ProblemException.invalid("jobId", "is not a job that is in use");
        }
    }

    private static int nextPlace(List<Task> present) {
        if (present.size() >= NewOrder.MOST) {
            throw ProblemException.conflict(
                    "A job has at most " + NewOrder.MOST + " tasks; this is more than one job.");
        }
        return present.isEmpty() ? 0 : present.get(present.size() - 1).place + 1;
    }

    private Uni<Void> mustKnow(UUID outcomeId) {
        if (outcomeId == null) {
            return Uni.createFrom().voidItem();
        }
        return outcomes.exists(outcomeId)
                .invoke(exists -> {
                    if (!exists) {
                        throw ProblemException.invalid("outcomeId", "is not an outcome of the academy");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<TaskView> change(UUID id, IfMatch ifMatch, Consumer<Task> change) {
        return work.transact(() -> tasks.locked(id)
                .invoke(task -> ifMatch.check(task.version))
                .invoke(change)
                .call(tasks::flush)
                .map(TaskView::of));
    }
}
